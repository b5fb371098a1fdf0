import type { MultiPolygon, Position } from "geojson";
import { earthShapes } from "./earth-shapes.ts";
import type { ShapeGap } from "./exact-gap.ts";
import { nearPairsIn } from "./near-pairs-in.ts";
import type { PairColumns } from "./pair-columns.ts";
import { pairSearch } from "./pair-search.ts";

/** Two shapes of a list, by index (a < b), and the shortest way between them. */
export interface NearPair extends ShapeGap {
  a: number;
  b: number;
}

/**
 * All pairs of shapes no farther apart than `withinM` metres (inclusive), by a then b, with the distance of
 * `shapeDistance` to 0.1 mm. Shapes without corners are near nothing. `onProgress` is told the share done, 0…1.
 */
export function nearPairs(
  shapes: readonly MultiPolygon[],
  withinM: number,
  onProgress?: (doneShare: number) => void,
): NearPair[] {
  const search = pairSearch(earthShapes(shapes), withinM);
  return pairsOf(nearPairsIn(search, 0, shapes.length, onProgress));
}

/** The rows of a table of pairs, one object each. */
export function pairsOf(pairs: PairColumns): NearPair[] {
  return Array.from({ length: pairs.count }, (_, row) => ({
    a: pairs.a[row] ?? 0,
    b: pairs.b[row] ?? 0,
    distanceM: pairs.distanceM[row] ?? 0,
    from: pointAt(pairs.from, row),
    to: pointAt(pairs.to, row),
  }));
}

function pointAt(lonLat: Float64Array, row: number): Position {
  return [lonLat[2 * row] ?? 0, lonLat[2 * row + 1] ?? 0];
}
