import { expect, test } from "vitest";
import { scaleLimb } from "#gis/triggers/below-minimum";
import type { MinimumScale } from "#gis/triggers/minimum-scale";
import { aTriggerMine } from "#test/support/trigger-mines";

const list: MinimumScale[] = [
  { minerals: ["铝土矿"], method: null, value: "30", unit: "wt" },
  { minerals: ["建筑石料用灰岩"], method: "open_pit", value: "50", unit: "wt" },
];
const bauxite = (capacity: string | null) =>
  scaleLimb(aTriggerMine("a", { mineral: "铝土矿", capacity, capacityUnit: "wt" }), list);

test("29.99 is below 30, 30 itself is not (T8)", () => {
  expect(bauxite("29.99")).toMatchObject({ status: "pass", value: "29.99", limit: "30", unit: "wt" });
  expect(bauxite("29.9999999999999999999")).toMatchObject({ status: "pass" });
  expect(bauxite("30")).toMatchObject({ status: "fail" });
  expect(bauxite("30.00")).toMatchObject({ status: "fail" });
});

test("18 万立方米 of stone at 2.65 t/m³ are 47.7 万吨, below 50 (T8)", () => {
  const stone = { capacity: "18", capacityUnit: "wm3" } as const;
  expect(scaleLimb(aTriggerMine("a", { ...stone, bulkDensity: "2.65" }), list)).toMatchObject({
    status: "pass",
    value: "47.7",
    method: "pack_minimum",
  });
  expect(scaleLimb(aTriggerMine("a", stone), list)).toMatchObject({
    status: "unverified",
    note: "density_missing",
    value: null,
  });
});

test("the document's own number goes before the national one", () => {
  const mine = aTriggerMine("a", { mineral: "铝土矿", capacity: "10" });
  expect(scaleLimb(mine, list)).toMatchObject({ status: "pass", limit: "30" });
  expect(scaleLimb(mine, [])).toMatchObject({ status: "fail", limit: "6", method: "national_minimum" });
});

test("an iron mine of unknown method is below either number, above both, or to be verified", () => {
  const iron = (capacity: string) =>
    scaleLimb(aTriggerMine("a", { mineral: "铁矿", method: null, capacity }), []);
  expect(iron("2.9")).toMatchObject({ status: "pass" });
  expect(iron("4")).toMatchObject({ status: "unverified", note: "method_missing", limit: "" });
  expect(iron("5")).toMatchObject({ status: "fail" });
});

test("no capacity, or a mineral in no list, is not below anything: it is unknown", () => {
  expect(bauxite(null)).toMatchObject({ status: "unverified", note: "capacity_missing" });
  const odd = aTriggerMine("a", { mineral: "玉石", capacity: "1" });
  expect(scaleLimb(odd, list)).toMatchObject({ status: "unverified", note: "minimum_missing", value: "1" });
});
