import { expect, test } from "vitest";
import { elevationBand } from "#gis/check/elevation-band";
import { aPart } from "#test/support/traced";

test("a band written bottom first is a warning with both numbers (E13)", () => {
  const part = aPart([], { name: "东采区", topM: 10, bottomM: 363, line: 12 });
  expect(elevationBand(part, { item: 1 })).toEqual([
    {
      code: "E13",
      severity: "warning",
      place: { item: 1, line: 12 },
      context: { topM: 10, bottomM: 363, part: "东采区" },
    },
  ]);
});

test("negative elevations, equal ones and silence are in order", () => {
  expect(elevationBand(aPart([], { topM: -20, bottomM: -150 }), {})).toEqual([]);
  expect(elevationBand(aPart([], { topM: 5, bottomM: 5 }), {})).toEqual([]);
  expect(elevationBand(aPart([], { topM: null, bottomM: 5 }), {})).toEqual([]);
});
