import { radians } from "../measure/ellipsoid.ts";
import { arrange, crossings, emptySlab, enter, leave, type Slab } from "./slab.ts";
import { collectCuts, type SweepCuts, sweepCuts } from "./sweep-cuts.ts";
import type { SweepEdges } from "./sweep-edges.ts";
import type { SweepWindow } from "./sweep-window.ts";

/** Official areas of two grounds inside a window, m². */
export interface Ground {
  bothM2: number;
  onlyAM2: number;
  onlyBM2: number;
}

/** Is shown every slab in which no edges cross, from south to north: edges in order from west to east. */
export type SlabReader = (slab: Slab, edges: SweepEdges) => void;

/** What a sweep works in; may be used again and again. */
export interface Sweep {
  cuts: SweepCuts;
  slab: Slab;
  part: Slab;
  /** 1 for the polygons whose ground one stands on */
  inside: Uint8Array;
  /** how many polygons of each ground one stands on */
  depths: Int32Array;
  /** widths of a slab by what one stands on: nothing, only the first ground, only the second, both */
  widths: Float64Array;
  ground: Ground;
}

/** Room for sweeps. */
export function sweep(): Sweep {
  return {
    cuts: sweepCuts(),
    slab: emptySlab(),
    part: emptySlab(),
    inside: new Uint8Array(16),
    depths: new Int32Array(2),
    widths: new Float64Array(4),
    ground: { bothM2: 0, onlyAM2: 0, onlyBM2: 0 },
  };
}

/**
 * Measures two grounds by their edges: cuts the window into slabs at every corner and crossing; in a slab nothing crosses, so
 * width is linear and mid-width × height is exact. Own code, as no overlay is built: where PostGIS took 77 s to cut 500 red
 * lines and 15 s to lay 100k mines over the pieces, this took 2.3 s on the whole lines (`npm run bench`).
 */
export function sweepGround(
  room: Sweep,
  edges: SweepEdges,
  window: SweepWindow,
  reader?: SlabReader,
): Ground {
  const { slab, cuts } = room;
  room.ground = { bothM2: 0, onlyAM2: 0, onlyBM2: 0 };
  if (room.inside.length < edges.polygons) room.inside = new Uint8Array(2 * edges.polygons);
  collectCuts(cuts, edges, window.bottom, window.top);
  slab.count = 0;
  for (let cut = 0; cut + 1 < cuts.count; cut += 1) {
    slab.bottom = cuts.height[cut] ?? 0;
    slab.top = cuts.height[cut + 1] ?? 0;
    leave(slab, edges);
    const end = cuts.firstAt[cut + 1] ?? 0;
    for (let place = cuts.firstAt[cut] ?? 0; place < end; place += 1) enter(slab, cuts.edge[place] ?? 0);
    if (arrange(slab, edges)) readSlab(room, slab, edges, reader);
    else readParts(room, edges, reader);
  }
  return room.ground;
}

/** The slab once more, in the parts between its crossings. */
function readParts(room: Sweep, edges: SweepEdges, reader: SlabReader | undefined): void {
  const { slab, part } = room;
  part.count = 0;
  for (let place = 0; place < slab.count; place += 1) enter(part, slab.edge[place] ?? 0);
  let bottom = slab.bottom;
  for (const top of [...crossings(slab), slab.top]) {
    if (top <= bottom) continue;
    part.bottom = bottom;
    part.top = top;
    arrange(part, edges);
    readSlab(room, part, edges, reader);
    bottom = top;
  }
}

function readSlab(room: Sweep, slab: Slab, edges: SweepEdges, reader: SlabReader | undefined): void {
  const { inside, depths, widths, ground } = room;
  const { low, high, edge, count } = slab;
  inside.fill(0, 0, edges.polygons);
  depths.fill(0);
  widths.fill(0);
  let [state, lastX] = [0, 0];
  for (let place = 0; place < count; place += 1) {
    const x = ((low[place] ?? 0) + (high[place] ?? 0)) / 2;
    widths[state] = (widths[state] ?? 0) + x - lastX;
    state = stateAfter(inside, depths, edges, edge[place] ?? 0);
    lastX = x;
  }
  const height = radians(slab.top - slab.bottom);
  ground.onlyAM2 += height * (widths[1] ?? 0);
  ground.onlyBM2 += height * (widths[2] ?? 0);
  ground.bothM2 += height * (widths[3] ?? 0);
  reader?.(slab, edges);
}

/** What one stands on east of an edge: 1 for the first ground, 2 for the second, 3 for both. */
export function stateAfter(inside: Uint8Array, depths: Int32Array, edges: SweepEdges, edge: number): number {
  const polygon = edges.polygon[edge] ?? 0;
  const isIn = inside[polygon] === 0;
  inside[polygon] = isIn ? 1 : 0;
  const side = polygon < edges.firstOfB ? 0 : 1;
  depths[side] = (depths[side] ?? 0) + (isIn ? 1 : -1);
  return ((depths[0] ?? 0) > 0 ? 1 : 0) + ((depths[1] ?? 0) > 0 ? 2 : 0);
}
