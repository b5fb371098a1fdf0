import { expect, test } from "vitest";
import { askItem } from "#gis/attributes/asked-item";
import { readAmounts } from "#gis/attributes/read-amounts";

function amounts(properties: Record<string, unknown>, mineral: string | null = null) {
  const asked = askItem({ name: null, number: null, declaredAreaM2: null, properties }, {});
  const read = readAmounts(asked, mineral);
  return { ...read, codes: asked.issues.map(({ code }) => code) };
}

test("a unit column serves the amount it belongs to and no other", () => {
  expect(amounts({ 生产规模: "30", 规模单位: "万吨/年", 保有储量: "200" })).toMatchObject({
    capacity: { amount: "30", unit: "wt" },
    reserve: null,
    codes: ["A07"],
  });
  expect(amounts({ 保有储量: "200", 储量单位: "万立方米", 生产规模: "30" })).toMatchObject({
    capacity: null,
    reserve: { amount: "200", unit: "wm3" },
    codes: ["A04"],
  });
});

test("reserveWt is in 万吨 by its name; of two reserves that differ none is taken", () => {
  expect(amounts({ reserveWt: 12.5 }).reserve).toEqual({ amount: "12.5", unit: "wt" });
  expect(amounts({ reserveWt: 12.5, 保有储量: "7万立方米" })).toMatchObject({
    reserve: null,
    codes: ["A13"],
  });
  expect(amounts({ reserveWt: "12.5万立方米" })).toMatchObject({ reserve: null, codes: ["A07"] });
});

test("a capacity is doubted by the limits of its mineral: 5,000 万吨 of limestone are in range, of gold they are not", () => {
  expect(amounts({ 生产规模: "5000万吨/年" }, "石灰岩").codes).toEqual([]);
  expect(amounts({ 生产规模: "5000万吨/年" }, "金矿")).toMatchObject({
    capacity: { amount: "5000", unit: "wt" },
    codes: ["A05"],
  });
});

test.each([
  ["2.65", "2.65"],
  ["2.65 t/m³", "2.65"],
  ["2.65吨/立方米", "2.65"],
])("a bulk density of %s is %s t/m³", (text, density) => {
  expect(amounts({ 体重: text })).toMatchObject({ bulkDensity: density, codes: [] });
});

test("a bulk density in any other unit is none", () => {
  for (const text of ["2650 kg/m³", "2.65万吨", "0", "-1"]) {
    expect(amounts({ 体重: text }), text).toMatchObject({ bulkDensity: null, codes: ["A08"] });
  }
});

test("a reserve that would last for ever and a 体重 that no ore has are taken as they stand, but told", () => {
  const doubted = (properties: Record<string, unknown>, mineral = "铁矿") => {
    const asked = askItem({ name: null, number: null, declaredAreaM2: null, properties }, {});
    const { reserve } = readAmounts(asked, mineral);
    return [
      reserve?.amount,
      ...asked.issues.map(({ code, context }) => [code, context.column, context.against]),
    ];
  };
  const capacity = { 生产规模: "30万吨/年" };
  expect(doubted({ ...capacity, 保有储量: "1200万吨" })).toEqual(["1200"]);
  expect(doubted({ ...capacity, 保有储量: "1200000万吨", 体重: "34" })).toEqual([
    "1200000",
    ["A15", "保有储量", "储量报告"],
    ["A16", "体重", "储量报告"],
  ]);
  expect(doubted({ 生产规模: "30万立方米/年", 保有储量: "300000万吨" })).toEqual(["300000"]);
});
