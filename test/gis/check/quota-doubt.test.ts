import { expect, test } from "vitest";
import { quotaDoubts } from "#gis/check/quota-doubt";

const mine = { mineral: "菱镁矿", capacity: "30", capacityUnit: "wt", bulkDensity: null } as const;
const quota = { year: 2026, quarter: 1, issuedWt: "3", usedWt: "1", otherIssuedWt: "0" };
const asked = (change: object, of: Parameters<typeof quotaDoubts>[0] = mine) =>
  quotaDoubts(of, { ...quota, ...change });

test("nothing is asked of a usual quota, of none, and of the whole scale in one quarter", () => {
  expect(asked({})).toEqual([]);
  expect(asked({ issuedWt: "0", usedWt: "0", otherIssuedWt: "30" })).toEqual([]);
  expect(asked({ issuedWt: "30", usedWt: "30" })).toEqual([]);
  expect(asked({ usedWt: "0.0001" })).toEqual([]);
});

test("tonnes typed for 万吨 are asked about by the licensed scale, with what was probably meant", () => {
  expect(asked({ issuedWt: "30000.0000", usedWt: "30000" })).toEqual([
    {
      code: "issuedWt.magnitude",
      field: "issuedWt",
      message:
        "2026年第1季度下达指标 30000 万吨是证载规模 30 万吨/年 的 1000 倍，疑似按吨填写；若是吨，应填 3 万吨。",
      meant: { value: "3", text: "3 万吨" },
    },
    expect.objectContaining({ code: "usedWt.magnitude", meant: { value: "3", text: "3 万吨" } }),
  ]);
});

test("what would be less than a kilogram is not offered", () => {
  expect(asked({ issuedWt: "30000.5" })).toMatchObject([{ code: "issuedWt.magnitude", meant: null }]);
});

test("ten times the scale is a slip nobody can guess, a hair less is only more than the year's", () => {
  expect(asked({ issuedWt: "300" })).toMatchObject([
    { code: "issuedWt.magnitude", message: expect.stringContaining("的 10 倍"), meant: null },
  ]);
  expect(asked({ issuedWt: "299.9999" })).toMatchObject([{ code: "issuedWt.overScale" }]);
});

test("a year issued more than the scale is asked about with the numbers, to the scale itself it is not", () => {
  expect(asked({ otherIssuedWt: "27" })).toEqual([]);
  expect(asked({ otherIssuedWt: "27.0001" })).toMatchObject([
    {
      code: "issuedWt.overScale",
      message: expect.stringContaining("合计 30.0001 万吨，超过证载规模 30 万吨/年（多 0.0001 万吨）"),
    },
  ]);
});

test("亿吨 typed for 万吨 is asked about", () => {
  expect(asked({ issuedWt: "0.0003" })).toMatchObject([
    { code: "issuedWt.magnitude", message: expect.stringContaining("万分之一") },
  ]);
});

test("a scale in 万立方米 judges by the recorded 体重 only", () => {
  const quarry = { ...mine, mineral: "建筑石料用灰岩", capacityUnit: "wm3", bulkDensity: "2.5" } as const;
  expect(asked({ issuedWt: "75" }, quarry)).toEqual([]);
  expect(asked({ issuedWt: "75.0001" }, quarry)).toMatchObject([{ code: "issuedWt.overScale" }]);
  expect(asked({ issuedWt: "750" }, quarry)).toMatchObject([
    { message: expect.stringContaining("75 万吨/年（30 万立方米/年，体重 2.5）") },
  ]);
  expect(asked({ issuedWt: "750" }, { ...quarry, bulkDensity: null })).toEqual([]);
});

test("without a known scale the largest class of the mineral judges", () => {
  const unknown = { ...mine, capacity: null };
  expect(asked({ issuedWt: "10000" }, unknown)).toEqual([]);
  expect(asked({ issuedWt: "10000.0001" }, unknown)).toMatchObject([
    { code: "issuedWt.magnitude", message: expect.stringContaining("大型矿山年规模下限 100 万吨的 100 倍") },
  ]);
});
