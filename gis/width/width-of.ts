import type { MultiPolygon, Position } from "geojson";
import { type Bounds, boundsOf } from "../measure/bounds.ts";
import { localPlane } from "./local-plane.ts";
import { widestPlace } from "./widest-place.ts";

/**
 * Largest circle in the ground: diameter in m, and its centre; a point of the outline when no circle is found. Lengths are true in the
 * middle of its box, so that it does not matter at which corner a ring starts.
 */
export function widthOf(
  shape: MultiPolygon,
  [west, south, east, north]: Bounds = boundsOf(shape),
): { widthM: number; at: Position } {
  const plane = localPlane((west + east) / 2, (south + north) / 2);
  const widest = widestPlace(shape, plane);
  if (!widest) return { widthM: 0, at: shape.coordinates[0]?.[0]?.[0] ?? [Number.NaN, Number.NaN] };
  return { widthM: 2 * widest.radiusM, at: plane.toLonLat(widest.spot) };
}
