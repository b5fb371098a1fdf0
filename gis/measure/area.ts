import type { MultiPolygon, Polygon, Position } from "geojson";
import { parallelBand } from "./authalic.ts";
import { radians } from "./ellipsoid.ts";
import { latOf, lonOf } from "./positions.ts";
import { areaByRings } from "./ring-areas.ts";

/**
 * Official ellipsoidal area in m² (TD/T 1055-2019 Annex D): parts added, holes taken out whichever way rings turn, unrounded.
 */
export function officialAreaM2(shape: Polygon | MultiPolygon): number {
  return areaByRings(shape, ringAreaM2);
}

/** Official ellipsoidal area inside one ring in m², never negative; a closing repeat of the first point may be absent. */
export function ringAreaM2(ring: readonly Position[]): number {
  const first = ring[0];
  if (!first) return 0;
  const meridian = lonOf(first);
  let sum = 0;
  ring.forEach((from, index) => {
    const to = ring[index + 1] ?? first;
    const meanLon = radians((lonOf(from) - meridian + (lonOf(to) - meridian)) / 2);
    sum += meanLon * parallelBand(radians(latOf(from)), radians(latOf(to)));
  });
  return Math.abs(sum);
}
