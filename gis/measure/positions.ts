import type { Position } from "geojson";

/** Longitude of a position, degrees. */
export function lonOf(position: Position): number {
  return position[0] ?? Number.NaN;
}

/** Latitude of a position, degrees. */
export function latOf(position: Position): number {
  return position[1] ?? Number.NaN;
}
