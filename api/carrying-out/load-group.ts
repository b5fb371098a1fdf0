import type { Knex } from "knex";
import type { Lineage } from "#contract/lineage";
import type { MineRow } from "#contract/mines";
import type { Scheme } from "#contract/schemes";
import { type MineNow, memberFaults } from "#gis/carrying-out/member-faults";
import { notFound } from "../http/problem.ts";
import { lineageLabels, statusLabels } from "../mines/mine-labels.ts";
import { loadCourse } from "../plan-course/read-course.ts";
import { readScheme } from "../schemes/scheme-store.ts";
import { laterApprovedSql, minesNowSql } from "./carrying-sql.ts";

type Facts = Scheme["mines"][number];

/** A mine of a scheme as it was approved and as the register has it now. */
export interface SchemeMember {
  facts: Facts;
  /** null: not seen, or removed */
  now: { version: number; status: MineRow["status"] } | null;
  faults: string[];
}

export interface CarriedScheme {
  scheme: Scheme;
  loaded: Awaited<ReturnType<typeof loadCourse>>;
  /** why nothing of the scheme is carried out now */
  faults: string[];
}

/** A scheme with its course, and whether the register may follow it at all. */
export async function loadScheme(db: Knex, id: string, today: string): Promise<CarriedScheme> {
  const scheme = await readScheme(db, id);
  const loaded = await loadCourse(db, id, today);
  const { rows } = await db.raw<{ rows: { planVersion: number }[] }>(laterApprovedSql, { id });
  const faults = [
    ...(loaded.course.approvedOn === null ? ["方案还没有核准，不能实施。请先办理核准。"] : []),
    ...rows.map(({ planVersion }) => `第 ${planVersion} 版已经核准，请在该版本上实施，不能再实施本版本。`),
  ];
  return { scheme, loaded, faults };
}

export interface CarriedGroup extends CarriedScheme {
  group: Scheme["arrangement"]["groups"][number];
  outcome: Scheme["state"]["outcomes"][number];
  members: SchemeMember[];
}

export async function loadGroup(
  db: Knex,
  { id, groupId }: { id: string; groupId: string },
  today: string,
): Promise<CarriedGroup> {
  const found = await loadScheme(db, id, today);
  const group = found.scheme.arrangement.groups.find((one) => one.id === groupId);
  const outcome = found.scheme.state.outcomes.find((one) => one.groupId === groupId);
  if (!group || !outcome) throw notFound("整合组");
  const members = await membersNow(db, found.scheme, group.memberIds, today);
  return { ...found, group, outcome, members };
}

interface NowRow extends Omit<MineNow, "ended"> {
  id: string;
  version: number;
  status: MineRow["status"];
  isEnded: boolean;
  endKind: Lineage["kind"] | null;
  endedOn: string | null;
  endedInto: string | null;
}

/** Mines of a scheme as they stand, each with why it cannot be ended or merged as approved. */
export async function membersNow(
  db: Knex,
  { mines, asOf }: Pick<Scheme, "mines" | "asOf">,
  ids: readonly string[],
  today: string,
): Promise<SchemeMember[]> {
  const { rows } = await db.raw<{ rows: NowRow[] }>(minesNowSql, { day: today, ids: [...ids] });
  const nowOf = new Map(rows.map((row) => [row.id, row]));
  const factsOf = new Map(mines.map((mine) => [mine.id, mine]));
  return ids.flatMap((id) => {
    const facts = factsOf.get(id);
    if (!facts) return [];
    const now = nowOf.get(id) ?? null;
    const faults = memberFaults({ ...facts, asOf }, now && { ...now, ended: endOf(now) });
    return [{ facts, now: now && { version: now.version, status: now.status }, faults }];
  });
}

function endOf({ isEnded, endKind, endedOn, endedInto, status }: NowRow): string | null {
  if (endKind !== null && endedOn !== null)
    return `已于 ${endedOn} ${lineageLabels[endKind]}${endedInto === null ? "" : `“${endedInto}”`}`;
  return isEnded ? `已登记为${statusLabels[status]}` : null;
}
