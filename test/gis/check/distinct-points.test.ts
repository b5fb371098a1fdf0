import { expect, test } from "vitest";
import { distinctIndices, distinctPoints } from "#gis/check/distinct-points";
import { aRing, onGrid } from "#test/support/traced";

const ring = aRing([
  [0, 0],
  [0, 0],
  [1, 0],
  [1, 1],
  [1, 1],
  [0, 0],
]);

test("repeats in a row fall away, the last one against the first as well", () => {
  expect(distinctIndices(ring)).toEqual([0, 2, 3]);
  expect(distinctPoints(ring)).toEqual([onGrid([0, 0]), onGrid([1, 0]), onGrid([1, 1])]);
});

test("a ring of one corner many times keeps that corner", () => {
  expect(
    distinctIndices(
      aRing([
        [0, 0],
        [0, 0],
        [0, 0],
      ]),
    ),
  ).toEqual([0]);
});
