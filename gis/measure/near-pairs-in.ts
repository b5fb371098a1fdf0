import Flatbush from "flatbush";
import type { Position } from "geojson";
import { type Bounds, boxAt, stretchTo } from "./bounds.ts";
import { nearGap, type PairScan, pairScan, startAt } from "./near-gap.ts";
import { numberAt } from "./number-at.ts";
import { addPair, type PairColumns, pairColumns, sortedByA } from "./pair-columns.ts";
import type { PairSearch } from "./pair-search.ts";
import { gatherPartners, type PartnerSearch, partnerSearch, partnersWithin } from "./partner-search.ts";
import { reachOf } from "./reach-box.ts";

/** At most so many shapes that follow each other along the index's curve are searched for at once. */
const groupSize = 16;
const progressEvery = 512;

interface RangeScan {
  search: PairSearch;
  scan: PairScan;
  partners: PartnerSearch;
  /** partners of one shape */
  near: number[];
  pairs: PairColumns;
}

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
  const index = Flatbush.from(search.indexData);
  const inRange = ordered(search.order, fromShape, toShape);
  const scan = pairScan(search.withinM);
  const range: RangeScan = {
    search,
    scan,
    partners: partnerSearch(),
    near: [],
    pairs: pairColumns(Math.max(64, inRange.length)),
  };
  let told = 0;
  for (let first = 0; first < inRange.length; ) {
    if (first >= told) {
      onProgress?.(first / inRange.length);
      told = first + progressEvery;
    }
    const group = inRange.subarray(first, groupEnd(search, inRange, first));
    first += group.length;
    gatherPartners(range.partners, index, search, group);
    for (const a of group) addPairsOf(range, a);
  }
  onProgress?.(1);
  return sortedByA(range.pairs, fromShape, toShape);
}

/** The shapes of a range in the order of the search; written out, as a filter takes five times as long for each of many ranges. */
function ordered(order: Int32Array, fromShape: number, toShape: number): Int32Array {
  const inRange = new Int32Array(Math.min(order.length, toShape - fromShape));
  let count = 0;
  for (let place = 0; place < order.length; place += 1) {
    const shape = order[place] ?? 0;
    if (shape < fromShape || shape >= toShape) continue;
    inRange[count] = shape;
    count += 1;
  }
  return inRange.subarray(0, count);
}

/**
 * Where the shapes end that lie within reach of those before them. What follows the others in a range of a large set may lie
 * far away, and a search around both would find all between: ranges took a fifth longer than the whole.
 */
function groupEnd({ shapeBox, withinM }: PairSearch, inRange: Int32Array, first: number): number {
  const around = boxAt(shapeBox, inRange[first] ?? 0);
  const { lon, lat } = reachOf(around, withinM);
  const most = Math.min(inRange.length, first + groupSize);
  let end = first + 1;
  for (; end < most; end += 1) {
    const at = 4 * (inRange[end] ?? 0);
    const west = numberAt(shapeBox, at);
    const south = numberAt(shapeBox, at + 1);
    const east = numberAt(shapeBox, at + 2);
    const north = numberAt(shapeBox, at + 3);
    if (west - lon > around[2] || east + lon < around[0]) break;
    if (south - lat > around[3] || north + lat < around[1]) break;
    stretchTo(around, west, south, east, north);
  }
  return end;
}

function addPairsOf({ search, scan, partners, near, pairs }: RangeScan, a: number): void {
  const { shapes, shapeBox } = search;
  const box = boxAt(shapeBox, a);
  if (box[0] > box[2]) return;
  partnersWithin(partners, search, { shape: a, box }, near);
  if (near.length === 0) return;
  startAt(scan, shapes, a, centreOf(box));
  for (const b of near) {
    const gap = nearGap(scan, shapes, b);
    if (gap) addPair(pairs, a, b, gap);
  }
}

function centreOf([west, south, east, north]: Bounds): Position {
  return [(west + east) / 2, (south + north) / 2];
}
