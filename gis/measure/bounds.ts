import type { MultiPolygon, Polygon, Position } from "geojson";
import { latOf, lonOf } from "./positions.ts";

/** West, south, east, north in degrees. */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Smallest lon/lat box around all corners; [∞, ∞, −∞, −∞] for a shape without corners. */
export function boundsOf(shape: Polygon | MultiPolygon): Bounds {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  const box = emptyBounds();
  for (const rings of polygons) {
    for (const ring of rings) stretch(box, ring);
  }
  return box;
}

/** Smallest lon/lat box around corners of flat arrays, from one up to another. */
export function cornersBounds(lonLat: Float64Array, first: number, end: number): Bounds {
  const bounds = emptyBounds();
  for (let corner = first; corner < end; corner += 1) {
    const lon = lonLat[2 * corner] ?? 0;
    const lat = lonLat[2 * corner + 1] ?? 0;
    stretchTo(bounds, lon, lat, lon, lat);
  }
  return bounds;
}

/** The box of nothing, ready to be stretched. */
export function emptyBounds(): Bounds {
  return [Infinity, Infinity, -Infinity, -Infinity];
}

/** Writes a box to its place in an array of four numbers each; `set` from a list takes ten times as long. */
export function writeBox(boxes: Float64Array, place: number, box: Bounds): void {
  boxes[4 * place] = box[0];
  boxes[4 * place + 1] = box[1];
  boxes[4 * place + 2] = box[2];
  boxes[4 * place + 3] = box[3];
}

/** A box of such an array. */
export function boxAt(boxes: Float64Array, place: number): Bounds {
  const at = 4 * place;
  return [boxes[at] ?? 0, boxes[at + 1] ?? 0, boxes[at + 2] ?? 0, boxes[at + 3] ?? 0];
}

/** Makes a box hold another lon/lat box, or a point given twice. */
export function stretchTo(box: Bounds, west: number, south: number, east: number, north: number): void {
  if (west < box[0]) box[0] = west;
  if (south < box[1]) box[1] = south;
  if (east > box[2]) box[2] = east;
  if (north > box[3]) box[3] = north;
}

function stretch(box: Bounds, ring: readonly Position[]): void {
  for (const position of ring) {
    const lon = lonOf(position);
    const lat = latOf(position);
    stretchTo(box, lon, lat, lon, lat);
  }
}

/** Whether two boxes have a place in common, their edges included. */
export const boxesMeet = (a: Readonly<Bounds>, b: Readonly<Bounds>): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
