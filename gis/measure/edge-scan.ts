import { type PlaneEdges, runLength } from "./plane-edges.ts";
import { segmentGap2 } from "./segment-gap.ts";

/** Two edges, by their place in their buffers, and the plane distance between them. */
export interface EdgePair {
  edgeA: number;
  edgeB: number;
  gapM: number;
}

/** Told of a pair no farther apart than the limit; answers the squared limit to go on with. */
type TakePair = (edgeA: number, edgeB: number, gap2: number) => number;

const mostSeeds = 64;

/** Nearest pair of edges on the plane no farther apart than `limitM`; null when there is none. */
export function nearestEdges(a: PlaneEdges, b: PlaneEdges, limitM: number): EdgePair | null {
  let nearest: EdgePair | null = null;
  let least2 = Infinity;
  sweepPairs(a, b, seedLimit2(a, b, limitM), (edgeA, edgeB, gap2) => {
    if (gap2 < least2) {
      least2 = gap2;
      nearest = { edgeA, edgeB, gapM: Math.sqrt(gap2) };
    }
    return least2;
  });
  return nearest;
}

/** All pairs of edges on the plane no farther apart than `limitM`, nearest first. */
export function edgesWithin(a: PlaneEdges, b: PlaneEdges, limitM: number): EdgePair[] {
  const pairs: EdgePair[] = [];
  const limit2 = limitM ** 2;
  sweepPairs(a, b, limit2, (edgeA, edgeB, gap2) => {
    pairs.push({ edgeA, edgeB, gapM: Math.sqrt(gap2) });
    return limit2;
  });
  return pairs.sort((one, other) => one.gapM - other.gapM);
}

/** A sample of corners gives a distance that surely is reached; a hair is added against rounding. */
function seedLimit2(a: PlaneEdges, b: PlaneEdges, limitM: number): number {
  const stepA = seedStep(a);
  const stepB = seedStep(b);
  let limit2 = limitM ** 2;
  for (let i = 0; i < 4 * a.count; i += stepA) {
    const x = a.ends[i] ?? 0;
    const y = a.ends[i + 1] ?? 0;
    for (let j = 0; j < 4 * b.count; j += stepB) {
      const dx = (b.ends[j] ?? 0) - x;
      const dy = (b.ends[j + 1] ?? 0) - y;
      limit2 = Math.min(limit2, (dx * dx + dy * dy) * (1 + 1e-9) + 1e-9);
    }
  }
  return limit2;
}

function seedStep({ count }: PlaneEdges): number {
  return 4 * Math.max(runLength, Math.ceil(count / mostSeeds));
}

function sweepPairs(a: PlaneEdges, b: PlaneEdges, startLimit2: number, take: TakePair): void {
  const boxB = Float64Array.of(b.box.minX, b.box.minY, b.box.maxX, b.box.maxY);
  let limit2 = startLimit2;
  for (let runA = 0; runA * runLength < a.count; runA += 1) {
    if (boxGap2(a.runBox, 4 * runA, boxB, 0) > limit2) continue;
    for (let runB = 0; runB * runLength < b.count; runB += 1) {
      if (boxGap2(a.runBox, 4 * runA, b.runBox, 4 * runB) > limit2) continue;
      limit2 = sweepRuns(a, b, runA, runB, limit2, take);
    }
  }
}

function sweepRuns(
  a: PlaneEdges,
  b: PlaneEdges,
  runA: number,
  runB: number,
  startLimit2: number,
  take: TakePair,
): number {
  let limit2 = startLimit2;
  const endA = Math.min(a.count, (runA + 1) * runLength);
  const endB = Math.min(b.count, (runB + 1) * runLength);
  for (let edgeA = runA * runLength; edgeA < endA; edgeA += 1) {
    for (let edgeB = runB * runLength; edgeB < endB; edgeB += 1) {
      if (edgeBoxGap2(a.ends, 4 * edgeA, b.ends, 4 * edgeB) > limit2) continue;
      const gap2 = edgeGap2(a.ends, 4 * edgeA, b.ends, 4 * edgeB);
      if (gap2 <= limit2) limit2 = take(edgeA, edgeB, gap2);
    }
  }
  return limit2;
}

function boxGap2(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const dx = Math.max(0, (b[j] ?? 0) - (a[i + 2] ?? 0), (a[i] ?? 0) - (b[j + 2] ?? 0));
  const dy = Math.max(0, (b[j + 1] ?? 0) - (a[i + 3] ?? 0), (a[i + 1] ?? 0) - (b[j + 3] ?? 0));
  return dx * dx + dy * dy;
}

function edgeBoxGap2(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const dx = spanGap(a[i] ?? 0, a[i + 2] ?? 0, b[j] ?? 0, b[j + 2] ?? 0);
  const dy = spanGap(a[i + 1] ?? 0, a[i + 3] ?? 0, b[j + 1] ?? 0, b[j + 3] ?? 0);
  return dx * dx + dy * dy;
}

function spanGap(a1: number, a2: number, b1: number, b2: number): number {
  return Math.max(0, Math.min(b1, b2) - Math.max(a1, a2), Math.min(a1, a2) - Math.max(b1, b2));
}

function edgeGap2(a: Float64Array, i: number, b: Float64Array, j: number): number {
  return segmentGap2(
    a[i] ?? 0,
    a[i + 1] ?? 0,
    a[i + 2] ?? 0,
    a[i + 3] ?? 0,
    b[j] ?? 0,
    b[j + 1] ?? 0,
    b[j + 2] ?? 0,
    b[j + 3] ?? 0,
  );
}
