import { fanOut, type TreeSearch, visitNearRuns } from "./edge-tree.ts";
import { numberAt } from "./number-at.ts";
import { isOutside, type PlaneEdges } from "./plane-edges.ts";
import { lastEndGap2, segmentGap2 } from "./segment-gap.ts";

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

/** A buffer to be used for one search after the other, and the pair it found last; its edges are −1 when there is none. */
export interface NearestSearch extends EdgeSearch, EdgePair {}

interface CollectingSearch extends EdgeSearch {
  limitM: number;
  pairs: EdgePair[];
}

/** A search among the edges of two buffers, filled before each search. */
export function nearestSearch(a: PlaneEdges, b: PlaneEdges): NearestSearch {
  return { treeA: a.tree, treeB: b.tree, limit2: 0, a, b, edgeA: -1, edgeB: -1, gapM: 0 };
}

/**
 * Nearest pair of edges on the plane no farther apart than `limitM`, good until the next search; null when there is none. Each edge
 * is measured from its last end only: its first is the last of the edge before, which comes as near.
 */
export function nearestEdges(search: NearestSearch, limitM: number): EdgePair | null {
  search.limit2 = Math.min(limitM ** 2, reachedGap2(search.a, search.b));
  search.edgeA = -1;
  visitNearRuns(search, scanForNearest);
  if (search.edgeA < 0) return null;
  search.gapM = Math.sqrt(search.limit2);
  return search;
}

/** All pairs of edges on the plane no farther apart than `limitM`, nearest first. */
export function edgesWithin(a: PlaneEdges, b: PlaneEdges, limitM: number): EdgePair[] {
  const pairs: EdgePair[] = [];
  visitNearRuns({ treeA: a.tree, treeB: b.tree, limit2: limitM ** 2, limitM, a, b, pairs }, scanForAll);
  return pairs.sort((one, other) => one.gapM - other.gapM);
}

/**
 * Edges are told apart from those too far away by comparing ends with a box grown by the limit, before anything is measured: comparing
 * is cheaper than taking the smaller or larger of two numbers. One scan for this and for all pairs took a twentieth longer.
 */
function scanForNearest(search: NearestSearch, runA: number, runB: number): void {
  // Nothing is nearer than 0: the first edges that cross or touch are taken.
  if (search.limit2 === 0 && search.edgeA >= 0) return;
  const { ends, count } = search.a;
  const box = search.treeB.nodeBox;
  const west = numberAt(box, 4 * runB);
  const south = numberAt(box, 4 * runB + 1);
  const east = numberAt(box, 4 * runB + 2);
  const north = numberAt(box, 4 * runB + 3);
  const endA = Math.min(count, (runA + 1) * fanOut);
  let limitM = Math.sqrt(search.limit2);
  for (let edge = runA * fanOut; edge < endA; edge += 1) {
    const place = 4 * edge;
    if (isOutside(numberAt(ends, place), numberAt(ends, place + 2), west - limitM, east + limitM)) continue;
    if (isOutside(numberAt(ends, place + 1), numberAt(ends, place + 3), south - limitM, north + limitM))
      continue;
    if (!scanForNearer(search, edge, runB)) continue;
    if (search.limit2 === 0) return;
    limitM = Math.sqrt(search.limit2);
  }
}

/** Whether an edge of a run is nearer to an edge than what was found so far; the nearest is kept. */
function scanForNearer(search: NearestSearch, edgeA: number, runB: number): boolean {
  const { ends, count } = search.b;
  const ax = numberAt(search.a.ends, 4 * edgeA);
  const ay = numberAt(search.a.ends, 4 * edgeA + 1);
  const bx = numberAt(search.a.ends, 4 * edgeA + 2);
  const by = numberAt(search.a.ends, 4 * edgeA + 3);
  const minX = Math.min(ax, bx);
  const maxX = Math.max(ax, bx);
  const minY = Math.min(ay, by);
  const maxY = Math.max(ay, by);
  const endB = Math.min(count, (runB + 1) * fanOut);
  let limit2 = search.limit2;
  let limitM = Math.sqrt(limit2);
  let nearest = -1;
  for (let edge = runB * fanOut; edge < endB; edge += 1) {
    const cx = numberAt(ends, 4 * edge);
    const dx = numberAt(ends, 4 * edge + 2);
    if (isOutside(cx, dx, minX - limitM, maxX + limitM)) continue;
    const cy = numberAt(ends, 4 * edge + 1);
    const dy = numberAt(ends, 4 * edge + 3);
    if (isOutside(cy, dy, minY - limitM, maxY + limitM)) continue;
    const gap2 = lastEndGap2(ax, ay, bx, by, cx, cy, dx, dy);
    if (gap2 > limit2) continue;
    limit2 = gap2;
    limitM = Math.sqrt(gap2);
    nearest = edge;
    if (gap2 === 0) break;
  }
  if (nearest < 0) return false;
  search.limit2 = limit2;
  search.edgeA = edgeA;
  search.edgeB = nearest;
  return true;
}

function scanForAll(search: CollectingSearch, runA: number, runB: number): void {
  const endA = Math.min(search.a.count, (runA + 1) * fanOut);
  for (let edge = runA * fanOut; edge < endA; edge += 1) collectNear(search, edge, runB);
}

function collectNear({ a, b, limit2, limitM, pairs }: CollectingSearch, edgeA: number, runB: number): void {
  const { ends, count } = b;
  const ax = numberAt(a.ends, 4 * edgeA);
  const ay = numberAt(a.ends, 4 * edgeA + 1);
  const bx = numberAt(a.ends, 4 * edgeA + 2);
  const by = numberAt(a.ends, 4 * edgeA + 3);
  const west = Math.min(ax, bx) - limitM;
  const south = Math.min(ay, by) - limitM;
  const east = Math.max(ax, bx) + limitM;
  const north = Math.max(ay, by) + limitM;
  const endB = Math.min(count, (runB + 1) * fanOut);
  for (let edgeB = runB * fanOut; edgeB < endB; edgeB += 1) {
    const cx = numberAt(ends, 4 * edgeB);
    const cy = numberAt(ends, 4 * edgeB + 1);
    const dx = numberAt(ends, 4 * edgeB + 2);
    const dy = numberAt(ends, 4 * edgeB + 3);
    if (isOutside(cx, dx, west, east) || isOutside(cy, dy, south, north)) continue;
    const gap2 = segmentGap2(ax, ay, bx, by, cx, cy, dx, dy);
    if (gap2 <= limit2) pairs.push({ edgeA, edgeB, gapM: Math.sqrt(gap2) });
  }
}

/** From a corner to the nearest corner and back: a distance that surely is reached; a hair is added against rounding. */
function reachedGap2(a: PlaneEdges, b: PlaneEdges): number {
  if (a.count === 0 || b.count === 0) return Infinity;
  const fromB = nearestCorner(b, a.ends[0] ?? 0, a.ends[1] ?? 0);
  const fromA = nearestCorner(a, b.ends[fromB] ?? 0, b.ends[fromB + 1] ?? 0);
  const dx = (a.ends[fromA] ?? 0) - (b.ends[fromB] ?? 0);
  const dy = (a.ends[fromA + 1] ?? 0) - (b.ends[fromB + 1] ?? 0);
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
