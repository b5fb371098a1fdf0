import { fanOut, type TreeSearch, visitNearRuns } from "./edge-tree.ts";
import { numberAt } from "./number-at.ts";
import { isOutside, type PlaneEdges } from "./plane-edges.ts";
import { crosses, lastEndGap2, segmentGap2 } from "./segment-gap.ts";

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
  /** whether a pair of edges is measured from all their ends, or from their last ends only */
  allEnds: boolean;
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

/**
 * Nearest pair of edges on the plane no farther apart than `limitM`; null when there is none. Each edge is measured from its last
 * end only: its first is the last of the edge before, which comes as near.
 */
export function nearestEdges(a: PlaneEdges, b: PlaneEdges, limitM: number): EdgePair | null {
  const limit2 = Math.min(limitM ** 2, reachedGap2(a, b));
  const [treeA, treeB] = [a.tree, b.tree];
  const search: NearestSearch = { treeA, treeB, limit2, a, b, allEnds: false, edgeA: -1, edgeB: -1 };
  visitNearRuns(search, scanForNearest);
  if (search.edgeA < 0) return null;
  return { edgeA: search.edgeA, edgeB: search.edgeB, gapM: Math.sqrt(search.limit2) };
}

/** All pairs of edges on the plane no farther apart than `limitM`, nearest first. */
export function edgesWithin(a: PlaneEdges, b: PlaneEdges, limitM: number): EdgePair[] {
  const pairs: EdgePair[] = [];
  const [treeA, treeB] = [a.tree, b.tree];
  visitNearRuns({ treeA, treeB, limit2: limitM ** 2, a, b, allEnds: true, pairs }, scanForAll);
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

/**
 * Edges are told apart from those too far away by comparing ends with a box grown by the limit, before anything is measured:
 * comparing is cheaper than taking the smaller or larger of two numbers.
 */
function scanRuns<S extends EdgeSearch>(search: S, runA: number, runB: number, take: TakePair<S>): void {
  const { ends, count } = search.a;
  const box = search.treeB.nodeBox;
  const west = box[4 * runB] ?? 0;
  const south = box[4 * runB + 1] ?? 0;
  const east = box[4 * runB + 2] ?? 0;
  const north = box[4 * runB + 3] ?? 0;
  const endA = Math.min(count, (runA + 1) * fanOut);
  for (let edge = runA * fanOut; edge < endA; edge += 1) {
    const x1 = ends[4 * edge] ?? 0;
    const y1 = ends[4 * edge + 1] ?? 0;
    const x2 = ends[4 * edge + 2] ?? 0;
    const y2 = ends[4 * edge + 3] ?? 0;
    const limitM = Math.sqrt(search.limit2);
    const isFar =
      isOutside(x1, x2, west - limitM, east + limitM) || isOutside(y1, y2, south - limitM, north + limitM);
    if (!isFar) scanRun(search, edge, runB, take);
  }
}

function scanRun<S extends EdgeSearch>(search: S, edgeA: number, runB: number, take: TakePair<S>): void {
  // numbers with fractions are read here, not handed in: V8 would box each of them
  const endsA = search.a.ends;
  const ax = numberAt(endsA, 4 * edgeA);
  const ay = numberAt(endsA, 4 * edgeA + 1);
  const bx = numberAt(endsA, 4 * edgeA + 2);
  const by = numberAt(endsA, 4 * edgeA + 3);
  const { ends, count } = search.b;
  const minX = Math.min(ax, bx);
  const maxX = Math.max(ax, bx);
  const minY = Math.min(ay, by);
  const maxY = Math.max(ay, by);
  let limitM = Math.sqrt(search.limit2);
  const endB = Math.min(count, (runB + 1) * fanOut);
  for (let edge = runB * fanOut; edge < endB; edge += 1) {
    const cx = numberAt(ends, 4 * edge);
    const cy = numberAt(ends, 4 * edge + 1);
    const dx = numberAt(ends, 4 * edge + 2);
    const dy = numberAt(ends, 4 * edge + 3);
    if (isOutside(cx, dx, minX - limitM, maxX + limitM)) continue;
    if (isOutside(cy, dy, minY - limitM, maxY + limitM)) continue;
    const gap2 = gapOf(search.allEnds, ax, ay, bx, by, cx, cy, dx, dy);
    if (gap2 > search.limit2) continue;
    take(search, edgeA, edge, gap2);
    limitM = Math.sqrt(search.limit2);
  }
}

function gapOf(
  allEnds: boolean,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  if (allEnds) return segmentGap2(ax, ay, bx, by, cx, cy, dx, dy);
  if (crosses(ax, ay, bx, by, cx, cy, dx, dy)) return 0;
  return lastEndGap2(ax, ay, bx, by, cx, cy, dx, dy);
}
