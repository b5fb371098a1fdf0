import { expect, test } from "vitest";
import { duplicatePoints } from "#gis/check/duplicate-point";
import { aRing, aSquareRing } from "#test/support/traced";

test("the same corner twice in a row is a warning at the second one (E04)", () => {
  const ring = aRing([
    [0, 0],
    [1, 0],
    [1, 0],
    [1, 1],
  ]);
  expect(duplicatePoints(ring, {})).toMatchObject([
    {
      code: "E04",
      severity: "warning",
      place: { point: 3, pointName: "J3", line: 4 },
      context: { before: "J2" },
    },
  ]);
});

test("a corner visited again later is no duplicate", () => {
  expect(duplicatePoints(aSquareRing(0, 0, 1), {})).toEqual([]);
});
