import { expect, test } from "vitest";
import { tooFewPoints } from "#gis/check/too-few-points";
import { aRing, aSquareRing } from "#test/support/traced";

test("a ring of two corners, one of them repeated, is no area (E01)", () => {
  const ring = aRing([
    [0, 0],
    [1, 0],
    [0, 0],
    [1, 0],
  ]);
  expect(tooFewPoints(ring, { item: 1 })).toMatchObject([
    { code: "E01", severity: "error", context: { count: 2 }, place: { item: 1, ring: 1, line: 2 } },
  ]);
});

test("three different corners are enough", () => {
  expect(tooFewPoints(aSquareRing(0, 0, 1), {})).toEqual([]);
});

test("an empty ring is no area either", () => {
  expect(tooFewPoints(aRing([]), {})).toMatchObject([{ code: "E01", context: { count: 0 } }]);
});
