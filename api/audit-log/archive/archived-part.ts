import type { Knex } from "knex";
import { ArchivedPart } from "#contract/audit-log";
import { type BrokenLink, beginning } from "../chain-link.ts";
import { chainFirstSql } from "../chain-sql.ts";
import { archivedPartsSql } from "./archive-sql.ts";

export type { ArchivedPart };

/** Every part that was archived, as the log says, the latest first. What was archived before the last archive says so there. */
export async function archivedParts(db: Knex): Promise<ArchivedPart[]> {
  const { rows } = await db.raw<{ rows: { part: unknown }[] }>(archivedPartsSql);
  return rows.map(({ part }) => ArchivedPart.safeParse(part).data).filter((part) => part !== undefined);
}

interface Before {
  archived: ArchivedPart | null;
  /** acts are missing of which the log does not say that they were archived */
  broken: BrokenLink | null;
}

/** What lies before the first act of the database. */
export async function archivedBefore(db: Knex): Promise<Before> {
  const { rows } = await db.raw<{ rows: { seq: number; previous: string }[] }>(chainFirstSql);
  const first = rows[0] ? { seq: Number(rows[0].seq) - 1, hash: rows[0].previous } : beginning;
  if (first.seq === 0) return { archived: null, broken: null };
  const parts = await archivedParts(db);
  const archived = parts.find(({ toSeq, hash }) => toSeq === first.seq && hash === first.hash) ?? null;
  if (archived) return { archived, broken: null };
  const last = Math.max(0, ...parts.map(({ toSeq }) => toSeq).filter((seq) => seq < first.seq));
  return { archived, broken: { kind: "act_missing", seq: last + 1, entryId: null } };
}
