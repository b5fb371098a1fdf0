import Flatbush from "flatbush";
import type { LonLat } from "./traced-item.ts";
import { turn } from "./turn.ts";

/** An edge of the ring of that number. */
export interface RingEdge {
  ring: number;
  a: LonLat;
  b: LonLat;
}

/** Open rings. */
export type Rings = readonly (readonly LonLat[])[];

/** True when two different open rings share so much as a point. Exact. */
export function ringsMeet(rings: Rings): boolean {
  return countPairs(rings, edgesTouch, 1) > 0;
}

/** True when edges of different open rings cross or run along each other; touching at points does not count. Exact. */
export function ringsEntangle(rings: Rings): boolean {
  return countPairs(rings, (edge, other) => edgesCross(edge, other) || edgesOverlap(edge, other), 1) > 0;
}

/** Which rings meet: pairs of their numbers, the smaller first, as "0 2". */
export interface RingMeetings {
  /** share at least a point */
  touching: ReadonlySet<string>;
  /** cross, or run along each other */
  entangled: ReadonlySet<string>;
}

/** Every pair of open rings that meet, found in one search. Exact. */
export function ringMeetings(rings: Rings): RingMeetings {
  const touching = new Set<string>();
  const entangled = new Set<string>();
  edgesTouching(rings, (edge, other) => {
    const pair = pairKey(edge.ring, other.ring);
    touching.add(pair);
    if (edgesCross(edge, other) || edgesOverlap(edge, other)) entangled.add(pair);
  });
  return { touching, entangled };
}

/** Names a pair of rings in `RingMeetings`. */
export function pairKey(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** How many pairs of edges of different open rings cross in their midst, counted up to `limit`. Exact. */
export function ringCrossings(rings: Rings, limit: number): number {
  return countPairs(rings, edgesCross, limit);
}

/** Shows every pair of edges of different open rings that share at least a point. Exact. */
export function edgesTouching(rings: Rings, show: (edge: RingEdge, other: RingEdge) => void): void {
  const look = (edge: RingEdge, other: RingEdge) => {
    if (edgesTouch(edge, other)) show(edge, other);
    return false;
  };
  countPairs(rings, look, 1);
}

function countPairs(rings: Rings, fits: (edge: RingEdge, other: RingEdge) => boolean, limit: number): number {
  const edges = rings.length < 2 ? [] : rings.flatMap(ringEdges);
  if (edges.length === 0) return 0;
  const index = new Flatbush(edges.length);
  for (const edge of edges) index.add(...edgeBox(edge));
  index.finish();
  let count = 0;
  for (let at = 0; at < edges.length && count < limit; at++) {
    const edge = edges[at];
    if (edge === undefined) continue;
    const isFit = (otherAt: number) => {
      const other = edges[otherAt];
      return other !== undefined && otherAt > at && other.ring !== edge.ring && fits(edge, other);
    };
    count += index.search(...edgeBox(edge), isFit).length;
  }
  return Math.min(count, limit);
}

function ringEdges(points: readonly LonLat[], ring: number): RingEdge[] {
  return points.map((a, i) => ({ ring, a, b: points[(i + 1) % points.length] ?? a }));
}

/** Boxes are known to meet, so collinear edges touch. */
function edgesTouch({ a, b }: RingEdge, { a: c, b: d }: RingEdge): boolean {
  return turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0;
}

function edgesCross({ a, b }: RingEdge, { a: c, b: d }: RingEdge): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Collinear, and sharing more than a point. */
function edgesOverlap({ a, b }: RingEdge, { a: c, b: d }: RingEdge): boolean {
  if (turn(a, b, c) !== 0 || turn(a, b, d) !== 0) return false;
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  const low = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  return low < Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
}

function edgeBox({ a, b }: RingEdge): [number, number, number, number] {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}
