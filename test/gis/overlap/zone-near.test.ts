import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { type Bounds, boundsOf } from "#gis/measure/bounds";
import { flatShapes } from "#gis/measure/flat-shapes";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { intersectionShape } from "#gis/measure/overlap-shape";
import { zoneNear } from "#gis/overlap/zone-near";
import { partsOf, polygonOf, rectangle, square, withHoles } from "#test/support/squares";
import { starAround } from "#test/support/star";

const comb = polygonOf([
  ...Array.from({ length: 300 }, (_, tooth): Position[] => [
    [122.7 + tooth / 5000, 40.7],
    [122.7 + tooth / 5000 + 1e-4, 40.73 + (tooth % 7) / 1000],
  ]).flat(),
  [122.76, 40.69],
  [122.7, 40.69],
]);
const near = (zone: ReturnType<typeof square>, box: Bounds) => zoneNear(flatShapes([zone]), 0, box);

describe("a zone as it is inside a box", () => {
  test("has few corners elsewhere, and those inside to the bit", () => {
    const box: Bounds = [122.71, 40.7, 122.712, 40.74];
    const corners = near(comb, box).coordinates[0]?.[0] ?? [];
    expect(corners.length).toBeLessThan(60);
    const inside = (comb.coordinates[0]?.[0] ?? []).filter(([lon = 0]) => lon >= box[0] && lon <= box[2]);
    expect(inside.length).toBeGreaterThan(10);
    for (const corner of inside) expect(corners).toContainEqual(corner);
  });

  test("is nothing where the zone is not", () => {
    expect(near(square(0, 0), boundsOf(square(5, 5))).coordinates).toEqual([]);
    expect(near(partsOf(square(0, 0), square(5, 5)), boundsOf(square(5, 5))).coordinates).toHaveLength(1);
    const holed = withHoles(square(0, 0, 9), square(1, 1));
    expect(near(holed, boundsOf(square(5, 5))).coordinates[0]).toHaveLength(1);
    expect(near(holed, boundsOf(square(1, 1))).coordinates[0]).toHaveLength(2);
  });

  test("is all around a box inside it", () => {
    expect(overlapAreaM2(near(square(0, 0, 9), boundsOf(square(4, 4))), square(4, 4))).toBeCloseTo(
      officialAreaM2(square(4, 4)),
      5,
    );
  });

  test("has the same common ground with a mine there, measured or drawn", () => {
    const place = fc.tuple(fc.integer({ min: -5, max: 65 }), fc.integer({ min: -15, max: 45 }));
    const mine = place.chain(([x, y]) => starAround([122.7 + x / 1000, 40.7 + y / 1000], 600, 3, 8));
    fc.assert(
      fc.property(mine, (shape) => {
        const there = near(comb, boundsOf(shape));
        const areaM2 = overlapAreaM2(shape, comb);
        expect(overlapAreaM2(shape, there)).toBeCloseTo(areaM2, 4);
        const drawn = there.coordinates.length === 0 ? null : intersectionShape(shape, there);
        expect(Math.abs((drawn ? officialAreaM2(drawn) : 0) - areaM2)).toBeLessThan(0.01);
      }),
      { numRuns: 60, seed: 51 },
    );
  });
});

test("level and upright runs along the box keep their place", () => {
  const zone = rectangle(0, 0, 4, 4);
  expect(near(zone, boundsOf(rectangle(4, 4, 1, 1))).coordinates[0]?.[0]).toContainEqual([122.704, 40.704]);
  expect(near(zone, boundsOf(rectangle(-2, 1, 2, 1))).coordinates[0]?.[0]?.length).toBeGreaterThan(3);
});
