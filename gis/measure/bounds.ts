import type { MultiPolygon, Polygon, Position } from "geojson";
import { latOf, lonOf } from "./positions.ts";

/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Smallest lon/lat box around all corners; [∞, ∞, −∞, −∞] for a shape without corners. */
export function boundsOf(shape: Polygon | MultiPolygon): Bounds {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of polygons) {
    for (const ring of rings) stretch(box, ring);
  }
  return box;
}

function stretch(box: Bounds, ring: readonly Position[]): void {
  for (const position of ring) {
    const lon = lonOf(position);
    const lat = latOf(position);
    if (lon < box[0]) box[0] = lon;
    if (lat < box[1]) box[1] = lat;
    if (lon > box[2]) box[2] = lon;
    if (lat > box[3]) box[3] = lat;
  }
}
