import { fanOut, type TreeSearch, visitNearRuns } from "./edge-tree.ts";
import type { PlaneEdges } from "./plane-edges.ts";
import { endGap2, segmentGap2 } from "./segment-gap.ts";

/** Two edges, by their place in their buffers, and the plane distance between them. */
export interface EdgePair {
  edgeA: number;
  edgeB: number;
  gapM: number;
}

const mostSamples = 256;

interface EdgeSearch extends TreeSearch {
  a: PlaneEdges;
  b: PlaneEdges;
}

interface NearestSearch extends EdgeSearch {
  /** −1 until a pair is found */
  edgeA: number;
  edgeB: number;
}

interface CollectingSearch extends EdgeSearch {
  pairs: EdgePair[];
}

/** Told of a pair of edges no farther apart than the limit of the search. */
type TakePair<S extends EdgeSearch> = (search: S, edgeA: number, edgeB: number, gap2: number) => void;

/** Nearest pair of edges on the plane no farther apart than `limitM`; null when there is none. */
export function nearestEdges(a: PlaneEdges, b: PlaneEdges, limitM: number): EdgePair | null {
  const limit2 = Math.min(limitM ** 2, reachedGap2(a, b));
  const search: NearestSearch = { treeA: a.tree, treeB: b.tree, limit2, a, b, edgeA: -1, edgeB: -1 };
  visitNearRuns(search, scanForNearest);
  if (search.edgeA < 0) return null;
  return { edgeA: search.edgeA, edgeB: search.edgeB, gapM: Math.sqrt(search.limit2) };
}

/** All pairs of edges on the plane no farther apart than `limitM`, nearest first. */
export function edgesWithin(a: PlaneEdges, b: PlaneEdges, limitM: number): EdgePair[] {
  const pairs: EdgePair[] = [];
  visitNearRuns({ treeA: a.tree, treeB: b.tree, limit2: limitM ** 2, a, b, pairs }, scanForAll);
  return pairs.sort((one, other) => one.gapM - other.gapM);
}

function scanForNearest(search: NearestSearch, runA: number, runB: number): void {
  // Nothing is nearer than 0.
  if (search.limit2 > 0 || search.edgeA < 0) scanRuns(search, runA, runB, takeNearest);
}

function takeNearest(search: NearestSearch, edgeA: number, edgeB: number, gap2: number): void {
  search.edgeA = edgeA;
  search.edgeB = edgeB;
  search.limit2 = gap2;
}

function scanForAll(search: CollectingSearch, runA: number, runB: number): void {
  scanRuns(search, runA, runB, takeAll);
}

function takeAll({ pairs }: CollectingSearch, edgeA: number, edgeB: number, gap2: number): void {
  pairs.push({ edgeA, edgeB, gapM: Math.sqrt(gap2) });
}

/** From corner to nearest corner, back and forth: a distance that surely is reached; a hair is added against rounding. */
function reachedGap2(a: PlaneEdges, b: PlaneEdges): number {
  if (a.count === 0 || b.count === 0) return Infinity;
  const fromB = nearestCorner(b, a.ends[0] ?? 0, a.ends[1] ?? 0);
  const fromA = nearestCorner(a, b.ends[fromB] ?? 0, b.ends[fromB + 1] ?? 0);
  const backB = nearestCorner(b, a.ends[fromA] ?? 0, a.ends[fromA + 1] ?? 0);
  const dx = (a.ends[fromA] ?? 0) - (b.ends[backB] ?? 0);
  const dy = (a.ends[fromA + 1] ?? 0) - (b.ends[backB + 1] ?? 0);
  return (dx * dx + dy * dy) * (1 + 1e-9) + 1e-9;
}

/** Place in `ends` of the corner nearest to a point, of a sample. */
function nearestCorner({ ends, count }: PlaneEdges, x: number, y: number): number {
  const step = 4 * Math.ceil(count / mostSamples);
  let nearest = 0;
  let least2 = Infinity;
  for (let at = 0; at < 4 * count; at += step) {
    const dx = (ends[at] ?? 0) - x;
    const dy = (ends[at + 1] ?? 0) - y;
    const gap2 = dx * dx + dy * dy;
    if (gap2 < least2) {
      least2 = gap2;
      nearest = at;
    }
  }
  return nearest;
}

function scanRuns<S extends EdgeSearch>(search: S, runA: number, runB: number, take: TakePair<S>): void {
  const { ends, count } = search.a;
  const box = search.treeB.nodeBox;
  const minX = box[4 * runB] ?? 0;
  const minY = box[4 * runB + 1] ?? 0;
  const maxX = box[4 * runB + 2] ?? 0;
  const maxY = box[4 * runB + 3] ?? 0;
  const endA = Math.min(count, (runA + 1) * fanOut);
  for (let edge = runA * fanOut; edge < endA; edge += 1) {
    const x1 = ends[4 * edge] ?? 0;
    const y1 = ends[4 * edge + 1] ?? 0;
    const x2 = ends[4 * edge + 2] ?? 0;
    const y2 = ends[4 * edge + 3] ?? 0;
    const dx = spanGap(Math.min(x1, x2), Math.max(x1, x2), minX, maxX);
    const dy = spanGap(Math.min(y1, y2), Math.max(y1, y2), minY, maxY);
    if (dx * dx + dy * dy <= search.limit2) scanRun(search, edge, x1, y1, x2, y2, runB, take);
  }
}

function scanRun<S extends EdgeSearch>(
  search: S,
  edgeA: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  runB: number,
  take: TakePair<S>,
): void {
  const minX = Math.min(ax, bx);
  const maxX = Math.max(ax, bx);
  const minY = Math.min(ay, by);
  const maxY = Math.max(ay, by);
  const { ends, count } = search.b;
  const endB = Math.min(count, (runB + 1) * fanOut);
  let { limit2 } = search;
  for (let edge = runB * fanOut; edge < endB; edge += 1) {
    const cx = ends[4 * edge] ?? 0;
    const cy = ends[4 * edge + 1] ?? 0;
    const dx = ends[4 * edge + 2] ?? 0;
    const dy = ends[4 * edge + 3] ?? 0;
    const gapX = spanGap(minX, maxX, Math.min(cx, dx), Math.max(cx, dx));
    const gapY = spanGap(minY, maxY, Math.min(cy, dy), Math.max(cy, dy));
    const boxGap2 = gapX * gapX + gapY * gapY;
    if (boxGap2 > limit2) continue;
    const measure = boxGap2 > 0 ? endGap2 : segmentGap2;
    const gap2 = measure(ax, ay, bx, by, cx, cy, dx, dy);
    if (gap2 > limit2) continue;
    take(search, edgeA, edge, gap2);
    limit2 = search.limit2;
  }
}

/** Space between two spans, 0 when they meet. */
function spanGap(lowA: number, highA: number, lowB: number, highB: number): number {
  return Math.max(0, lowB - highA, lowA - highB);
}
