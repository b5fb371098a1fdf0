import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, it } from "vitest";
import { earthShapes } from "#gis/measure/earth-shapes";
import { edgesWithin, nearestEdges, nearestSearch } from "#gis/measure/edge-scan";
import { destination } from "#gis/measure/geodesic";
import { loadEdges, type PlaneEdges, planeEdges } from "#gis/measure/plane-edges";
import { segmentGap2 } from "#gis/measure/segment-gap";
import { frameAt } from "#gis/measure/tangent-frame";
import { polygonOf } from "#test/support/squares";

const centre: Position = [112.5, 38.9];

/** A crooked ring of up to 400 corners: one run of edges, one node of runs, or several levels of nodes. */
const ring = fc
  .record({
    corners: fc.integer({ min: 3, max: 400 }),
    eastM: fc.integer({ min: 0, max: 3000 }),
    waves: fc.integer({ min: 1, max: 90 }),
  })
  .map(({ corners, eastM, waves }) => {
    const middle = destination(centre, 90, eastM);
    return polygonOf(
      Array.from({ length: corners }, (_, index) =>
        destination(middle, (360 * index) / corners, 800 + 300 * Math.sin((6.28 * waves * index) / corners)),
      ),
    );
  });
const rings = fc.tuple(ring, ring);

function loaded(shapes: Parameters<typeof earthShapes>[0]): [PlaneEdges, PlaneEdges] {
  const earth = earthShapes(shapes);
  const [a, b] = [planeEdges(), planeEdges()];
  loadEdges(a, earth, 0, frameAt(centre));
  loadEdges(b, earth, 1, frameAt(centre));
  return [a, b];
}

/** Distances of all pairs of edges, every one looked at. */
function allGapsM(a: PlaneEdges, b: PlaneEdges): number[] {
  return edgesOf(a).flatMap((one) => edgesOf(b).map((other) => Math.sqrt(segmentGap2(...one, ...other))));
}

function edgesOf({ ends, count }: PlaneEdges): [number, number, number, number][] {
  return Array.from({ length: count }, (_, edge) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.subarray(4 * edge, 4 * edge + 4);
    return [x1, y1, x2, y2];
  });
}

describe("edges of two outlines", () => {
  it("that are nearest are those that looking at every pair finds", () => {
    fc.assert(
      fc.property(rings, (shapes) => {
        const [a, b] = loaded(shapes);
        const least = allGapsM(a, b).reduce((least, gapM) => Math.min(least, gapM), Infinity);
        expect(nearestEdges(nearestSearch(a, b), Infinity)?.gapM).toBeCloseTo(least, 9);
        if (least > 0.001) expect(nearestEdges(nearestSearch(a, b), least - 0.001)).toBeNull();
      }),
      { numRuns: 25, seed: 31 },
    );
  });

  it("within a limit are all of those, nearest first", () => {
    fc.assert(
      fc.property(rings, fc.integer({ min: 0, max: 300 }), (shapes, limitM) => {
        const [a, b] = loaded(shapes);
        const expected = allGapsM(a, b)
          .filter((gapM) => gapM <= limitM)
          .sort((one, other) => one - other);
        expect(edgesWithin(a, b, limitM).map(({ gapM }) => gapM)).toEqual(expected);
      }),
      { numRuns: 25, seed: 32 },
    );
  });
});
