import type { Knex } from "knex";
import type { z } from "zod";
import * as contract from "#contract/plan-course";
import { openFaults } from "#gis/plan-course/act-faults";
import { courseStandings } from "#gis/plan-course/course-standing";
import { type Change, change } from "../approvals/change.ts";
import { changeVersioned } from "../db/versioned-write.ts";
import { badRequest, conflict, Problem } from "../http/problem.ts";
import { covers, scopeNow } from "../scope.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { agreedBySubmitterSql, agreedSql, lockCourseSql } from "./course-sql.ts";
import { planInWords } from "./plan-in-words.ts";
import { courseWords, loadCourse, readCourse } from "./read-course.ts";

/** That the city approved a plan is put down by one person and confirmed by another, who did not hand it up. */
export const approveCourseChange = change(contract.approveCourse, {
  subject: "plan_course",
  about: ({ params }, tx) => planInWords(tx, params.id),
  waitsOnce: true,
  make: (tx, context, { params: { id }, ifMatch, body }) =>
    approve(tx, { id, ifMatch, today: shanghaiDay(context.now()) }, body),
});

export const courseChanges: readonly Change[] = [approveCourseChange];

async function approve(
  tx: Knex,
  { id, ifMatch, today }: { id: string; ifMatch: number; today: string },
  { approvedOn, document }: z.output<typeof contract.approveCourse.body>,
): Promise<{ id: string; version: number }> {
  await tx.raw(lockCourseSql, { id });
  const loaded = await loadCourse(tx, id, today);
  await requireOther(tx, id, loaded.course.regionCode);
  requireReady(loaded, { approvedOn, today });
  const { version } = await changeVersioned<"scheme_id">(
    tx,
    {
      ...{ table: "plan_course", key: { scheme_id: id }, ifMatch, what: courseWords },
      current: () => readCourse(tx, id, today),
    },
    { approved_on: approvedOn, approved_document: document },
  );
  return { id, version };
}

/** Once it is agreed to: by somebody of the city, and not by who handed it up. */
async function requireOther(tx: Knex, id: string, regionCode: string): Promise<void> {
  const { rows: bySubmitter } = await tx.raw(agreedBySubmitterSql, { id });
  if (bySubmitter.length > 0)
    throw new Problem(403, "own_submission", "这个方案由您上报，核准须由另一人审批。");
  const { rows: agreed } = await tx.raw(agreedSql, { id });
  const scope = scopeNow();
  if (agreed.length > 0 && !(scope && covers(scope, [regionCode.slice(0, 4)])))
    throw new Problem(
      403,
      "not_of_city",
      "整合方案由市政府核准：须由管辖全市的审批人员办理，县级审批人员不能办理。",
    );
}

function requireReady(
  { course, rules, facts }: Awaited<ReturnType<typeof loadCourse>>,
  { approvedOn, today }: { approvedOn: string; today: string },
): void {
  if (course.approvedOn !== null) throw conflict("course_approved", `方案已于 ${course.approvedOn} 核准。`);
  const standings = courseStandings(rules, facts);
  const step = rules.course.steps.find(({ needs }) => needs === "approval");
  const here = standings.find((one) => one.step === step?.key);
  const submitted = standings.find((one) => step?.after.includes(one.step));
  const faults = [
    ...(here && here.waitsFor.length > 0 ? [`须先完成：${here.waitsFor.join("、")}。`] : []),
    ...(here?.lacks.map((label) => `还缺文件：${label}。请先在“核准”步骤上传。`) ?? []),
    ...openFaults(facts),
  ];
  if (faults.length > 0) throw conflict("course_refused", faults.join(""));
  const day = submitted?.doneOn ?? null;
  const message = approvedOn > today ? `核准日期不能晚于今天（${today}）。` : dayFault(approvedOn, day);
  if (message) throw badRequest("invalid_input", message, [{ path: "body.approvedOn", message }]);
}

const dayFault = (approvedOn: string, submittedOn: string | null) =>
  submittedOn !== null && approvedOn < submittedOn ? `核准日期不能早于上报日期（${submittedOn}）。` : null;
