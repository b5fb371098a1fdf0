import type { MultiPolygon, Position } from "geojson";
import { boundsOf } from "./bounds.ts";
import { earthShapes } from "./earth-shapes.ts";
import { boundaryGap, containedGap, type ShapeGap } from "./exact-gap.ts";
import { frameAt } from "./tangent-frame.ts";

export type { ShapeGap } from "./exact-gap.ts";

/**
 * Shortest geodesic way in m between two shapes on the CGCS2000 ellipsoid (edges are geodesics), with its end on each. 0 and
 * one common point when they touch (nearer than 1 mm), cross or one holds the other; inside a hole counts as apart.
 */
export function shapeDistance(a: MultiPolygon, b: MultiPolygon): ShapeGap {
  const shapes = earthShapes([a, b]);
  const gap = boundaryGap(shapes, 0, 1, centreOf(a, b));
  if (gap.distanceM === 0) return gap;
  return containedGap(shapes, 0, 1, frameAt(gap.from)) ?? gap;
}

/** Middle of where the two boxes meet, or of the space between them. */
function centreOf(a: MultiPolygon, b: MultiPolygon): Position {
  const [westA, southA, eastA, northA] = boundsOf(a);
  const [westB, southB, eastB, northB] = boundsOf(b);
  return [
    (Math.max(westA, westB) + Math.min(eastA, eastB)) / 2,
    (Math.max(southA, southB) + Math.min(northA, northB)) / 2,
  ];
}
