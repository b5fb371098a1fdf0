import { floatsFor, integersFor } from "../measure/growing-array.ts";
import type { SweepEdges } from "./sweep-edges.ts";

/** The edges that pass through one slab of the sweep, with where they cut its lower and upper side, from west to east. */
export interface Slab {
  bottom: number;
  top: number;
  count: number;
  edge: Int32Array;
  low: Float64Array;
  high: Float64Array;
}

/** A slab without edges. */
export function emptySlab(): Slab {
  return {
    bottom: 0,
    top: 0,
    count: 0,
    edge: new Int32Array(64),
    low: new Float64Array(64),
    high: new Float64Array(64),
  };
}

/** Adds an edge that begins at the bottom of the slab. */
export function enter(slab: Slab, edge: number): void {
  slab.edge = integersFor(slab.edge, slab.count + 1);
  slab.low = floatsFor(slab.low, slab.count + 1);
  slab.high = floatsFor(slab.high, slab.count + 1);
  slab.edge[slab.count] = edge;
  slab.count += 1;
}

/** Drops the edges that end at or below the bottom of the slab, keeping the order of the others. */
export function leave(slab: Slab, edges: SweepEdges): void {
  let kept = 0;
  for (let place = 0; place < slab.count; place += 1) {
    const edge = slab.edge[place] ?? 0;
    if ((edges.y2[edge] ?? 0) <= slab.bottom) continue;
    slab.edge[kept] = edge;
    kept += 1;
  }
  slab.count = kept;
}

/**
 * Works out where the edges cut both sides and puts them in order half-way up, where edges that meet at a side are apart; true
 * when none cross in between.
 */
export function arrange(slab: Slab, edges: SweepEdges): boolean {
  const { edge, low, high, count, bottom, top } = slab;
  for (let place = 0; place < count; place += 1) {
    const own = edge[place] ?? 0;
    low[place] = eastAt(edges, own, bottom);
    high[place] = eastAt(edges, own, top);
  }
  sortPlaces(slab);
  for (let place = 1; place < count; place += 1) {
    const isCrossed =
      (low[place] ?? 0) < (low[place - 1] ?? 0) || (high[place] ?? 0) < (high[place - 1] ?? 0);
    if (isCrossed) return false;
  }
  return true;
}

/** Insertion sort by the middle: from one slab to the next hardly anything moves. */
function sortPlaces({ edge, low, high, count }: Slab): void {
  for (let place = 1; place < count; place += 1) {
    const [own, ownLow, ownHigh] = [edge[place] ?? 0, low[place] ?? 0, high[place] ?? 0];
    let to = place;
    while (to > 0 && (low[to - 1] ?? 0) + (high[to - 1] ?? 0) > ownLow + ownHigh) {
      edge[to] = edge[to - 1] ?? 0;
      low[to] = low[to - 1] ?? 0;
      high[to] = high[to - 1] ?? 0;
      to -= 1;
    }
    edge[to] = own;
    low[to] = ownLow;
    high[to] = ownHigh;
  }
}

/** Heights at which edges of the slab cross, ascending. */
export function crossings(slab: Slab): number[] {
  const found: number[] = [];
  for (let place = 1; place < slab.count; place += 1) {
    for (let other = 0; other < place; other += 1) {
      const height = crossing(slab, other, place);
      if (height > slab.bottom && height < slab.top) found.push(height);
    }
  }
  return found.sort((one, other) => one - other);
}

/** Where two edges of the slab cross; no number when one stays west of the other. */
function crossing({ low, high, bottom, top }: Slab, one: number, other: number): number {
  const below = (low[other] ?? 0) - (low[one] ?? 0);
  const above = (high[other] ?? 0) - (high[one] ?? 0);
  if (below < 0 === above < 0 || below === 0 || above === 0) return Number.NaN;
  return bottom + (below / (below - above)) * (top - bottom);
}

/** Where an edge is at a height between its ends; exactly at its corner there. */
function eastAt({ x1, y1, x2, y2, slope }: SweepEdges, edge: number, y: number): number {
  if (y >= (y2[edge] ?? 0)) return x2[edge] ?? 0;
  const rise = y - (y1[edge] ?? 0);
  return rise <= 0 ? (x1[edge] ?? 0) : (x1[edge] ?? 0) + rise * (slope[edge] ?? 0);
}
