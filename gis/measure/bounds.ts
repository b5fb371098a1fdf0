import type { MultiPolygon, Polygon } from "geojson";
import { latOf, lonOf } from "./positions.ts";

/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Smallest lon/lat box around all corners; [∞, ∞, −∞, −∞] for a shape without corners. */
export function boundsOf(shape: Polygon | MultiPolygon): Bounds {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of polygons.flat(2)) {
    box[0] = Math.min(box[0], lonOf(position));
    box[1] = Math.min(box[1], latOf(position));
    box[2] = Math.max(box[2], lonOf(position));
    box[3] = Math.max(box[3], latOf(position));
  }
  return box;
}
