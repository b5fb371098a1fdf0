import fc from "fast-check";
import { expect, test } from "vitest";
import { pointInRing } from "#gis/check/point-in-ring";
import type { LonLat } from "#gis/check/traced-item";

const notched: LonLat[] = [
  [0, 0],
  [6, 0],
  [6, 6],
  [3, 2],
  [0, 6],
];

test.each([
  [[1, 1], "inside"],
  [[3, 2], "edge"],
  [[3, 0], "edge"],
  [[3, 3], "outside"],
  [[-1, 0], "outside"],
  [[7, 6], "outside"],
  [[0.5, 2], "inside"],
] as const)("%j lies %s", (point, side) => {
  expect(pointInRing(point, notched)).toBe(side);
});

test("neither the walk's direction nor its start matters", () => {
  const coordinate = fc.integer({ min: -1, max: 7 });
  fc.assert(
    fc.property(fc.tuple(coordinate, coordinate), fc.nat(4), (point, start) => {
      const turned = [...notched.slice(start), ...notched.slice(0, start)];
      expect(pointInRing(point, turned)).toBe(pointInRing(point, notched));
      expect(pointInRing(point, turned.toReversed())).toBe(pointInRing(point, notched));
    }),
  );
});

test("a ring without corners holds nothing", () => {
  expect(pointInRing([0, 0], [])).toBe("outside");
});
