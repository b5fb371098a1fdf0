import { expect, test } from "vitest";
import { traceRing } from "#gis/formats/trace-ring";
import { aSquareRing } from "#test/support/traced";

const { points } = aSquareRing(0, 0, 1);
const first = points[0] ?? { at: [0, 0], name: null, line: null };

test("a proper closing repeat is left out, an open list is taken as it is", () => {
  expect(traceRing(1, [...points, first])).toEqual({
    number: 1,
    role: "outer",
    points,
    brokenClosure: false,
  });
  expect(traceRing(1, points).points).toBe(points);
});

test("a last point with the first one's name elsewhere, or an open ring where rings must close, is broken", () => {
  expect(traceRing(1, [...points, { ...first, at: [121, 40] }]).brokenClosure).toBe(true);
  expect(traceRing(1, points, { mustClose: true }).brokenClosure).toBe(true);
  expect(traceRing(1, points.slice(0, 1), { mustClose: true }).brokenClosure).toBe(false);
});
