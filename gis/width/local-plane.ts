import type { Position } from "geojson";
import { eccentricity2, radians } from "../measure/ellipsoid.ts";
import { equalAreaPlane } from "../measure/equal-area-plane.ts";
import { latOf, lonOf } from "../measure/positions.ts";

/** A point of a local plane, m. */
export type Spot = readonly [x: number, y: number];

/** Length of a step on a local plane, m; `Math.hypot` guards against overflow that metres never reach, and takes thrice the time. */
export function lengthOf(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}

/** Metres around a place, edges straight as the official area takes them. */
export interface LocalPlane {
  toPlane(position: Position): Spot;
  toLonLat(spot: Spot): Position;
}

/**
 * The equal-area plane stretched so that a step of one is a metre both ways at its origin: what is straight for the official
 * area (TD/T 1055) is straight here, and within a kilometre lengths are true to 1 in 10,000.
 */
export function localPlane(lon: number, lat: number): LocalPlane {
  const plane = equalAreaPlane(lon, lat);
  const stretch = Math.cos(radians(lat)) / Math.sqrt(1 - eccentricity2 * Math.sin(radians(lat)) ** 2);
  return {
    toPlane(position) {
      const [x, y] = plane.toPlane(lonOf(position), latOf(position));
      return [x * stretch, y / stretch];
    },
    toLonLat: ([x, y]) => plane.toLonLat(x / stretch, y * stretch),
  };
}
