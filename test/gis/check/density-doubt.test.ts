import { expect, test } from "vitest";
import { densityDoubt, densityMeant } from "#gis/check/density-doubt";

const of = (mineral: string, bulkDensity: string) => densityDoubt({ mineral, bulkDensity });

test("what the ore can have is not asked about, its limits included", () => {
  for (const [mineral, density] of [
    ["建筑石料用灰岩", "2.65"],
    ["菱镁矿", "3.3"],
    ["铁矿", "3.4"],
    ["煤", "1.35"],
    ["矿泉水", "1"],
    ["铅锌矿", "4.2"],
    ["建筑用砂", "1.5"],
  ] as const)
    expect(of(mineral, density)).toBeNull();
});

test("above and below its range a mineral is asked about with the range", () => {
  expect(of("菱镁矿", "3.31")).toBe("“菱镁矿”的体重一般在 1.3 至 3.3 t/m³ 之间，填的是 3.31 t/m³");
  expect(of("煤", "2.65")).toContain("1 至 2.2 t/m³");
  expect(of("铅锌矿", "0.3")).toContain("0.8 至 7.6 t/m³");
  expect(of("", "26.5")).toContain("矿石的体重");
});

test("kg/m³ are recognised, and only where they fit", () => {
  expect(of("建筑石料用灰岩", "2650")).toContain("若是千克/立方米，应填 2.65 t/m³");
  expect(densityMeant({ mineral: "建筑石料用灰岩", bulkDensity: "26.5" })).toBeNull();
});
