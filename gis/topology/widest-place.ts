import type { MultiPolygon } from "geojson";
import { deepestSpot } from "./deepest-spot.ts";
import type { LocalPlane, Spot } from "./local-plane.ts";
import { type PlaneRing, planeRings } from "./plane-ring.ts";
import {
  type Chord,
  chordOf,
  circlesOnCorners,
  circlesOnLines,
  distanceM,
  type WidePlace,
} from "./touching-circle.ts";

/** With more edges and inward corners than this, trying every three takes longer than searching. */
const mostFeatures = 40;
const hairM = 1e-6;

/**
 * Largest circle that fits into a shape, holes respected: centre and radius, m. It touches three edges or inward corners, so every three
 * are tried; shapes of more than 40 are searched to 0.5 mm or 0.05 %. Null for a shape without ground. Own code, as Turf has no
 * largest circle and none of its points inside a shape says how wide it is there.
 */
export function widestPlace(shape: MultiPolygon, plane: LocalPlane): WidePlace | null {
  const rings = planeRings(shape, plane);
  const edges = rings.flatMap(edgesOf);
  const corners = rings.flatMap(inwardCorners);
  if (edges.length + corners.length > mostFeatures) return deepestSpot(shape, plane, edges);
  let [bestX, bestY, bestM] = [0, 0, 0];
  const consider = (x: number, y: number, radiusM: number) => {
    if (radiusM <= bestM || !fits(x, y, radiusM, edges)) return;
    bestX = x;
    bestY = y;
    bestM = radiusM;
  };
  circlesOnLines(edges, consider);
  circlesOnCorners(edges, corners, consider);
  return bestM > 0 ? { spot: [bestX, bestY], radiusM: bestM } : null;
}

function edgesOf({ spots }: PlaneRing): Chord[] {
  return spots
    .slice(1)
    .map((to, index) => chordOf(spots[index] ?? to, to))
    .filter(({ lengthM }) => lengthM > 0);
}

function inwardCorners(ring: PlaneRing): Spot[] {
  const edges = edgesOf(ring);
  return edges.flatMap(({ ux, uy, x1, y1 }, index) => {
    const before = edges.at(index - 1);
    const turnsRight = before !== undefined && before.ux * uy - before.uy * ux < 0;
    return turnsRight ? [[x1, y1] as const] : [];
  });
}

function fits(x: number, y: number, radiusM: number, edges: readonly Chord[]): boolean {
  for (const edge of edges) if (distanceM(x, y, edge) < radiusM - hairM) return false;
  return isInside(x, y, edges);
}

function isInside(x: number, y: number, edges: readonly Chord[]): boolean {
  let odd = false;
  for (const { x1, y1, ux, uy, lengthM } of edges) {
    const y2 = y1 + uy * lengthM;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / uy) * ux) odd = !odd;
  }
  return odd;
}
