import { expect, test } from "vitest";
import { mergedMine } from "#gis/optimum/merged-mine";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import { serviceYears } from "#gis/schemes/service-years";
import { aSchemeMine } from "./a-scheme.ts";

const years = (...changes: Partial<SchemeMine>[]) => {
  const members = changes.map((change, at) => ({ ...aSchemeMine(String(at), change), draftGroup: null }));
  return serviceYears(mergedMine(members, []), members);
};

test("reserves over capacity a year, to one decimal, halves up", () => {
  expect(years({ reserveWt: "30", capacity: "4", capacityUnit: "wt" })).toBe("7.5");
  expect(years({ reserveWt: "0.25", capacity: "1", capacityUnit: "wt" })).toBe("0.3");
});

test("万立方米 are tonnes by the one 体重 of all members", () => {
  expect(years({ reserveWt: "26" }, { reserveWt: "26" })).toBe("3.3");
  expect(years({ bulkDensity: "2.6" }, { bulkDensity: "2.7" })).toBeNull();
  expect(years({ bulkDensity: null }, { bulkDensity: null })).toBeNull();
});

test.each<[string, Partial<SchemeMine>]>([
  ["a reserve is not known", { reserveWt: null }],
  ["a capacity is not known", { capacity: null }],
  ["nothing is dug", { capacity: "0" }],
])("they cannot be told where %s", (_, change) => {
  expect(years({ ...change, capacityUnit: "wt" })).toBeNull();
});

test("nor of members of which one has no reserve", () => {
  expect(years({}, { reserveWt: null })).toBeNull();
});
