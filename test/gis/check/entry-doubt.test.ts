import { expect, test } from "vitest";
import { mineDoubts, newDoubts, planDoubts, reserveDoubts } from "#gis/check/entry-doubt";

const mine = {
  mineral: "铁矿",
  licenceNumber: "C2112822009087120030651",
  capacity: "30",
  capacityUnit: "wt",
  method: null,
  bulkDensity: null,
  licensedAreaKm2: null,
  officialAreaM2: null,
  validFrom: null,
  validTo: null,
  status: "producing",
} as const;
const noDensity = { mineral: "铁矿", bulkDensity: null } as const;

test("nothing is asked of what is usual or not said", () => {
  expect(mineDoubts(mine)).toEqual([]);
  expect(mineDoubts({ ...mine, licenceNumber: null, capacity: null })).toEqual([]);
  expect(reserveDoubts({ amount: "30", unit: "wt", yearly: "3", ...noDensity })).toEqual([]);
  expect(planDoubts("铁矿", { capacityWt: "30", predictedWt: "120" })).toEqual([]);
  expect(planDoubts("铁矿", { capacityWt: null, predictedWt: null })).toEqual([]);
});

test("tonnes typed for 万吨 are asked about, with what was probably meant", () => {
  expect(mineDoubts({ ...mine, capacity: "300000" })).toEqual([
    {
      code: "capacity.magnitude",
      field: "capacity",
      message: expect.stringContaining("300000 万吨/年 是大型矿山下限 200 的 1500 倍，疑似按吨填写"),
      meant: { value: "30", text: "30 万吨/年" },
    },
  ]);
});

test("a capacity far too small is asked about without a guess", () => {
  expect(mineDoubts({ ...mine, capacity: "0.001" })).toMatchObject([
    { code: "capacity.magnitude", meant: null },
  ]);
});

test("a quarry in 万吨 is asked for its unit, in 万立方米 it is not", () => {
  const quarry = { ...mine, mineral: "建筑石料用灰岩" };
  expect(mineDoubts(quarry)).toMatchObject([
    { code: "capacity.unit", field: "capacityUnit", message: expect.stringContaining("以万立方米/年计") },
  ]);
  expect(mineDoubts({ ...quarry, capacityUnit: "wm3" })).toEqual([]);
  expect(mineDoubts({ ...quarry, mineral: "砖瓦用页岩" })).toEqual([]);
});

test("an old number and one of exploration are asked about", () => {
  const codes = (licenceNumber: string) => mineDoubts({ ...mine, licenceNumber }).map(({ code }) => code);
  expect(codes("2105000510113")).toEqual(["licenceNumber.legacy"]);
  expect(codes("T2112822009087120030651")).toEqual(["licenceNumber.exploration"]);
});

test("a reserve in tonnes is asked about with its years and what was meant", () => {
  expect(reserveDoubts({ amount: "300000", unit: "wt", yearly: "30", ...noDensity })).toEqual([
    {
      code: "remaining.magnitude",
      field: "remaining",
      message: "保有资源储量 300000 万吨够采 10000 年，疑似按吨填写；若是吨，应填 30 万吨。",
      meant: { value: "30", text: "30 万吨" },
    },
  ]);
});

test("a plan is asked about as a licence and a reserve are", () => {
  const asked = planDoubts("铁矿", { capacityWt: "3000000", predictedWt: "2000000" });
  expect(asked.map(({ code, meant }) => [code, meant?.text])).toEqual([
    ["capacityWt.magnitude", "300 万吨/年"],
    ["predictedWt.magnitude", "200 万吨"],
  ]);
});

test("nobody is asked again about what a change leaves as it is", () => {
  const stood = mineDoubts({ ...mine, capacity: "300000" });
  expect(newDoubts(stood, stood)).toEqual([]);
  expect(newDoubts(mineDoubts({ ...mine, capacity: "400000" }), stood)).toHaveLength(1);
});

test("体重, licensed area and term are asked about at their fields, with what was probably meant", () => {
  const odd = {
    ...mine,
    bulkDensity: "3400",
    licensedAreaKm2: "30",
    officialAreaM2: 300_100,
    validFrom: "2020-01-01",
    validTo: "2050-01-02",
  };
  expect(mineDoubts(odd).map(({ code, field, meant }) => [code, field, meant?.text])).toEqual([
    ["bulkDensity.range", "bulkDensity", "3.4 t/m³"],
    ["licensedAreaKm2.unit", "licensedAreaKm2", "0.3 km²"],
    ["validTo.term", "validTo", undefined],
  ]);
  const reserve = { amount: "30", unit: "wt", yearly: "3", mineral: "铁矿", bulkDensity: "34" } as const;
  expect(reserveDoubts(reserve)).toMatchObject([{ code: "bulkDensity.range", meant: null }]);
});

test("the area of a planned block is called what it is: no licence states it", () => {
  const odd = { ...mine, licensedAreaKm2: "30", officialAreaM2: 300_100 };
  expect(mineDoubts(odd)[0]?.message).toContain("，证载面积填的是 30 km²");
  expect(mineDoubts({ ...odd, status: "planned" })[0]?.message).toContain("，拟设面积填的是 30 km²");
});
