import type { MultiPolygon, Polygon, Position } from "geojson";
import { bandFromReference, bandSeries, setBandReference } from "./band-series.ts";
import { radians } from "./ellipsoid.ts";
import { latOf, lonOf } from "./positions.ts";
import { areaByRings } from "./ring-areas.ts";

const series = bandSeries();

/**
 * Official ellipsoidal area in m² (TD/T 1055-2019 Annex D): parts added, holes taken out whichever way rings turn, unrounded.
 * The formula is applied from corner to corner as it is printed; `withDenseEdges` tells what a long edge would change.
 */
export function officialAreaM2(shape: Polygon | MultiPolygon): number {
  return areaByRings(shape, ringAreaM2);
}

/** Official ellipsoidal area inside one ring in m², never negative; a closing repeat of the first point may be absent. */
export function ringAreaM2(ring: readonly Position[]): number {
  const first = ring[0];
  if (!first) return 0;
  setBandReference(series, latOf(first));
  let [lon, band, sum] = [0, 0, 0];
  for (let index = 1; index <= ring.length; index += 1) {
    const to = ring[index] ?? first;
    const toLon = lonOf(to) - lonOf(first);
    const toBand = bandFromReference(series, latOf(to));
    sum += (lon + toLon) * (toBand - band);
    lon = toLon;
    band = toBand;
  }
  return radians(Math.abs(sum) / 2);
}
