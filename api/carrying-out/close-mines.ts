import type { Knex } from "knex";
import type { z } from "zod";
import type { closeSchemeMines } from "#contract/carrying-out";
import type { AppContext } from "../context.ts";
import { badRequest } from "../http/problem.ts";
import { lockMines } from "../mines/lock-mines.ts";
import { requireMine } from "../mines/mine-list.ts";
import { lockCourseSql } from "../plan-course/course-sql.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { carryingRefused } from "./carrying-refused.ts";
import { endMine } from "./end-mine.ts";
import { keepCarrying } from "./keep-carrying.ts";
import { licenceOf } from "./licence-fields.ts";
import { loadScheme, membersNow } from "./load-group.ts";

type Order = z.output<typeof closeSchemeMines.body>;

/**
 * Closes mines that the approved scheme merges with none, by the closure document of the county (001 三(二)1(5), (6) and 2). A member of a
 * group does not end by itself: its own end is part of carrying out the group. Returns the record of the first.
 */
export async function closeMines(
  tx: Knex,
  context: AppContext,
  id: string,
  { mineIds, endedOn: on, endingDocument: document, announcement }: Order,
): Promise<{ id: string; version: number }> {
  const today = shanghaiDay(context.now());
  const ids = [...new Set(mineIds)].toSorted();
  await tx.raw(lockCourseSql, { id });
  const { scheme, loaded, faults } = await loadScheme(tx, id, today);
  await lockMines(tx, ids);
  const members = await membersNow(tx, scheme, ids, today);
  const all = [...faults, ...strangers(scheme, ids), ...members.flatMap((member) => member.faults)];
  if (all.length > 0) throw carryingRefused(all);
  requireDay(on, { approvedOn: loaded.course.approvedOn ?? on, today });
  const kept: { id: string; version: number }[] = [];
  for (const member of members) {
    const mineId = member.facts.id;
    const lineage = [await endMine(tx, context, member, { today, kind: "closed", into: null, on, document })];
    const after = licenceOf(await requireMine(tx, today, mineId));
    const made = { schemeId: id, groupId: null, mineId, on, document, announcement, lineage, after };
    const none = { kind: "closure" as const, boundaryId: null, reserveId: null, before: null };
    kept.push(await keepCarrying(tx, context.newId(), { ...made, ...none }));
  }
  return kept[0] ?? { id, version: 0 };
}

/** Mines that the scheme does not have, or that it merges. */
function strangers(
  { mines, arrangement }: Awaited<ReturnType<typeof loadScheme>>["scheme"],
  ids: readonly string[],
): string[] {
  const nameOf = new Map(mines.map((mine) => [mine.id, mine.name]));
  const merged = new Set(arrangement.groups.flatMap(({ memberIds }) => memberIds));
  const unknown = ids.some((mineId) => !nameOf.has(mineId));
  return [
    ...(unknown ? ["所选矿山有不在本方案中的，请刷新后重新选择。"] : []),
    ...ids
      .filter((mineId) => merged.has(mineId))
      .map((mineId) => `“${nameOf.get(mineId)}”并入整合组，随该组“实施整合”注销，不能单独关闭。`),
  ];
}

function requireDay(on: string, { approvedOn, today }: { approvedOn: string; today: string }): void {
  const message =
    on > today
      ? `关闭日期 ${on} 晚于今天（${today}），请核对。`
      : `关闭日期 ${on} 早于方案核准日期 ${approvedOn}。`;
  if (on > today || on < approvedOn)
    throw badRequest("invalid_input", message, [{ path: "body.endedOn", message }]);
}
