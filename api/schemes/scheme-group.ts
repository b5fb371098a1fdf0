import type { Knex } from "knex";
import { type GapParameters, gapParametersOf } from "#gis/gap-land/gap-parameters";
import type { BoundaryRules } from "#gis/schemes/boundary-figures";
import { notFound } from "../http/problem.ts";
import { needPack } from "../jobs/order-run.ts";
import { groupSql } from "./group-sql.ts";

export type GroupIds = { id: string; groupId: string };

/** A group as the scheme has it now. */
export interface StoredGroup {
  schemeName: string;
  regionCode: string;
  packId: string;
  asOf: string;
  /** what the scheme asks for, m */
  safetyM: number | null;
  subjectName: string | null;
  /** none: there is no such group */
  memberIds: string[];
}

/** A group of a scheme, or nothing of it but its scheme where it was dissolved. */
export async function readGroup(db: Knex, ids: GroupIds): Promise<StoredGroup> {
  const { rows } = await db.raw<{ rows: StoredGroup[] }>(groupSql, ids);
  if (rows[0]) return rows[0];
  throw notFound("整合方案");
}

export async function needGroup(db: Knex, ids: GroupIds): Promise<StoredGroup> {
  const group = await readGroup(db, ids);
  if (group.memberIds.length > 0) return group;
  throw notFound("整合组");
}

export const parametersOf = ({ packId }: Pick<StoredGroup, "packId">): GapParameters =>
  gapParametersOf(needPack(packId));

export function rulesOf(group: Pick<StoredGroup, "packId" | "safetyM">): BoundaryRules {
  const { bandM, sliver } = parametersOf(group);
  return { bandM, sliver, safetyM: group.safetyM };
}
