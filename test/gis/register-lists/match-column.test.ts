import { expect, test } from "vitest";
import { columnTargets } from "#gis/register-lists/list-field";
import { formLayouts } from "#gis/register-lists/list-form";
import { targetOf } from "#gis/register-lists/match-column";

/** What a form tells but a list cannot change. */
const toldOnly = ["序号", "行政区"];

test("every head of our forms is known, but for those that are only told", () => {
  const heads = Object.values(formLayouts).flatMap(({ columns }) => columns.map(({ head }) => head));
  const unknown = new Set(heads.filter((head) => targetOf(head) === null));
  expect([...unknown].toSorted()).toEqual(toldOnly.toSorted());
});

test("every field can be found by the head of some form or table", () => {
  const heads = Object.values(formLayouts).flatMap(({ columns }) =>
    columns.map(({ head }) => targetOf(head)),
  );
  expect(columnTargets.filter((target) => !heads.includes(target))).toEqual(["closure"]);
  expect(targetOf("关闭退出方式")).toBe("closure");
});

test("a head nobody knows is left to a person", () => {
  expect(targetOf("联系电话")).toBeNull();
});
