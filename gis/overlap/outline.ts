import { radians } from "../measure/ellipsoid.ts";
import type { Slab } from "./slab.ts";
import type { SweepEdges } from "./sweep-edges.ts";
import { type SlabReader, stateAfter } from "./sweep-ground.ts";
import { parallelRadiusM, type SweepWindow } from "./sweep-window.ts";

/** Lengths in m around the common ground and around what is left of the first. */
export interface GroundOutline {
  bothM: number;
  onlyAM: number;
}

/** Ground narrower than this, degrees (0.1 µm), is two edges in one place: neither there nor a gap. */
const noWidthDeg = 1e-12;

/** Places in a slab from which and up to which one stands on a ground. */
type Stretches = [from: number, to: number][];

interface Tracing {
  state: number;
  lengthM: number;
  /** where its ground began and ended on the upper side of the last slab */
  tops: number[];
}

/**
 * Follows a sweep and measures around the grounds, edges that two polygons share left out: on the plane, each slab at its own
 * scale (1 in 10⁶ of geodesic lengths). What a sliver is depends on it, and no overlay has to be drawn to know.
 */
export function outlineReader(window: SweepWindow): { read: SlabReader; outline: () => GroundOutline } {
  const both = { state: 3, lengthM: 0, tops: [] };
  const onlyA = { state: 1, lengthM: 0, tops: [] };
  const inside = { polygons: new Uint8Array(0), depths: new Int32Array(2) };
  const read = (slab: Slab, edges: SweepEdges) => {
    const states = statesOf(slab, edges, inside);
    for (const tracing of [both, onlyA])
      traceSlab(tracing, slab, stretchesOf(slab, states, tracing.state), window);
  };
  const outline = () => ({
    bothM: both.lengthM + levelM(both.tops, [], window, window.top),
    onlyAM: onlyA.lengthM + levelM(onlyA.tops, [], window, window.top),
  });
  return { read, outline };
}

/** What one stands on east of each edge of the slab. */
function statesOf(
  { edge, count }: Slab,
  edges: SweepEdges,
  inside: { polygons: Uint8Array; depths: Int32Array },
): number[] {
  if (inside.polygons.length < edges.polygons) inside.polygons = new Uint8Array(edges.polygons);
  inside.polygons.fill(0);
  inside.depths.fill(0);
  return Array.from({ length: count }, (_, place) =>
    stateAfter(inside.polygons, inside.depths, edges, edge[place] ?? 0),
  );
}

function stretchesOf(slab: Slab, states: readonly number[], wanted: number): Stretches {
  const stretches: Stretches = [];
  states.forEach((state, place) => {
    const next = place + 1;
    if (state !== wanted || next >= slab.count || widthDeg(slab, place, next) < noWidthDeg) return;
    const last = stretches.at(-1);
    if (last && widthDeg(slab, last[1], place) < noWidthDeg) last[1] = next;
    else stretches.push([place, next]);
  });
  return stretches;
}

function widthDeg({ low, high }: Slab, from: number, to: number): number {
  return ((low[to] ?? 0) + (high[to] ?? 0) - (low[from] ?? 0) - (high[from] ?? 0)) / 2;
}

function traceSlab(tracing: Tracing, slab: Slab, stretches: Stretches, window: SweepWindow): void {
  const sides = stretches.flat();
  const bottoms = sides.map((place) => slab.low[place] ?? 0);
  const scaleM = eastScaleM(window, (slab.bottom + slab.top) / 2);
  const riseM = (slab.top - slab.bottom) / scaleM;
  tracing.lengthM += levelM(tracing.tops, bottoms, window, slab.bottom);
  for (const place of sides) {
    const asideM = radians((slab.high[place] ?? 0) - (slab.low[place] ?? 0)) * scaleM;
    tracing.lengthM += Math.hypot(asideM, riseM);
  }
  tracing.tops = sides.map((place) => slab.high[place] ?? 0);
}

/** Length of the level edges between two slabs: where there is ground on one side of the cut only. */
function levelM(
  below: readonly number[],
  above: readonly number[],
  window: SweepWindow,
  height: number,
): number {
  const ends = [...below, ...above].sort((one, other) => one - other);
  let sumDeg = 0;
  for (let end = 1; end < ends.length; end += 2) sumDeg += (ends[end] ?? 0) - (ends[end - 1] ?? 0);
  return radians(sumDeg) * eastScaleM(window, height);
}

/** Metres of a radian of longitude at a height of the window: between its south and its north side it hardly bends. */
function eastScaleM({ south, north, bottom, top }: SweepWindow, height: number): number {
  const [southM, northM] = [parallelRadiusM(south), parallelRadiusM(north)];
  return southM + ((height - bottom) / (top - bottom)) * (northM - southM);
}
