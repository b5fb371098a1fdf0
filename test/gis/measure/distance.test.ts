import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { shapeDistance } from "#gis/measure/distance";
import { destination, geodesicDistanceM } from "#gis/measure/geodesic";
import { oracleGapM } from "#test/support/geodesic-oracle";
import { haichengEast, haichengWest } from "#test/support/haicheng";
import { partsOf, planeSquare, polygonOf, square, withHoles } from "#test/support/squares";
import { somewhere, starAround } from "#test/support/star";

function apart(metres: number, reachM: number) {
  return fc
    .tuple(somewhere, fc.integer({ min: 0, max: 359 }))
    .chain(([centre, azimuth]) =>
      fc.tuple(
        starAround(centre, reachM, 3, 5),
        starAround(destination(centre, azimuth, metres + 2 * reachM), reachM, 3, 5),
      ),
    );
}

describe("distance between mines", () => {
  it.each([
    [500.0, 499.926],
    [500.05, 499.976],
    [500.08, 500.006],
    [501.0, 500.926],
  ])("is less than the plane gap of %f m at Xinzhou: %f m", (gapM, trueM) => {
    const a = planeSquare(4252000, 38390000, 300);
    const b = planeSquare(4252000, 38390300 + gapM, 300);
    expect(shapeDistance(a, b).distanceM).toBeCloseTo(trueM, 3);
  });

  it("is 14.2 km between the two 采区 of the Haicheng licence, as on the plane near the meridian", () => {
    const { distanceM, from, to } = shapeDistance(haichengWest, haichengEast);
    expect(Math.abs(distanceM - 14_212.74)).toBeLessThan(0.1);
    expect(geodesicDistanceM(from, to)).toBeCloseTo(distanceM, 6);
    expect(distanceM).toBeCloseTo(oracleGapM(haichengWest, haichengEast), 4);
  });

  it("crosses the zone edge at 112.5°E without noticing it", () => {
    const west = polygonOf([destination([112.5, 38.9], 270, 150), [112.49, 38.9], [112.49, 38.91]]);
    const east = polygonOf([destination([112.5, 38.9], 90, 150), [112.51, 38.9], [112.51, 38.91]]);
    expect(shapeDistance(west, east).distanceM).toBeCloseTo(300, 3);
  });

  it.each([
    ["share an edge", square(0, 0), square(1, 0)],
    ["share a corner", square(0, 0), square(1, 1)],
    ["cross", square(0, 0, 2), square(1, 1, 2)],
    ["are one and the same", square(0, 0), square(0, 0)],
    ["lie one inside the other", square(0, 0, 5), square(2, 2)],
    ["lie the other way round", square(2, 2), square(0, 0, 5)],
    ["lie with one part inside", square(0, 0, 5), partsOf(square(9, 9), square(2, 2))],
    ["touch with a corner half-way along an edge", square(0, 0, 2), square(2, 1)],
  ])("is 0 with one common point when they %s", (_, a, b) => {
    const gap = shapeDistance(a, b);
    expect(gap.distanceM).toBe(0);
    expect(gap.to).toEqual(gap.from);
  });

  it("is counted to the rim for a mine in the hole of another", () => {
    const ring = withHoles(square(0, 0, 5), square(1, 1, 3));
    const gap = shapeDistance(ring, square(2, 2));
    expect(gap.distanceM).toBeCloseTo(oracleGapM(ring, square(2, 2)), 4);
    expect(gap.distanceM).toBeGreaterThan(80);
  });

  it("is not 0 when only the boxes of the mines overlap", () => {
    const corner = polygonOf([
      [122.7, 40.7],
      [122.71, 40.7],
      [122.7, 40.71],
    ]);
    const beyond = polygonOf([
      [122.7095, 40.7095],
      [122.7095, 40.7065],
      [122.7065, 40.7095],
    ]);
    expect(shapeDistance(corner, beyond).distanceM).toBeCloseTo(oracleGapM(corner, beyond), 4);
  });

  it("is the nearest of all parts", () => {
    const parts = partsOf(square(50, 50), square(3, 0), square(-80, 0));
    expect(shapeDistance(square(0, 0), parts).distanceM).toBeCloseTo(
      shapeDistance(square(0, 0), square(3, 0)).distanceM,
      6,
    );
  });

  it.each([
    ["0.02 mm", 0, 400, 120],
    ["0.02 mm", 500, 300, 120],
    ["0.02 mm", 4000, 1000, 60],
    ["0.02 mm", 95_000, 2000, 60],
  ])(
    "is within %s of an independent search, mines %i m apart and more",
    (within, metres, reachM, numRuns) => {
      const limitM = Number.parseFloat(within) / 1000;
      fc.assert(
        fc.property(apart(metres, reachM), ([a, b]) => {
          expect(Math.abs(shapeDistance(a, b).distanceM - oracleGapM(a, b))).toBeLessThan(limitM);
        }),
        { numRuns, seed: 7 },
      );
    },
  );

  it("is the same from either side, between points that lie that far apart", () => {
    fc.assert(
      fc.property(apart(200, 500), ([a, b]) => {
        const [there, back] = [shapeDistance(a, b), shapeDistance(b, a)];
        expect(back.distanceM).toBeCloseTo(there.distanceM, 6);
        expect(geodesicDistanceM(there.from, there.to)).toBeCloseTo(there.distanceM, 6);
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it("refuses a shape without corners", () => {
    const nothing: MultiPolygon = { type: "MultiPolygon", coordinates: [] };
    expect(() => shapeDistance(nothing, square(0, 0))).toThrow(RangeError);
  });
});
