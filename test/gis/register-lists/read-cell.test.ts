import { expect, test } from "vitest";
import type { ColumnTarget, ListUnit } from "#gis/register-lists/list-field";
import { type KnownRegions, readCell } from "#gis/register-lists/read-cell";
import type { SheetCell } from "#gis/register-lists/sheet-cell";

const regions: KnownRegions = {
  codes: new Set(["1409", "140901", "140901101", "140902"]),
  codeByName: new Map([["东县", "140901"]]),
  scope: "140901",
};
const read = (target: ColumnTarget, cell: SheetCell, unit: ListUnit | null = null, unitText = "") =>
  readCell(cell, { index: 0, head: "x", target, unit }, unitText, regions);

test.each<[ColumnTarget, SheetCell, object]>([
  ["name", " 甲矿 ", { name: "甲矿" }],
  ["name", "东峪（二区）矿", { name: "东峪（二区）矿" }],
  ["location", " 东县东乡（河东） ", { location: "东县东乡（河东）" }],
  ["subject", "甲矿", { subject: "甲矿" }],
  ["name", "=1+1", { name: "=1+1" }],
  ["creditCode", "91210381564620598a", { creditCode: "91210381564620598A" }],
  ["licenceNumber", " c2112822009087120030651", { licenceNumber: "C2112822009087120030651" }],
  ["licenceNumber", { n: "2105000510113" }, { licenceNumber: "2105000510113" }],
  ["regionCode", { n: "140901" }, { regionCode: "140901" }],
  ["regionCode", "东县", { regionCode: "140901" }],
  ["method", "露天开采", { method: "open_pit" }],
  ["validity", "2020-01-01至2030-12-31", { validFrom: "2020-01-01", validTo: "2030-12-31" }],
  ["closeBan", "√", { closure: "close_ban" }],
  ["exitGuided", "否", {}],
  ["grantYear", "2027年度", { grantYear: "2027" }],
  ["grantYear", { n: "2027" }, { grantYear: "2027" }],
  ["plannedLifeYears", { n: "3.3" }, { plannedLifeYears: "3.3" }],
])("%s %j is %j", (target, cell, value) => {
  expect(read(target, cell)).toEqual({ value });
});

test.each<[ColumnTarget, SheetCell, string]>([
  ["licenceNumber", { n: "140901202601713000" }, "末尾已失真"],
  ["licenceNumber", "1.40901E+17", "末尾已失真"],
  ["licenceNumber", "C2112822009137120030651", "第8至13位为年月"],
  ["creditCode", "91210381564620598I", "不用 I、O、S、V、Z"],
  ["regionCode", "150000", "台账没有行政区"],
  ["regionCode", "1409", "不是县区或乡镇"],
  ["regionCode", "140902", "不在报送单位的行政区 140901 内"],
  ["status", "开着", "请填 生产、基建、停产、过期、关闭、注销"],
  ["closeBan", "待定", "请打√或留空"],
  ["grantYear", "明年", "四位年份"],
  ["bulkDensity", "0", "须大于 0"],
  ["merged", "矿".repeat(2001), "超过 2000 个字"],
  ["name", "矿".repeat(201), "超过 200 个字"],
])("%s %j is refused: %s", (target, cell, fault) => {
  expect(read(target, cell)).toEqual({ fault: expect.stringContaining(fault) });
});

test("a capacity takes its unit from its column, its cell or the column of units, and from nowhere else", () => {
  expect(read("capacity", "3", "wt")).toEqual({ value: { capacity: "3 wt" } });
  expect(read("capacity", "3万立方米/年")).toEqual({ value: { capacity: "3 wm3" } });
  expect(read("capacity", "3", null, "万立方米/年")).toEqual({ value: { capacity: "3 wm3" } });
  expect(read("capacity", "3")).toEqual({ fault: expect.stringContaining("没有写单位") });
});

test("a reserve in cubic metres is not taken as tonnes", () => {
  expect(read("recoverableWt", "3", "wm3")).toEqual({ fault: expect.stringContaining("单位须为万吨") });
  expect(read("recoverableWt", "30000", "t")).toEqual({ value: { recoverableWt: "3" } });
});
