import { expect, test } from "vitest";
import { isOver, stepState } from "#gis/plan-course/step-state";
import { anAct } from "./a-course.ts";

const start = anAct("hearing", "start", "2022-10-01");
const finish = anAct("hearing", "finish", "2022-10-08");

test("a step is not begun, under way, done, as its acts say", () => {
  expect(stepState([])).toMatchObject({ state: "not_started", startedOn: null });
  expect(stepState([start])).toMatchObject({ state: "under_way", startedOn: "2022-10-01", doneOn: null });
  const over = stepState([start, finish]);
  expect(over).toMatchObject({ state: "done", startedOn: "2022-10-01", doneOn: "2022-10-08" });
  expect(isOver(over)).toBe(true);
});

test("one that is returned is open again, and says why until it is taken up", () => {
  const back = stepState([start, finish, anAct("hearing", "return", "2022-10-09", { reason: "笔录未签字" })]);
  expect(back).toMatchObject({ state: "returned", doneOn: null, reason: "笔录未签字" });
  expect(isOver(back)).toBe(false);
  expect(stepState([start, finish, anAct("hearing", "return", "2022-10-09"), start])).toMatchObject({
    ...{ state: "under_way", reason: null },
  });
});

test("one that does not apply keeps its reason, and lets the next begin", () => {
  const skipped = stepState([anAct("grant", "skip", "2023-05-01", { reason: "没有夹缝资源" })]);
  expect(skipped).toMatchObject({ state: "not_applicable", doneOn: "2023-05-01", reason: "没有夹缝资源" });
  expect(isOver(skipped)).toBe(true);
});

test("a term of its own is kept with its basis and changes no state", () => {
  const due = anAct("hearing", "due", "2022-10-02", { dueOn: "2022-12-30", reason: "云政发〔2022〕9号" });
  expect(stepState([start, due])).toMatchObject({
    state: "under_way",
    ownDue: { on: "2022-12-30", reason: "云政发〔2022〕9号" },
  });
});

test("what was done under the version before is done", () => {
  expect(stepState([anAct("survey", "carry", "2022-09-01")])).toMatchObject({
    ...{ state: "done", startedOn: "2022-09-01", doneOn: "2022-09-01" },
  });
});
