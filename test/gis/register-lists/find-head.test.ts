import { expect, test } from "vitest";
import { findHead, headAt } from "#gis/register-lists/find-head";

const annex2 = [
  ["附件 2"],
  ["东县非煤矿山企业关闭退出名单"],
  ["填报单位：（公章）", null, null, "填报日期：2026年8月1日"],
  ["序号", "矿山名称", "采矿许可证号", "生产规模(万吨/年)", "关闭退出方式", null, "关闭退出时间"],
  [null, null, null, null, "关闭取缔", "引导退出", null],
  [{ n: "1" }, "甲矿", "C1", { n: "3" }, "√", null, { d: "2025-12-31" }],
];

test("title lines are passed over and a head of two rows is joined", () => {
  const head = findHead(annex2);
  expect(head).toMatchObject({ first: 3, last: 4 });
  expect(head?.columns.map(({ head: text, target, unit }) => [text, target, unit])).toEqual([
    ["序号", null, null],
    ["矿山名称", "name", null],
    ["采矿许可证号", "licenceNumber", null],
    ["生产规模(万吨/年)", "capacity", "wt"],
    ["关闭退出方式／关闭取缔", "closeBan", null],
    ["关闭退出方式／引导退出", "exitGuided", null],
    ["关闭退出时间", "completeBy", null],
  ]);
});

test("现有 and 提升改造后 below 生产规模 are two fields in the unit of their group", () => {
  const rows = [
    ["矿山名称", "生产规模(万吨/年)", null],
    [null, "现有", "提升改造后"],
    ["甲矿", "3", "30"],
  ];
  expect(findHead(rows)?.columns.map(({ target, unit }) => [target, unit])).toEqual([
    ["name", null],
    ["capacity", "wt"],
    ["plannedCapacityWt", "wt"],
  ]);
});

test("a head of one row is not joined with the first mine", () => {
  const head = findHead([
    ["矿山名称", "状态"],
    ["状态", "生产"],
  ]);
  expect(head).toMatchObject({ first: 0, last: 0 });
});

test.each([
  ["生产规模(吨/年)", "吨 is no unit of the register"],
  ["生产规模", "no unit is named"],
])("the unit of “%s” is left to a person: %s", (head) => {
  const rows = [["矿山名称", head]];
  expect(findHead(rows)?.columns[1]).toMatchObject({ target: "capacity", unit: null });
});

test("a second column with the same head is left unmapped", () => {
  const columns = findHead([["矿山名称", "采矿许可证号", "许可证号"]])?.columns;
  expect(columns?.map(({ target }) => target)).toEqual(["name", "licenceNumber", null]);
});

test("a sheet without a head that names mines has none", () => {
  expect(findHead([["会议纪要"], ["时间", "地点"]])).toBeNull();
  expect(findHead([])).toBeNull();
});

test("a row that a person chose is taken as the head", () => {
  expect(headAt([["甲"], ["名称", "电话"]], 1).columns.map(({ head }) => head)).toEqual(["名称", "电话"]);
});
