import { expect, test } from "vitest";
import { errorAt, pointLabel, pointPlace, warningAt } from "#gis/check/traced-item";
import { aRing } from "#test/support/traced";

const ring = aRing([
  [0, 0],
  [1, 0],
]);

test("the place of a corner carries line, ring, ordinal, name and lon/lat", () => {
  expect(pointPlace({ item: 1 }, ring, 1)).toEqual({
    item: 1,
    line: 3,
    ring: 1,
    point: 2,
    pointName: "J2",
    at: [120.001, 40],
  });
  expect(pointPlace({ item: 1 }, ring, 7)).toEqual({ item: 1 });
});

test("a corner is called by its name, else by its ordinal; the walk wraps round", () => {
  expect(pointLabel(ring, 2)).toBe("J1");
  const nameless = { ...ring, points: ring.points.map((point) => ({ ...point, name: null })) };
  expect(pointLabel(nameless, 1)).toBe("第2点");
});

test("errors block, warnings may be accepted", () => {
  expect([errorAt("E01", {}).severity, warningAt("E01", {}).severity]).toEqual(["error", "warning"]);
});
