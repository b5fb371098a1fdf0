import { expect, test } from "vitest";
import { capacityDoubt, capacityMeant, capacityUnitDoubt } from "#gis/check/capacity-doubt";

const stone = { mineral: "建筑石料用灰岩", unit: "wm3" } as const;

test.each([
  ["30万吨/年 of iron ore", { mineral: "铁矿", capacity: "30", unit: "wt" }],
  ["a coal mine of 3500 万吨/年", { mineral: "煤", capacity: "3500", unit: "wt" }],
  ["a quarry of 1000 万立方米/年, a hundred times the limit of 大型", { ...stone, capacity: "1000" }],
  ["a thousandth of the limit of 中型", { ...stone, capacity: "0.005" }],
  ["nothing at all", { ...stone, capacity: "0" }],
  ["a mineral that is not listed", { mineral: "玉石", capacity: "0.3", unit: "wt" }],
] as const)("%s is in range", (_, stated) => {
  expect(capacityDoubt(stated)).toBeNull();
});

test("tonnes written for 万吨 are asked about, with the number that would be right", () => {
  const doubt = capacityDoubt({ mineral: "铁矿", capacity: "300000", unit: "wt" });
  expect(doubt).toContain("疑似按吨填写");
  expect(doubt).toContain("若是吨，应填 30 万吨/年");
});

test("cubic metres written for 万立方米 are asked about", () => {
  expect(capacityDoubt({ ...stone, capacity: "50000" })).toContain("若是立方米，应填 5 万立方米/年");
});

test("a capacity of a handful of tonnes is asked about", () => {
  expect(capacityDoubt({ ...stone, capacity: "0.0049" })).toContain("千分之一");
});

test("a mineral that is not listed is judged by the widest limits", () => {
  expect(capacityDoubt({ mineral: "玉石", capacity: "40000", unit: "wt" })).toBeNull();
  expect(capacityDoubt({ mineral: "玉石", capacity: "40001", unit: "wt" })).toContain("疑似按吨填写");
});

test("what was meant is said only where 吨 were typed for 万吨", () => {
  expect(capacityMeant({ mineral: "铁矿", capacity: "300000", unit: "wt" })).toBe("30");
  expect(capacityMeant({ mineral: "铁矿", capacity: "300", unit: "wt" })).toBeNull();
});

test("a unit is doubted only where the document counts the mineral in the other one alone", () => {
  const doubted = (mineral: string, unit: "wt" | "wm3") =>
    capacityUnitDoubt({ mineral, capacity: "30", unit });
  expect(doubted("建筑石料", "wt")).toContain("以万立方米/年计");
  expect(doubted("铁矿", "wm3")).toContain("以万吨/年计");
  for (const unit of ["wt", "wm3"] as const) expect(doubted("建筑用砂", unit)).toBeNull();
  expect([doubted("玉石", "wm3"), doubted("石墨", "wt")]).toEqual([null, null]);
  expect(capacityUnitDoubt({ mineral: "建筑石料", capacity: "0", unit: "wt" })).toBeNull();
});
