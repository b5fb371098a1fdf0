import { floatsFor, integersFor } from "../measure/growing-array.ts";
import type { SweepEdges } from "./sweep-edges.ts";

/** Heights at which a sweep stops, ascending, and the edges that begin at each. */
export interface SweepCuts {
  count: number;
  height: Float64Array;
  /** edges by the cut they begin at */
  edge: Int32Array;
  /** first place in `edge` of each cut, and one past the last */
  firstAt: Int32Array;
  /** the cut each edge begins at */
  startOf: Int32Array;
}

/** No cuts yet; a buffer to be filled again and again. */
export function sweepCuts(): SweepCuts {
  return {
    count: 0,
    height: new Float64Array(256),
    edge: new Int32Array(64),
    firstAt: new Int32Array(64),
    startOf: new Int32Array(64),
  };
}

/** Fills the buffer: a cut at the bottom, at the top and wherever an edge begins or ends in between. */
export function collectCuts(cuts: SweepCuts, edges: SweepEdges, bottom: number, top: number): void {
  cuts.height = floatsFor(cuts.height, 2 * edges.count + 2);
  cuts.height[0] = bottom;
  cuts.height[1] = top;
  cuts.count = 2;
  for (let edge = 0; edge < edges.count; edge += 1) {
    addHeight(cuts, edges.y1[edge] ?? 0, bottom, top);
    addHeight(cuts, edges.y2[edge] ?? 0, bottom, top);
  }
  sortOnce(cuts);
  orderByStart(cuts, edges);
}

function addHeight(cuts: SweepCuts, height: number, bottom: number, top: number): void {
  if (height <= bottom || height >= top) return;
  cuts.height[cuts.count] = height;
  cuts.count += 1;
}

function sortOnce(cuts: SweepCuts): void {
  const { height, count } = cuts;
  height.subarray(0, count).sort();
  let kept = 1;
  for (let cut = 1; cut < count; cut += 1) {
    if (height[cut] === height[kept - 1]) continue;
    height[kept] = height[cut] ?? 0;
    kept += 1;
  }
  cuts.count = kept;
}

/** Counting sort of the edges by the cut they begin at; those that begin below the window begin at its bottom. */
function orderByStart(cuts: SweepCuts, { count, y1 }: SweepEdges): void {
  cuts.edge = integersFor(cuts.edge, count);
  cuts.startOf = integersFor(cuts.startOf, count);
  cuts.firstAt = integersFor(cuts.firstAt, cuts.count + 2);
  const { edge, firstAt, startOf } = cuts;
  const end = cuts.count + 2;
  firstAt.fill(0, 0, end);
  for (let own = 0; own < count; own += 1) {
    const start = cutAt(cuts, y1[own] ?? 0);
    startOf[own] = start;
    firstAt[start + 2] = (firstAt[start + 2] ?? 0) + 1;
  }
  for (let cut = 1; cut < end; cut += 1) firstAt[cut] = (firstAt[cut] ?? 0) + (firstAt[cut - 1] ?? 0);
  for (let own = 0; own < count; own += 1) {
    const next = (startOf[own] ?? 0) + 1;
    edge[firstAt[next] ?? 0] = own;
    firstAt[next] = (firstAt[next] ?? 0) + 1;
  }
}

/** The cut at a height; the lowest for what lies below. */
function cutAt({ height, count }: SweepCuts, y: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((height[middle] ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
