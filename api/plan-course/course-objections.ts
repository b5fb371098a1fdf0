import type { Knex } from "knex";
import type { z } from "zod";
import type { addObjection, answerObjection } from "#contract/plan-course";
import { stepState } from "#gis/plan-course/step-state";
import { changeVersioned } from "../db/versioned-write.ts";
import { badRequest, conflict, type FieldIssue, issuesAt } from "../http/problem.ts";
import { foreignMinesSql, lockCourseSql } from "./course-sql.ts";
import { loadCourse } from "./read-course.ts";

type Written = { id: string; version: number };
interface Place {
  id: string;
  today: string;
}

/** Keeps an objection as it was raised; it stands until it is answered, and is never taken away. */
export async function recordObjection(
  tx: Knex,
  { id, today, newId }: Place & { newId: string },
  { source, objector, receivedOn, words, mineIds }: z.output<typeof addObjection.body>,
): Promise<Written> {
  const { rules, facts } = await requireOpenCourse(tx, { id, today });
  const label = rules.course.steps.find(({ key }) => key === source)?.label ?? source;
  const { state } = stepState(facts.acts.filter(({ step }) => step === source));
  if (state === "not_started")
    throw conflict("not_begun", `“${label}”还没有开始，不能登记异议。请先在该步骤点“开始”。`);
  const { rows: foreign } = await tx.raw(foreignMinesSql, { id, mineIds });
  requireNone([
    ...(receivedOn > today ? [{ field: "receivedOn", message: `收到日期不能晚于今天（${today}）。` }] : []),
    ...(foreign.length > 0 ? [{ field: "mineIds", message: "所涉矿山不在本方案内，请重新选择。" }] : []),
  ]);
  const [written] = await tx("plan_objection").insert(
    {
      ...{ id: newId, scheme_id: id, source, objector, received_on: receivedOn, words },
      mine_ids: mineIds,
    },
    ["id", "version"],
  );
  return written;
}

export async function answer(
  tx: Knex,
  {
    id,
    itemId,
    ifMatch,
    today,
    by,
    outcome,
    text,
    on,
  }: Place & { itemId: string; ifMatch: number; by: string } & z.output<typeof answerObjection.body>,
): Promise<Written> {
  await requireOpenCourse(tx, { id, today });
  const read = () =>
    tx("plan_objection")
      .where({ id: itemId, scheme_id: id })
      .first("id", "version", "received_on", "answer", "outcome");
  const stored = await read();
  requireNone([
    ...(on > today ? [{ field: "on", message: `答复日期不能晚于今天（${today}）。` }] : []),
    ...(stored && on < stored.received_on
      ? [{ field: "on", message: `答复日期不能早于收到日期（${stored.received_on}）。` }]
      : []),
  ]);
  return changeVersioned(
    tx,
    {
      ...{ table: "plan_objection", key: { id: itemId, scheme_id: id }, ifMatch, what: "异议" },
      current: read,
    },
    { outcome, answer: text, answered_on: on, answered_by: by },
  );
}

async function requireOpenCourse(tx: Knex, { id, today }: Place) {
  await tx.raw(lockCourseSql, { id });
  const loaded = await loadCourse(tx, id, today);
  const { approvedOn } = loaded.course;
  if (approvedOn !== null)
    throw conflict(
      "course_approved",
      `方案已于 ${approvedOn} 核准，异议和答复不能再改；需要改动方案的，请另开新版本。`,
    );
  return loaded;
}

function requireNone(faults: readonly { field: string; message: string }[]): void {
  const issues: FieldIssue[] = issuesAt("body.", faults);
  if (issues.length > 0) throw badRequest("invalid_input", issues[0]?.message ?? "", issues);
}
