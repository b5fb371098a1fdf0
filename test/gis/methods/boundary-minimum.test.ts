import { expect, test } from "vitest";
import { type Chart, leastGapM } from "#gis/methods/boundary-minimum";
import { rectangle, square } from "#test/support/squares";

/** Degrees as they are, times 1000: the steps of the grid of tests, a distance to an edge counted to its nearer end only. */
const steps: Chart<number[]> = {
  place: (position) => position.map((degrees) => degrees * 1000),
  toEdgeM([x = 0, y = 0], ...ends) {
    return Math.min(...ends.map(([x1 = 0, y1 = 0]) => Math.hypot(x - x1, y - y1)));
  },
};

test("the least is found from the corners of either shape", () => {
  expect(leastGapM(steps, square(0, 0), square(3, 0), 200)).toBeCloseTo(2, 9);
  expect(leastGapM(steps, rectangle(0, 0, 1, 9), square(4, 0), 300)).toBeCloseTo(3, 9);
});

test("edges out of reach are not looked at, and a shape without edges is infinitely far", () => {
  expect(leastGapM(steps, square(0, 0), square(900, 0), 1)).toBe(Infinity);
  expect(leastGapM(steps, square(0, 0), { type: "MultiPolygon", coordinates: [] }, 1)).toBe(Infinity);
});
