import { expect, test } from "vitest";
import { courseStandings } from "#gis/plan-course/course-standing";
import { anAct, done, facts, upToSubmission, xinzhou } from "./a-course.ts";

const of = (more: Parameters<typeof facts>[0], step: string, groupId: string | null = null) =>
  courseStandings(xinzhou, facts(more)).find((one) => one.step === step && one.groupId === groupId);

test("steps of the plan are there once, those of mines once a mine", () => {
  const standings = courseStandings(xinzhou, facts({ groupIds: ["G1", "G2"] }));
  expect(standings).toHaveLength(7 + 9 * 2);
  expect(standings.filter(({ step }) => step === "licence").map(({ groupId }) => groupId)).toEqual([
    "G1",
    "G2",
  ]);
});

test("a step waits for those before it", () => {
  expect(of({}, "drafting")?.waitsFor).toEqual(["摸底调查", "储量核查"]);
  expect(of({ acts: done("survey", "2022-08-30") }, "drafting")?.waitsFor).toEqual(["储量核查"]);
  expect(of({}, "reserve_verification", "G1")?.waitsFor).toEqual(["核准"]);
  expect(of({ approvedOn: "2022-11-20" }, "reserve_verification", "G1")?.waitsFor).toEqual([]);
});

test("a mine waits for its own steps, not for another's", () => {
  const acts = done("reserve_verification", "2023-01-10", "G1");
  const more = { acts, groupIds: ["G1", "G2"], approvedOn: "2022-11-20" };
  expect(of(more, "review_filing", "G1")?.waitsFor).toEqual([]);
  expect(of(more, "review_filing", "G2")?.waitsFor).toEqual(["储量核实"]);
});

test("what is past its term says by how many days, and a term of the bureau's own goes before the pack's", () => {
  expect(of({ today: "2022-11-02" }, "survey")).toMatchObject({ timing: "overdue", days: 3 });
  const acts = [anAct("survey", "due", "2022-10-20", { dueOn: "2022-12-15", reason: "延期文件" })];
  expect(of({ acts, today: "2022-11-02" }, "survey")).toMatchObject({
    due: { on: "2022-12-15", isOwn: true },
    ...{ packDue: "2022-10-30", timing: "in_time", days: 43 },
  });
});

test("documents that are there are lacking no more, another mine's are none of its own", () => {
  expect(of({}, "plans", "G1")?.lacks).toEqual(["开发利用方案", "“三合一”方案", "环境影响评价文件"]);
  const documents = [
    { step: "plans", groupId: "G1", kind: "eia" },
    { step: "plans", groupId: "G2", kind: "utilisation_plan" },
  ];
  expect(of({ documents }, "plans", "G1")?.lacks).toEqual(["开发利用方案", "“三合一”方案"]);
});

test("the approval is done on the day of its document", () => {
  expect(
    of({ acts: upToSubmission, approvedOn: "2022-12-03", today: "2023-01-01" }, "approval"),
  ).toMatchObject({ state: "done", doneOn: "2022-12-03", timing: "done_late", days: 3 });
});

test("the year of restoration runs from each mine's own licence", () => {
  const acts = done("licence", "2023-12-29", "G1");
  const more = { acts, groupIds: ["G1", "G2"], approvedOn: "2022-11-20", today: "2024-01-02" };
  expect(of(more, "restoration", "G1")?.due?.on).toBe("2024-12-30");
  expect(of(more, "restoration", "G2")).toMatchObject({ due: null, timing: "no_term" });
});
