import type { ShapeGap } from "./exact-gap.ts";
import { floatsFor, integersFor } from "./growing-array.ts";

/** Pairs of shapes in columns, by a then b (a < b): what threads hand over without copying. */
export interface PairColumns {
  count: number;
  a: Int32Array;
  b: Int32Array;
  distanceM: Float64Array;
  /** lon, lat of the nearest point of a, pair by pair */
  from: Float64Array;
  /** lon, lat of the nearest point of b, pair by pair */
  to: Float64Array;
}

/** Columns to be filled. */
export function pairColumns(capacity = 64): PairColumns {
  return {
    count: 0,
    a: new Int32Array(capacity),
    b: new Int32Array(capacity),
    distanceM: new Float64Array(capacity),
    from: new Float64Array(2 * capacity),
    to: new Float64Array(2 * capacity),
  };
}

/** Adds a pair below the others; the columns grow when they are full. */
export function addPair(pairs: PairColumns, a: number, b: number, { distanceM, from, to }: ShapeGap): void {
  const row = pairs.count;
  if (row === pairs.a.length) grow(pairs);
  pairs.a[row] = a;
  pairs.b[row] = b;
  pairs.distanceM[row] = distanceM;
  pairs.from[2 * row] = from[0] ?? Number.NaN;
  pairs.from[2 * row + 1] = from[1] ?? Number.NaN;
  pairs.to[2 * row] = to[0] ?? Number.NaN;
  pairs.to[2 * row + 1] = to[1] ?? Number.NaN;
  pairs.count = row + 1;
}

/** The rows by a then b; rows with the same a must already stand together and by b. */
export function sortedByA(pairs: PairColumns, firstA: number, endA: number): PairColumns {
  const rowOf = new Int32Array(endA - firstA).fill(-1);
  for (let row = pairs.count - 1; row >= 0; row -= 1) rowOf[(pairs.a[row] ?? 0) - firstA] = row;
  const sorted = pairColumns(pairs.count);
  for (let a = firstA; a < endA; a += 1) {
    for (let row = rowOf[a - firstA] ?? -1; row >= 0 && row < pairs.count && pairs.a[row] === a; row += 1) {
      addRow(pairs, row, sorted);
    }
  }
  return sorted;
}

/** Adds one row of a table below those of another that has room for it; faster than subarrays when few rows stand together. */
export function addRow(source: PairColumns, row: number, target: PairColumns): void {
  const place = target.count;
  target.a[place] = source.a[row] ?? 0;
  target.b[place] = source.b[row] ?? 0;
  target.distanceM[place] = source.distanceM[row] ?? 0;
  target.from[2 * place] = source.from[2 * row] ?? 0;
  target.from[2 * place + 1] = source.from[2 * row + 1] ?? 0;
  target.to[2 * place] = source.to[2 * row] ?? 0;
  target.to[2 * place + 1] = source.to[2 * row + 1] ?? 0;
  target.count = place + 1;
}

/** Adds the rows `first`…`end` of one table below those of another that has room for them. */
export function copyRows(source: PairColumns, first: number, end: number, target: PairColumns): void {
  const row = target.count;
  target.a.set(source.a.subarray(first, end), row);
  target.b.set(source.b.subarray(first, end), row);
  target.distanceM.set(source.distanceM.subarray(first, end), row);
  target.from.set(source.from.subarray(2 * first, 2 * end), 2 * row);
  target.to.set(source.to.subarray(2 * first, 2 * end), 2 * row);
  target.count = row + end - first;
}

function grow(pairs: PairColumns): void {
  const capacity = 2 * pairs.a.length;
  pairs.a = integersFor(pairs.a, capacity);
  pairs.b = integersFor(pairs.b, capacity);
  pairs.distanceM = floatsFor(pairs.distanceM, capacity);
  pairs.from = floatsFor(pairs.from, 2 * capacity);
  pairs.to = floatsFor(pairs.to, 2 * capacity);
}
