import type { Knex } from "knex";
import type { z } from "zod";
import type { actOnCourse } from "#contract/plan-course";
import { actFaults } from "#gis/plan-course/act-faults";
import type { Actor } from "../context.ts";
import { changeVersioned } from "../db/versioned-write.ts";
import { Problem } from "../http/problem.ts";
import { lockCourseSql } from "./course-sql.ts";
import { courseWords, loadCourse, readCourse } from "./read-course.ts";

interface Act {
  id: string;
  ifMatch: number;
  /** of the act itself */
  newId: string;
  today: string;
  actor: Pick<Actor, "id" | "name">;
}

/** Does something to a step, if the course as it stands allows it; 上报 and its return open and close the scheme to changes. */
export async function actOn(
  tx: Knex,
  { id, ifMatch, newId, today, actor }: Act,
  body: z.output<typeof actOnCourse.body>,
): Promise<{ id: string; version: number }> {
  await tx.raw(lockCourseSql, { id });
  const { rules, facts } = await loadCourse(tx, id, today);
  const row = { table: "plan_course", key: { scheme_id: id }, ifMatch, what: courseWords };
  const handsUp = rules.course.steps.find(({ key }) => key === body.step)?.needs === "answers";
  const { version } = await changeVersioned<"scheme_id">(
    tx,
    { ...row, current: () => readCourse(tx, id, today) },
    handsUp ? submitterOf(body.kind, actor) : {},
  );
  const faults = actFaults(rules, facts, { ...body, reason: body.reason || null });
  if (faults.length > 0) {
    const issues = faults.map((message) => ({ path: "body", message }));
    throw new Problem(409, "course_refused", faults.join(""), { issues });
  }
  await tx("plan_act").insert({
    ...{ id: newId, scheme_id: id, step: body.step, group_id: body.groupId, kind: body.kind },
    ...{ happened_on: body.on, reason: body.reason || null },
    due_on: body.kind === "due" ? body.dueOn : null,
    publicity: body.publicity && JSON.stringify(body.publicity),
    shares: body.shares && JSON.stringify(body.shares),
  });
  return { id, version };
}

/** Who handed the plan up, kept so that nobody else than another person approves it. */
function submitterOf(kind: string, { id, name }: Pick<Actor, "id" | "name">) {
  if (kind === "finish") return { submitted_by_id: id, submitted_by: name };
  return kind === "return" ? { submitted_by_id: null, submitted_by: null } : {};
}
