import { expect, test } from "vitest";
import { changedFields } from "#web/ui/changed-fields";

test("a change is told field by field, in words, without what stays empty", () => {
  const before = { status: "producing", note: null, valid_to: "2026-12-31" };
  const after = { status: "closed", note: null, valid_to: null };
  expect(changedFields({ before, after, recordKey: "m1" })).toEqual([
    { name: "status", label: "矿山状态", before: "生产", after: "关闭" },
    { name: "valid_to", label: "有效期止", before: "2026-12-31", after: "" },
  ]);
});

test("the number of the record itself is not repeated, and ground is cut to what can be read", () => {
  const after = { id: "b1", shape: "0".repeat(1000), odd_column: { a: 1 } };
  const fields = changedFields({ before: null, after, recordKey: "b1" });
  expect(fields.map(({ label }) => label)).toEqual(["图形", "odd_column"]);
  expect(fields[0]?.after).toMatch(/^0{400}…（共 1000 个字符）$/);
  expect(fields[1]?.after).toBe('{"a":1}');
});

test("amounts have their unit, roles their name, and moments are told in Beijing time", () => {
  const after = {
    remaining: 12.5,
    unit: "wm3",
    role: "planner",
    granted_at: "2026-11-27T19:38:55.618+00:00",
  };
  expect(
    changedFields({ before: null, after, recordKey: null }).map(({ label, after }) => [label, after]),
  ).toEqual([
    ["保有资源储量", "12.5 万立方米"],
    ["单位", "万立方米"],
    ["角色", "规划人员"],
    ["授予时间", "2026-11-28 03:38:55"],
  ]);
});

test("what a carrying out did is told in words", () => {
  const after = { kind: "new_licence", step: "licence", status_before: "producing", grant_manner: "listing" };
  expect(
    changedFields({ before: null, after, recordKey: null }).map(({ label, after }) => [label, after]),
  ).toEqual([
    ["类型", "新立"],
    ["步骤", "登记发证"],
    ["结束前的状态", "生产"],
    ["出让方式", "挂牌"],
  ]);
});

test("the warnings that were accepted with an import are named by their kinds", () => {
  const after = { accepted_warnings: [{ code: "A16", count: 2 }] };
  expect(changedFields({ before: null, after, recordKey: null })).toEqual([
    { name: "accepted_warnings", label: "核对并接受的警告", before: "", after: "体重超常 2 座" },
  ]);
});
