import type { MultiPolygon } from "geojson";
import { deepestSpot } from "./deepest-spot.ts";
import type { LocalPlane, Spot } from "./local-plane.ts";
import { type PlaneRing, planeRings } from "./plane-ring.ts";
import {
  type Chord,
  chordOf,
  distanceM,
  type Feature,
  touchingCircles,
  type WidePlace,
} from "./touching-circle.ts";

/** With more features than this, trying every three takes longer than searching. */
const mostFeatures = 40;
const hairM = 1e-6;

/**
 * Largest circle that fits into a shape, holes respected: centre and radius, m. It touches three edges or inward corners, so every three
 * are tried; shapes of more than 40 are searched to 0.5 mm or 0.05 %. Null for a shape without ground.
 */
export function widestPlace(shape: MultiPolygon, plane: LocalPlane): WidePlace | null {
  const rings = planeRings(shape, plane);
  const edges = rings.flatMap(edgesOf);
  const features: Feature[] = [...edges.map((chord) => ({ chord })), ...rings.flatMap(inwardCorners)];
  if (features.length > mostFeatures) return deepestSpot(shape, plane, edges);
  let best: WidePlace | null = null;
  for (let i = 2; i < features.length; i += 1) {
    for (let j = 1; j < i; j += 1) {
      for (let k = 0; k < j; k += 1) best = wider(best, [features[i], features[j], features[k]], edges);
    }
  }
  return best;
}

function edgesOf({ spots }: PlaneRing): Chord[] {
  return spots
    .slice(1)
    .map((to, index) => chordOf(spots[index] ?? to, to))
    .filter(({ lengthM }) => lengthM > 0);
}

function inwardCorners(ring: PlaneRing): Feature[] {
  const edges = edgesOf(ring);
  return edges.flatMap(({ ux, uy, x1, y1 }, index) => {
    const before = edges.at(index - 1);
    const turnsRight = before !== undefined && before.ux * uy - before.uy * ux < 0;
    return turnsRight ? [{ corner: [x1, y1] as const }] : [];
  });
}

function wider(
  best: WidePlace | null,
  [one, two, three]: (Feature | undefined)[],
  edges: readonly Chord[],
): WidePlace | null {
  if (!one || !two || !three) return best;
  let widest = best;
  for (const place of touchingCircles(one, two, three)) {
    if (place.radiusM > (widest?.radiusM ?? 0) && fits(place, edges)) widest = place;
  }
  return widest;
}

function fits({ spot, radiusM }: WidePlace, edges: readonly Chord[]): boolean {
  return edges.every((edge) => distanceM(spot, edge) >= radiusM - hairM) && isInside(spot, edges);
}

function isInside([x, y]: Spot, edges: readonly Chord[]): boolean {
  let odd = false;
  for (const { x1, y1, ux, uy, lengthM } of edges) {
    const y2 = y1 + uy * lengthM;
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / uy) * ux) odd = !odd;
  }
  return odd;
}
