import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { expect, test } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { shapeDistance } from "#gis/measure/distance";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { differenceShape, intersectionShape, unionShape } from "#gis/measure/overlap-shape";
import { deepFreeze } from "#test/support/squares";
import { starAround } from "#test/support/star";

/** frozen, as every builder of tests makes them: an operation that changes its input fails here */
const pairs = fc.tuple(starAround([122.7, 40.7], 600, 3, 12), starAround([122.703, 40.701], 600, 3, 12));
const runs = { numRuns: 150, seed: 11 };
const floorM2 = 0.01;

const areaM2 = (shape: MultiPolygon | null) => (shape === null ? 0 : officialAreaM2(shape));
const near = (one: number, other: number) => Math.abs(one - other) <= Math.max(floorM2, 1e-6 * other);

/** The same ground in the next 3° zone: turning the ellipsoid about its axis changes no length and no area. */
function nextZone(shape: MultiPolygon): MultiPolygon {
  const coordinates = shape.coordinates.map((rings) =>
    rings.map((ring) => ring.map(([lon = 0, lat = 0]) => [lon + 3, lat])),
  );
  return deepFreeze({ type: "MultiPolygon", coordinates });
}

test("common ground and union are the same from either side", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      expect(near(areaM2(intersectionShape(a, b)), areaM2(intersectionShape(b, a)))).toBe(true);
      expect(near(areaM2(unionShape([a, b])), areaM2(unionShape([b, a])))).toBe(true);
    }),
    runs,
  );
});

test("a union is no larger than its parts together and no smaller than each", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const union = areaM2(unionShape([a, b]));
      expect(union).toBeLessThanOrEqual(areaM2(a) + areaM2(b) + floorM2);
      expect(union).toBeGreaterThanOrEqual(Math.max(areaM2(a), areaM2(b)) - floorM2);
    }),
    runs,
  );
});

test("what is taken away is no ground of what is left: A − B and B share nothing, (A − B) − B is A − B", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const left = differenceShape(a, b);
      if (left === null) return;
      expect(overlapAreaM2(left, b)).toBeLessThan(floorM2);
      expect(near(areaM2(differenceShape(left, b)), areaM2(left))).toBe(true);
    }),
    runs,
  );
});

test("a shift into another zone alters no verdict", () => {
  fc.assert(
    fc.property(pairs, ([a, b]) => {
      const [a2, b2] = [nextZone(a), nextZone(b)];
      expect(near(overlapAreaM2(a2, b2), overlapAreaM2(a, b))).toBe(true);
      expect(near(areaM2(differenceShape(a2, b2)), areaM2(differenceShape(a, b)))).toBe(true);
      expect(Math.abs(shapeDistance(a2, b2).distanceM - shapeDistance(a, b).distanceM)).toBeLessThan(0.001);
      expect(overlapAreaM2(a2, b2) > 0).toBe(overlapAreaM2(a, b) > 0);
    }),
    runs,
  );
});
