import type { Chord } from "./chord.ts";
import type { Spot } from "./local-plane.ts";

/** A circle on a plane: centre and radius, m. */
export interface WidePlace {
  spot: Spot;
  radiusM: number;
}

/** The largest circle so far among those that fit between edges, and what is needed to try the next. */
export interface CircleHunt {
  /** x1, y1, ux, uy and length of each edge, m */
  edges: Float64Array;
  count: number;
  /** no circle in the shape is larger: it would cover more ground than there is, m */
  mostM: number;
  /** edge that last stood in the way: it most likely stands in the way of the next circle too */
  blocker: number;
  x: number;
  y: number;
  radiusM: number;
}

/** Numbers an edge takes in a hunt. */
export const edgeFields = 5;
const hairM = 1e-6;

/** A hunt between edges around so much ground, m². */
export function circleHunt(edges: readonly Chord[], groundM2: number): CircleHunt {
  const flat = new Float64Array(edgeFields * edges.length);
  let at = 0;
  for (const { x1, y1, ux, uy, lengthM } of edges) {
    flat[at] = x1;
    flat[at + 1] = y1;
    flat[at + 2] = ux;
    flat[at + 3] = uy;
    flat[at + 4] = lengthM;
    at += edgeFields;
  }
  const mostM = Math.sqrt(groundM2 / Math.PI) + hairM;
  return { edges: flat, count: edges.length, mostM, blocker: 0, x: 0, y: 0, radiusM: 0 };
}

/** Takes the largest circle around a spot, so that the hunt need not try smaller ones. */
export function startAround(hunt: CircleHunt, x: number, y: number): void {
  let least2 = Infinity;
  for (let edge = 0; edge < hunt.count; edge += 1) least2 = Math.min(least2, gap2(hunt.edges, edge, x, y));
  tryCircle(hunt, x, y, Math.sqrt(least2));
}

/** Takes a circle that is larger than the largest so far and fits. */
export function tryCircle(hunt: CircleHunt, x: number, y: number, radiusM: number): void {
  if (!isWorthTrying(hunt, radiusM) || isBlocked(hunt, x, y, radiusM - hairM)) return;
  if (!isInside(hunt, x, y)) return;
  hunt.x = x;
  hunt.y = y;
  hunt.radiusM = radiusM;
}

/** Whether a circle is larger than the largest so far and not larger than any can be. */
export function isWorthTrying(hunt: CircleHunt, radiusM: number): boolean {
  return radiusM > hunt.radiusM && radiusM <= hunt.mostM;
}

/** What the hunt came to; null when no circle fits. */
export function caught({ x, y, radiusM }: CircleHunt): WidePlace | null {
  return radiusM > 0 ? { spot: [x, y], radiusM } : null;
}

function isBlocked(hunt: CircleHunt, x: number, y: number, radiusM: number): boolean {
  const { edges, count } = hunt;
  const limit2 = radiusM * radiusM;
  if (gap2(edges, hunt.blocker, x, y) < limit2) return true;
  for (let edge = 0; edge < count; edge += 1) {
    if (gap2(edges, edge, x, y) >= limit2) continue;
    hunt.blocker = edge;
    return true;
  }
  return false;
}

function gap2(edges: Float64Array, edge: number, x: number, y: number): number {
  const at = edgeFields * edge;
  const dx = x - (edges[at] ?? 0);
  const dy = y - (edges[at + 1] ?? 0);
  const ux = edges[at + 2] ?? 0;
  const uy = edges[at + 3] ?? 0;
  const along = dx * ux + dy * uy;
  if (along <= 0) return dx * dx + dy * dy;
  const past = along - (edges[at + 4] ?? 0);
  const aside = dx * uy - dy * ux;
  return past <= 0 ? aside * aside : aside * aside + past * past;
}

function isInside({ edges, count }: CircleHunt, x: number, y: number): boolean {
  let odd = false;
  for (let at = 0; at < edgeFields * count; at += edgeFields) {
    const x1 = edges[at] ?? 0;
    const y1 = edges[at + 1] ?? 0;
    const uy = edges[at + 3] ?? 0;
    const y2 = y1 + uy * (edges[at + 4] ?? 0);
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / uy) * (edges[at + 2] ?? 0)) odd = !odd;
  }
  return odd;
}
