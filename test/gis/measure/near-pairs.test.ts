import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { FeatureCollection, MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { shapeDistance } from "#gis/measure/distance";
import { destination } from "#gis/measure/geodesic";
import { nearPairs } from "#gis/measure/near-pairs";
import { deepFreeze, partsOf, planeSquare, polygonOf, square, withHoles } from "#test/support/squares";
import { starAround } from "#test/support/star";

const nothing: MultiPolygon = deepFreeze({ type: "MultiPolygon", coordinates: [] });
const mendoza = "../shared/data/cadastre/mendoza-mining-rights.geojson";

function bruteForce(shapes: MultiPolygon[], withinM: number) {
  return shapes.flatMap((one, a) =>
    shapes
      .map((other, b) => ({ a, b, other }))
      .filter(({ b, other }) => b > a && shapeDistance(one, other).distanceM <= withinM)
      .map(({ b, other }) => ({ a, b, distanceM: shapeDistance(one, other).distanceM })),
  );
}

/** A scatter of small mines over 6 km × 6 km around the zone edge at 112.5°E, from the south of Hainan to the north of Heilongjiang. */
const scatter = fc
  .integer({ min: 18_100, max: 53_600 })
  .chain((lat) =>
    fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 0, max: 3000 }))
        .chain(([azimuth, awayM]) => starAround(destination([112.5, lat / 1000], azimuth, awayM), 400)),
      { minLength: 2, maxLength: 14 },
    ),
  )
  .map(deepFreeze);

describe("pairs of mines within a distance", () => {
  it("includes the limit itself and decides on true, not on plane metres (以内)", () => {
    const a = planeSquare(4252000, 38390000, 300);
    const within = planeSquare(4252000, 38390300 + 500.05, 300);
    const beyond = planeSquare(4252000, 38390300 + 500.08, 300);
    expect(nearPairs([a, within], 500)).toHaveLength(1);
    expect(nearPairs([a, beyond], 500)).toHaveLength(0);
    const exactM = shapeDistance(a, beyond).distanceM;
    expect(nearPairs([a, beyond], exactM)).toHaveLength(1);
  });

  it("finds a pair across the zone edge", () => {
    const west = polygonOf([destination([112.5, 38.9], 270, 150), [112.49, 38.9], [112.49, 38.91]]);
    const east = polygonOf([destination([112.5, 38.9], 90, 150), [112.51, 38.9], [112.51, 38.91]]);
    expect(nearPairs([west, east], 301)[0]?.distanceM).toBeCloseTo(300, 3);
  });

  it("names each pair once, lower index first, in order", () => {
    const row = [3, 0, 2, 1].map((column) => square(column, 0));
    expect(nearPairs(row, 1).map(({ a, b }) => [a, b])).toEqual([
      [0, 2],
      [1, 3],
      [2, 3],
    ]);
  });

  it("is 0 for a mine inside another and the way to the rim for one in its hole", () => {
    const ring = withHoles(square(0, 0, 5), square(1, 1, 3));
    const [pair] = nearPairs([ring, square(2, 2)], 500);
    expect(pair?.distanceM).toBeCloseTo(shapeDistance(ring, square(2, 2)).distanceM, 4);
    expect(nearPairs([square(0, 0, 50), square(25, 25)], 1)[0]?.distanceM).toBe(0);
    expect(nearPairs([square(25, 25), square(0, 0, 50)], 1)[0]?.distanceM).toBe(0);
    expect(nearPairs([square(25, 25), partsOf(square(-90, 0), square(0, 0, 50))], 1)).toHaveLength(1);
  });

  it("stands far from nothing: shapes without corners and empty lists are in no pair", () => {
    expect(nearPairs([], 500)).toEqual([]);
    expect(nearPairs([square(0, 0), nothing, square(0, 0)], 500).map(({ a, b }) => [a, b])).toEqual([[0, 2]]);
  });

  it("finds exactly the pairs that comparing all with all finds, at the same distance", () => {
    fc.assert(
      fc.property(scatter, (shapes) => {
        const found = nearPairs(shapes, 500);
        const expected = bruteForce(shapes, 500);
        expect(found.map(({ a, b }) => [a, b])).toEqual(expected.map(({ a, b }) => [a, b]));
        found.forEach((pair, index) => {
          expect(Math.abs(pair.distanceM - (expected[index]?.distanceM ?? Number.NaN))).toBeLessThan(0.0002);
        });
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it("finds a mine near the middle of a long edge that bulges towards the pole", () => {
    const long = polygonOf([
      [112, 40],
      [113, 40],
      [112.5, 39.8],
    ]);
    const north = polygonOf([
      [112.5, 40.003],
      [112.501, 40.003],
      [112.501, 40.004],
    ]);
    const gap = shapeDistance(long, north);
    expect(gap.distanceM).toBeLessThan(250);
    expect(nearPairs([long, north], 250)[0]?.distanceM).toBeCloseTo(gap.distanceM, 3);
  });

  it("tells how far it is, from 0 to 1", () => {
    const shares: number[] = [];
    nearPairs(
      Array.from({ length: 600 }, (_, index) => square(index, 0)),
      10,
      (share) => shares.push(share),
    );
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((one, other) => one - other)).toEqual(shares);
    expect(shares.length).toBeGreaterThan(2);
  });

  describe.skipIf(!existsSync(mendoza))("on 1,715 real mining rights", () => {
    it("finds the pairs and distances that comparing a sample with all finds", () => {
      const { features } = JSON.parse(readFileSync(mendoza, "utf8")) as FeatureCollection;
      const shapes = features.flatMap(({ geometry }) => (geometry.type === "MultiPolygon" ? [geometry] : []));
      const found = nearPairs(shapes, 500);
      const sample = [3, 400, 1200];
      const expected = sample.flatMap((a) =>
        shapes.flatMap((shape, b) => {
          const one = shapes[a];
          if (!one || b <= a) return [];
          const { distanceM } = shapeDistance(one, shape);
          return distanceM <= 500 ? [[a, b, Math.round(distanceM * 1000)]] : [];
        }),
      );
      const ofSample = found.filter(({ a }) => sample.includes(a));
      expect(ofSample.map(({ a, b, distanceM }) => [a, b, Math.round(distanceM * 1000)])).toEqual(expected);
      expect(found.length).toBeGreaterThan(1000);
    });
  });
});
