import type { Knex } from "knex";
import { mineFieldLabels } from "#contract/mine-field-labels";
import type { MineRow, RegisteredFields } from "#contract/mines";
import type { AppContext } from "../context.ts";
import { removeVersioned } from "../db/versioned-write.ts";
import { conflict, notFound } from "../http/problem.ts";
import { removeBoundary } from "../mines/change-boundary.ts";
import { writeMine } from "../mines/change-mine.ts";
import { removeLineage } from "../mines/lineage-store.ts";
import { lockMines } from "../mines/lock-mines.ts";
import { requireMine } from "../mines/mine-list.ts";
import { removeMine } from "../mines/remove-mine.ts";
import { lockCourseSql } from "../plan-course/course-sql.ts";
import { loadCourse } from "../plan-course/read-course.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { builtOnSql, carryingSql } from "./carrying-sql.ts";
import { returnLicenceStep } from "./end-licence-step.ts";
import { differingFields, type LicenceField } from "./licence-fields.ts";

type Licence = Pick<RegisteredFields, LicenceField>;
interface Ended {
  id: string;
  version: number;
  mineId: string;
  statusBefore: MineRow["status"] | null;
}
interface Carried {
  id: string;
  version: number;
  schemeId: string;
  groupId: string | null;
  kind: "new_licence" | "changed_licence" | "closure";
  mineId: string;
  boundaryId: string | null;
  reserveId: string | null;
  happenedOn: string;
  before: Licence | null;
  after: Licence;
  lineage: Ended[];
}

export interface CarryingWrite {
  id: string;
  itemId: string;
  ifMatch: number;
}

export async function readCarried(
  db: Knex,
  { id, itemId }: Pick<CarryingWrite, "id" | "itemId">,
): Promise<Carried | undefined> {
  return (await db.raw<{ rows: Carried[] }>(carryingSql, { id, itemId })).rows[0];
}

/**
 * What was carried out by mistake is taken back whole while nothing rests on it: the licences that ended are as they were, the new one is
 * gone, or says again what it said, on its ground of before; 登记发证 is returned.
 */
export async function takeBack(
  tx: Knex,
  context: AppContext,
  write: CarryingWrite,
): Promise<{ id: string; version: number }> {
  const today = shanghaiDay(context.now());
  await tx.raw(lockCourseSql, { id: write.id });
  const carried = await readCarried(tx, write);
  if (!carried) throw notFound("实施记录");
  await lockMines(tx, [carried.mineId, ...carried.lineage.map(({ mineId }) => mineId)]);
  await requireNothingOn(tx, carried, today);
  await tx("scheme_carrying_lineage").where({ carrying_id: carried.id }).delete();
  const removed = await removeVersioned(tx, {
    ...{ table: "scheme_carrying", key: { id: carried.id }, ifMatch: write.ifMatch, what: "实施记录" },
    current: () => readCarried(tx, write),
  });
  for (const ended of carried.lineage) await reviveMine(tx, ended, today);
  if (carried.groupId !== null) {
    await withdrawLicence(tx, carried, today);
    const loaded = await loadCourse(tx, carried.schemeId, today);
    const place = { schemeId: carried.schemeId, groupId: carried.groupId, on: today };
    await returnLicenceStep(tx, context, loaded, place);
  }
  return removed;
}

const builtOnWords = {
  lineage: "又有新的沿革记录",
  boundary: "登记了新的矿区范围",
  reserve: "又登记或更正了储量",
  quota: "已有产量指标",
  working: "已登记采动范围",
  survey: "已有现场调查",
  disposition: "已有处置决定",
} as const;
type BuiltOn = Record<keyof typeof builtOnWords, boolean>;

async function requireNothingOn(tx: Knex, carried: Carried, today: string): Promise<void> {
  const mine = await requireMine(tx, today, carried.mineId);
  const { rows } = await tx.raw<{ rows: BuiltOn[] }>(builtOnSql, { carrying: carried.id });
  const changed = carried.kind === "changed_licence" ? differingFields(mine, carried.after) : [];
  const reasons = [
    ...(Object.keys(builtOnWords) as (keyof BuiltOn)[])
      .filter((what) => carried.kind !== "closure" && rows[0]?.[what])
      .map((what) => builtOnWords[what]),
    ...(changed.length > 0
      ? [`的登记信息又有改动（${changed.map((field) => mineFieldLabels[field]).join("、")}）`]
      : []),
  ];
  if (reasons.length > 0)
    throw conflict(
      "carrying_in_use",
      `不能撤回：实施之后“${mine.name}”${reasons.join("、")}。请先撤回或删除这些记录。`,
    );
}

/** A licence that had ended goes on, with the status it had unless somebody gave it another since. */
async function reviveMine(
  tx: Knex,
  { id: lineageId, version, mineId, statusBefore }: Ended,
  today: string,
): Promise<void> {
  await removeLineage(tx, { id: mineId, lineageId, ifMatch: version, today });
  if (statusBefore === null) return;
  await tx("mine")
    .where({ id: mineId })
    .whereIn("status", ["closed", "cancelled"])
    .update({ status: statusBefore });
}

async function withdrawLicence(tx: Knex, carried: Carried, today: string): Promise<void> {
  const { mineId: id, boundaryId, reserveId, before, after } = carried;
  const version = async () => (await requireMine(tx, today, id)).version;
  if (before === null) {
    await removeMine(tx, { id, ifMatch: await version(), today });
    return;
  }
  if (reserveId !== null) await tx("reserve").where({ id: reserveId }).delete();
  const boundary = await tx("boundary").where({ id: boundaryId }).first("version");
  await removeBoundary(tx, { id, boundaryId: boundaryId ?? "", ifMatch: boundary.version });
  const { note, licensedAreaKm2 } = await requireMine(tx, today, id);
  const fields = { ...before, note, licensedAreaKm2 };
  // 证载面积 came back with the ground, where that had declared it
  const namesArea = before.licensedAreaKm2 !== licensedAreaKm2 && after.licensedAreaKm2 === licensedAreaKm2;
  const written = { ...fields, ...(namesArea && { licensedAreaKm2: before.licensedAreaKm2 }) };
  await writeMine(tx, { id, ifMatch: await version(), today }, written, { namesArea });
}
