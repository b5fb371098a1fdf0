import type { Knex } from "knex";
import { courseStandings } from "#gis/plan-course/course-standing";
import { isOver } from "#gis/plan-course/step-state";
import { conflict } from "../http/problem.ts";
import { copySchemeAs } from "../schemes/scheme-store.ts";
import { carryActSql, courseVersionsSql, lockCourseSql } from "./course-sql.ts";
import { loadCourse } from "./read-course.ts";

interface NewVersion {
  id: string;
  /** of the copy */
  copy: string;
  name: string;
  reason: string;
  today: string;
  newId: () => string;
}

/** A change after the approval: the scheme is copied as the next version of its plan and begins again at 编制; the approved one stays. */
export async function openVersion(
  tx: Knex,
  { id, copy, name, reason, today, newId }: NewVersion,
): Promise<{ id: string; version: number }> {
  await tx.raw(lockCourseSql, { id });
  const { course, rules, facts } = await loadCourse(tx, id, today);
  if (course.approvedOn === null)
    throw conflict("not_approved", "方案还没有核准，可以直接修改，不必另开新版本。");
  await requireNewest(tx, id, course.planVersion);
  const written = await copySchemeAs(tx, { id, copy, name });
  await tx("plan_course")
    .where({ scheme_id: copy })
    .update({ plan_id: course.planId, plan_version: course.planVersion + 1, opened_reason: reason });
  const drafting = rules.course.steps.findIndex(({ key }) => key === "drafting");
  const before = new Set(rules.course.steps.slice(0, drafting).map(({ key }) => key));
  for (const { step, doneOn, ...standing } of courseStandings(rules, facts)) {
    if (!before.has(step) || !isOver(standing) || doneOn === null) continue;
    const words = `承第 ${course.planVersion} 版`;
    await tx.raw(carryActSql, { act: newId(), copy, step, on: doneOn, reason: words });
  }
  const start = { id: newId(), scheme_id: copy, step: "drafting", kind: "start", happened_on: today, reason };
  await tx("plan_act").insert(start);
  return written;
}

async function requireNewest(tx: Knex, id: string, planVersion: number): Promise<void> {
  const { rows } = await tx.raw<{ rows: { planVersion: number; name: string }[] }>(courseVersionsSql, { id });
  const later = rows.find((one) => one.planVersion > planVersion);
  if (later)
    throw conflict(
      "version_open",
      `已有第 ${later.planVersion} 版“${later.name}”，请在该版本上办理，不能再由第 ${planVersion} 版另开。`,
    );
}
