import type { Knex } from "knex";
import { carryingDayFaults } from "#gis/carrying-out/day-faults";
import { memberFate } from "#gis/carrying-out/member-fate";
import type { AppContext } from "../context.ts";
import { badRequest, conflict, issuesAt } from "../http/problem.ts";
import { lockMines } from "../mines/lock-mines.ts";
import { requireSoundReserve } from "../mines/reserve-store.ts";
import { lockCourseSql } from "../plan-course/course-sql.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { carryingRefused } from "./carrying-refused.ts";
import { endLicenceStep, licenceStepFaults } from "./end-licence-step.ts";
import { endMine } from "./end-mine.ts";
import { type GroupGround, groupGround } from "./group-ground.ts";
import { issueLicence } from "./issue-licence.ts";
import { keepCarrying } from "./keep-carrying.ts";
import type { Order } from "./licence-fields.ts";
import { type CarriedGroup, loadGroup } from "./load-group.ts";

export interface GroupIds {
  id: string;
  groupId: string;
}

/**
 * 登记发证 of a merged mine and what follows from it in the register, whole or not at all: the licence is issued or changed, takes the
 * ground that was approved, and every other member ends (001 三(二)1(6), 四(六)3).
 */
export async function carryOutGroup(
  tx: Knex,
  context: AppContext,
  ids: GroupIds,
  order: Order,
  by: string,
): Promise<{ id: string; version: number }> {
  const today = shanghaiDay(context.now());
  await tx.raw(lockCourseSql, { id: ids.id });
  const members = await tx("scheme_mine")
    .where({ scheme_id: ids.id, group_id: ids.groupId })
    .pluck("mine_id");
  await lockMines(tx, members);
  const found = await loadGroup(tx, ids, today);
  requireDays(found, order, today);
  const ground = await requireCarriable(tx, found, order.issuedOn);
  const { subjectId } = found.group;
  if (order.kind === "changed_licence" && subjectId === null)
    throw conflict("no_subject", "本组没有确定整合主体，不能变更许可证。请选择“新立”。");
  const issued = await issueLicence(tx, { order, subjectId, boundary: ground.boundary, by, context });
  const lineage: string[] = [];
  for (const member of found.members) {
    const fate = memberFate(member.facts.id, subjectId, order.kind);
    if (fate === "goes_on") continue;
    const ending = {
      today,
      kind: fate,
      into: issued.mineId,
      on: order.endedOn,
      document: order.endingDocument,
    };
    lineage.push(await endMine(tx, context, member, ending));
  }
  const place = { schemeId: ids.id, groupId: ids.groupId, on: order.issuedOn };
  await endLicenceStep(tx, context, found.loaded, place);
  return await keepCarrying(tx, context.newId(), { ...place, ...order, ...issued, lineage });
}

/** Every reason why the group cannot be carried out, told at once. */
export async function groupFaults(
  db: Knex,
  found: CarriedGroup,
  on: string,
): Promise<{ faults: string[]; ground: GroupGround | null }> {
  const { ground, faults } = await groupGround(db, found);
  const step = licenceStepFaults(found.loaded, { groupId: found.group.id, on });
  return { ground, faults: found.faults.length > 0 ? found.faults : [...step, ...faults] };
}

async function requireCarriable(db: Knex, found: CarriedGroup, on: string): Promise<GroupGround> {
  const { ground, faults } = await groupFaults(db, found, on);
  const all = [...faults, ...found.members.flatMap((member) => member.faults)];
  if (ground === null || all.length > 0) throw carryingRefused(all);
  return ground;
}

function requireDays({ loaded }: CarriedGroup, order: Order, today: string): void {
  const { approvedOn } = loaded.course;
  const faults = approvedOn === null ? [] : carryingDayFaults(order, { approvedOn, today });
  const issues = issuesAt("body.", faults);
  if (issues.length > 0) throw badRequest("invalid_input", issues[0]?.message ?? "", issues);
  if (order.reserve) requireSoundReserve(order.reserve, { path: "body.reserve.", today });
}
