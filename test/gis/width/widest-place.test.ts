import fc from "fast-check";
import type { MultiPolygon } from "geojson";
import { describe, expect, it } from "vitest";
import { chordOf } from "#gis/width/chord";
import { deepestSpot } from "#gis/width/deepest-spot";
import { localPlane } from "#gis/width/local-plane";
import { planeRings } from "#gis/width/plane-ring";
import { widestPlace } from "#gis/width/widest-place";
import { block, corners, ground } from "#test/support/audited";

const plane = localPlane(112.3, 38.4);
const edgesOf = (shape: MultiPolygon) =>
  planeRings(shape, plane).flatMap(({ spots }) =>
    spots.slice(1).map((to, index) => chordOf(spots[index] ?? to, to)),
  );
const radiusM = (shape: MultiPolygon) => widestPlace(shape, plane)?.radiusM ?? Number.NaN;

describe("the largest circle in", () => {
  it("a strip is half as wide as the strip", () => {
    expect(radiusM(block(0, 0, 400, 3))).toBeCloseTo(1.5, 4);
  });
  it("a triangle is the inscribed one", () => {
    const right: [number, number][] = [
      [0, 0],
      [30, 0],
      [0, 40],
    ];
    expect(radiusM(ground(right))).toBeCloseTo(10, 4);
  });
  it("an angle of two strips lies in the corner", () => {
    const angle: [number, number][] = [
      [0, 0],
      [100, 0],
      [100, 10],
      [10, 10],
      [10, 100],
      [0, 100],
    ];
    // touches both outer edges and the inward corner
    expect(radiusM(ground(angle))).toBeCloseTo(10 * (2 - Math.SQRT2), 4);
  });
  it("a shape with a hole lies beside the hole", () => {
    expect(radiusM(ground(corners(0, 0, 100, 100), corners(10, 10, 50, 80)))).toBeCloseTo(20, 3);
  });
});

it("a corridor whose sides are all but parallel reaches to the corner that ends it", () => {
  // 1 in 100,000 wider to the east, where a corner comes in from below
  const corridor = ground([
    [0, 0],
    [200, 0],
    [200, -300],
    [201, -300],
    [201, 40.002],
    [0, 40],
  ]);
  const searched = deepestSpot(corridor, plane, edgesOf(corridor))?.radiusM ?? 0;
  expect(radiusM(corridor)).toBeGreaterThanOrEqual(searched);
  expect(radiusM(corridor)).toBeCloseTo(20.0009, 3);
});

it("tried by threes is what the search finds", () => {
  const star = fc.array(fc.integer({ min: 20, max: 100 }), { minLength: 5, maxLength: 12 }).map((radii) =>
    ground(
      radii.map((radius, index): [number, number] => {
        const angle = (2 * Math.PI * index) / radii.length;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      }),
    ),
  );
  fc.assert(
    fc.property(star, (shape) => {
      const searched = deepestSpot(shape, plane, edgesOf(shape))?.radiusM ?? 0;
      expect(Math.abs(radiusM(shape) - searched)).toBeLessThan(0.0006 + 0.0006 * searched);
    }),
    { seed: 3, numRuns: 60 },
  );
});

it("a shape without ground has no widest place", () => {
  expect(widestPlace({ type: "MultiPolygon", coordinates: [] }, plane)).toBeNull();
});
