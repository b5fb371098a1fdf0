import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { courseClause, courseOfPack, termClauseId } from "#gis/plan-course/known-courses";
import { xinzhou } from "./a-course.ts";

const { course, pack } = xinzhou;
const source = new URL("../../../../shared/policies/001.txt", import.meta.url);

test("the course runs from 摸底 to 县级验收 in the order of the document", () => {
  expect(course.steps.map(({ label }) => label)).toEqual([
    ...["摸底调查", "储量核查", "方案编制", "听证", "公示", "上报", "核准"],
    ...["储量核实", "评审备案", "出让收益评估", "公开出让", "明晰产权", "方案和环评", "登记发证"],
    ...["原矿区治理恢复", "县级验收"],
  ]);
  expect(courseOfPack("no-such-pack")).toBeNull();
});

test("up to the approval a step is of the plan, then of each mine that merging leaves", () => {
  const ofPlan = course.steps.filter(({ scope }) => scope === "plan").map(({ key }) => key);
  expect(ofPlan.at(-1)).toBe("approval");
  expect(course.steps.slice(0, ofPlan.length).map(({ key }) => key)).toEqual(ofPlan);
});

test("where the document sets no term none is made up", () => {
  const without = course.steps.filter(({ term }) => term === null).map(({ label }) => label);
  expect(without).toEqual(["听证", "公示", "评审备案", "明晰产权"]);
  expect(course.steps.every(({ leastDays }) => leastDays === null)).toBe(true);
});

test("every clause and every deadline that a step names is there", () => {
  for (const step of course.steps) {
    expect(courseClause(course, pack, step.clauseId), step.key).not.toBeNull();
    if (step.term) expect(courseClause(course, pack, termClauseId(step, pack)), step.key).not.toBeNull();
  }
  expect(courseClause(course, pack, "no-such")).toBeNull();
  expect(termClauseId({ ...course.steps[3], term: null } as (typeof course.steps)[number], pack)).toBeNull();
});

test("a document that the text does not name says so, and why it is asked for", () => {
  const asked = course.steps.flatMap(({ documents }) => documents);
  expect(asked.filter(({ isNamed, note }) => !isNamed && note === null)).toEqual([]);
  expect(asked.filter(({ isNamed }) => isNamed).map(({ label }) => label)).toEqual([
    ...["整合方案", "市政府批复", "明晰产权文件", "开发利用方案", "“三合一”方案", "环境影响评价文件"],
  ]);
});

test("clauses of the course are not the pack's over again", () => {
  expect(course.clauses.filter(({ id }) => pack.clauses.some((one) => one.id === id))).toEqual([]);
});

describe.skipIf(!existsSync(source))("against the printed document", () => {
  test("every clause that only the course quotes stands in it word for word", () => {
    const text = readFileSync(source, "utf8");
    expect(course.clauses.filter(({ quote }) => !text.includes(quote))).toEqual([]);
  });
});
