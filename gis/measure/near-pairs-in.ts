import Flatbush from "flatbush";
import type { Position } from "geojson";
import type { Bounds } from "./bounds.ts";
import { shapeBounds } from "./earth-shapes.ts";
import { nearGap, type PairScan, pairScan, startAt } from "./near-gap.ts";
import { addPair, type PairColumns, pairColumns, sortedByA } from "./pair-columns.ts";
import type { PairSearch } from "./pair-search.ts";
import { reachBox } from "./reach-box.ts";

const progressEvery = 256;

/**
 * The pairs whose lower shape is in `fromShape` ≤ a < `toShape`, by a then b: ranges laid end to end are bit for bit the
 * whole. `onProgress` is told the share done, 0…1.
 */
export function nearPairsIn(
  search: PairSearch,
  fromShape: number,
  toShape: number,
  onProgress?: (doneShare: number) => void,
): PairColumns {
  const { order } = search;
  const index = Flatbush.from(search.indexData);
  const scan = pairScan(search.withinM);
  const pairs = pairColumns();
  for (let place = 0; place < order.length; place += 1) {
    if (place % progressEvery === 0) onProgress?.(place / order.length);
    const a = order[place] ?? 0;
    if (a >= fromShape && a < toShape) addPairsOf(search, index, scan, a, pairs);
  }
  onProgress?.(1);
  return sortedByA(pairs, fromShape, toShape);
}

function addPairsOf(
  { shapes, withinM }: PairSearch,
  index: Flatbush,
  scan: PairScan,
  a: number,
  pairs: PairColumns,
): void {
  const box = shapeBounds(shapes, a);
  if (box[0] > box[2]) return;
  const partners = index.search(...reachBox(box, withinM), (other) => other > a);
  if (partners.length === 0) return;
  partners.sort((one, two) => one - two);
  startAt(scan, shapes, a, centreOf(box));
  for (const b of partners) {
    const gap = nearGap(scan, shapes, b);
    if (gap) addPair(pairs, a, b, gap);
  }
}

function centreOf([west, south, east, north]: Bounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}
