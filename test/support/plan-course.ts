import { expect } from "vitest";
import type { CourseState } from "#contract/plan-course";
import type { testApp } from "./app.ts";
import type { TestDatabase } from "./database.ts";
import { anActOf, anObjection } from "./sound-values.ts";
import { why } from "./two-people.ts";

type App = Pick<ReturnType<typeof testApp>, "get" | "post">;

export const aPdf = Buffer.from("%PDF-1.7\n一页");

/** Brings a document to a step. */
export const bring = (
  app: Pick<App, "post">,
  scheme: string,
  { step, kind, groupId }: { step: string; kind: string; groupId?: string },
) =>
  app
    .post(`/api/schemes/${scheme}/course/documents`)
    .query({ step, kind, title: `${kind} 一份`, name: `${kind}.pdf`, ...(groupId && { groupId }) })
    .type("application/octet-stream")
    .send(aPdf as unknown as string);

/** One document and one objection of a scheme, and a closure that it carried out. */
export async function addCourseRecords(
  app: Pick<App, "post">,
  { db, context }: TestDatabase,
  scheme: string,
) {
  const { body: document } = await bring(app, scheme, { step: "survey", kind: "survey_report" }).expect(200);
  const objection = context.newId();
  const { source, objector, receivedOn: received_on, words, mineIds: mine_ids } = anObjection;
  await db("plan_objection").insert({
    ...{ id: objection, scheme_id: scheme, source, objector, received_on, words, mine_ids },
    recorded_by: "测试",
  });
  const carrying = context.newId();
  const mine = await db("scheme_mine").where({ scheme_id: scheme }).first("mine_id");
  await db("scheme_carrying").insert({
    ...{ id: carrying, scheme_id: scheme, kind: "closure", mine_id: mine.mine_id },
    ...{ happened_on: received_on, document: "文", after: "{}", carried_by: "测试" },
  });
  return { planDocument: document.id as string, objection, carrying };
}

/** The steps of the plan up to 上报, with the document that each asks for. */
const documents: Record<string, string> = {
  ...{ survey: "survey_report", reserve_check: "reserve_report", drafting: "plan" },
  ...{ hearing: "hearing_record", publicity: "publicity_copy", submission: "submission_letter" },
};
export const publicity = { from: "2026-07-01", to: "2026-07-08", media: "云岭日报" };
const lastDays: Record<string, object> = {
  publicity: { publicity, on: "2026-07-08" },
  submission: { on: "2026-07-09" },
};
export const approval = { approvedOn: "2026-07-20", document: "忻政函〔2026〕1号" };

/** One scheme's course, worked at as a planner would. */
export function courseDesk(app: App, scheme: string) {
  const read = async (): Promise<CourseState> =>
    (await app.get(`/api/schemes/${scheme}/course`).expect(200)).body;
  const act = async (step: string, kind: string, more: object = {}) =>
    app
      .post(`/api/schemes/${scheme}/course/acts`)
      .set("If-Match", `"${(await read()).version}"`)
      .send(anActOf(step, kind, more));
  const bringTo = (step: string, kind: string, groupId?: string) =>
    bring(app, scheme, { step, kind, ...(groupId !== undefined && { groupId }) }).expect(200);
  /** begins the step, brings its document and ends it */
  const finish = async (step: string, more: object = lastDays[step] ?? {}) => {
    const start = await act(step, "start", step === "submission" ? more : {});
    expect(start.body).toMatchObject({ id: scheme });
    await bringTo(step, documents[step] ?? "");
    expect((await act(step, "finish", more)).body).toMatchObject({ id: scheme });
  };
  const upTo = async (last: string) => {
    const steps = Object.keys(documents);
    for (const step of steps.slice(0, steps.indexOf(last) + 1)) await finish(step);
  };
  /** of `testApp` another person approves it at once */
  const propose = async (body: object = approval) =>
    app
      .post(`/api/schemes/${scheme}/course/approval`)
      .set({ "If-Match": `"${(await read()).version}"`, ...why })
      .send(body);
  return {
    ...{ scheme, read, act, bringTo, finish, upTo, propose },
    stateOf: async (step: string, groupId: string | null = null) =>
      (await read()).steps.find((one) => one.step === step && one.groupId === groupId),
    approved: async () => {
      await upTo("submission");
      await bringTo("approval", "approval_letter");
      expect((await propose()).status).toBe(200);
    },
  };
}
