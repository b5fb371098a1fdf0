import type { MultiPolygon } from "geojson";
import { type Chord, chordOf } from "./chord.ts";
import { caught, circleHunt, startAround, type WidePlace } from "./circle-hunt.ts";
import { deepestSpot } from "./deepest-spot.ts";
import type { LocalPlane, Spot } from "./local-plane.ts";
import { type PlaneRing, planeRings, signedArea2 } from "./plane-ring.ts";
import { type InwardCorner, touchingCircles } from "./touching-circle.ts";

/** With more edges and inward corners than this, trying every three takes longer than searching. */
const mostFeatures = 90;

/**
 * Largest circle that fits into a shape, holes respected: centre and radius, m. It touches three edges or inward corners, so every
 * three are tried; shapes of more than 90 are searched to 0.5 mm or 0.05 %. Null for a shape without ground. Own code, as Turf
 * has no largest circle and none of its points inside a shape says how wide it is there.
 */
export function widestPlace(shape: MultiPolygon, plane: LocalPlane): WidePlace | null {
  const rings = planeRings(shape, plane);
  const outlines = rings.map(edgesOf);
  const edges = outlines.flat();
  const corners = outlines.flatMap(inwardCorners);
  if (edges.length + corners.length > mostFeatures) return deepestSpot(shape, plane, edges);
  const groundM2 = rings.reduce((sum, { spots }) => sum + signedArea2(spots) / 2, 0);
  const hunt = circleHunt(edges, groundM2);
  startAround(hunt, ...middleOf(edges));
  touchingCircles(hunt, edges, corners);
  return caught(hunt);
}

function middleOf(edges: readonly Chord[]): Spot {
  let [x, y] = [0, 0];
  for (const { x1, y1 } of edges) {
    x += x1;
    y += y1;
  }
  return [x / edges.length, y / edges.length];
}

function edgesOf({ spots }: PlaneRing): Chord[] {
  return spots
    .slice(1)
    .map((to, index) => chordOf(spots[index] ?? to, to))
    .filter(({ lengthM }) => lengthM > 0);
}

function inwardCorners(edges: readonly Chord[]): InwardCorner[] {
  return edges.flatMap(({ ux, uy, x1, y1 }, index) => {
    const before = edges.at(index - 1);
    if (before === undefined || before.ux * uy - before.uy * ux >= 0) return [];
    return { spot: [x1, y1], before: [-before.uy, before.ux], after: [-uy, ux] };
  });
}
