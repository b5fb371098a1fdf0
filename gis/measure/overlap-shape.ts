import type { MultiPolygon } from "geojson";
import { overlayShapes } from "../overlay/overlay-shapes.ts";
import { withGround } from "../overlay/with-ground.ts";

/** Shape of the common ground of `a` and `b`, to show or store; null when they share no area. Decide by `overlapAreaM2`. */
export function intersectionShape(a: MultiPolygon, b: MultiPolygon): MultiPolygon | null {
  return overlay([a, b], ([inA, inB]) => inA === true && inB === true);
}

/** Shape of what is left of `a` outside `b`; null when nothing is. */
export function differenceShape(a: MultiPolygon, b: MultiPolygon): MultiPolygon | null {
  if (b.coordinates.length === 0) return a;
  return overlay([a, b], ([inA, inB]) => inA === true && inB !== true);
}

/** Shape of all shapes together; null for an empty list or shapes without area. */
export function unionShape(shapes: readonly MultiPolygon[]): MultiPolygon | null {
  const together: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: shapes.flatMap(({ coordinates }) => coordinates),
  };
  return overlay([together], ([covered]) => covered === true);
}

function overlay(
  shapes: readonly MultiPolygon[],
  wanted: (covered: readonly boolean[]) => boolean,
): MultiPolygon | null {
  if (shapes.every(({ coordinates }) => coordinates.length === 0)) return null;
  return withGround(overlayShapes(shapes, wanted));
}
