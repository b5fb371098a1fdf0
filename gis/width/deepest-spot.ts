import { tesselate } from "@turf/tesselate";
import type { MultiPolygon, Position } from "geojson";
import { type Chord, chordOf, distanceM } from "./chord.ts";
import type { WidePlace } from "./circle-hunt.ts";
import type { LocalPlane, Spot } from "./local-plane.ts";

/** A spot with its way to the boundary and the edge nearest to it. */
interface Sounding {
  spot: Spot;
  depthM: number;
  nearest: Chord;
}
type Cell = readonly [Sounding, Sounding, Sounding];

const precisionM = 0.0005;
const precisionShare = 0.0005;

/**
 * The spot of a shape farthest from its edges, to 0.5 mm or 0.05 %; null for a shape without ground. Branch and bound over
 * triangles: the distance to one edge is convex, so on a triangle it is largest at a corner, and any mean of distances
 * to several edges bounds the distance to the nearest.
 */
export function deepestSpot(
  shape: MultiPolygon,
  plane: LocalPlane,
  edges: readonly Chord[],
): WidePlace | null {
  const triangles = shape.coordinates.flatMap((rings) => trianglesOf(rings, plane));
  const middles = triangles.map(([a, b, c]) => soundingAt(middleOf(a, b, c), edges));
  const [first, ...others] = middles;
  if (!first) return null;
  let best = others.reduce((deepest, one) => (one.depthM > deepest.depthM ? one : deepest), first);
  const waiting = triangles.map(
    ([a, b, c]): Cell => [soundingAt(a, edges), soundingAt(b, edges), soundingAt(c, edges)],
  );
  for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
    if (depthBoundM(cell) <= best.depthM + Math.max(precisionM, precisionShare * best.depthM)) continue;
    const [a, b, c] = longestSideFirst(cell);
    const middle = soundingAt([(a.spot[0] + b.spot[0]) / 2, (a.spot[1] + b.spot[1]) / 2], edges);
    if (middle.depthM > best.depthM) best = middle;
    waiting.push([a, middle, c], [middle, b, c]);
  }
  return { spot: best.spot, radiusM: best.depthM };
}

/** No spot of the triangle is deeper than this: least over the corners' nearest edges and their means. */
function depthBoundM([a, b, c]: Cell): number {
  const near = [a.nearest, b.nearest, c.nearest];
  const [fromA, fromB, fromC] = [a, b, c].map(({ spot }) => near.map((edge) => distanceM(...spot, edge)));
  if (!fromA || !fromB || !fromC) return 0;
  let least = Infinity;
  for (const weights of means) {
    const mean = (from: number[]) =>
      (from[0] ?? 0) * weights[0] + (from[1] ?? 0) * weights[1] + (from[2] ?? 0) * weights[2];
    least = Math.min(least, Math.max(mean(fromA), mean(fromB), mean(fromC)));
  }
  return least;
}

const means = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
  [1 / 2, 1 / 2, 0],
  [0, 1 / 2, 1 / 2],
  [1 / 2, 0, 1 / 2],
  [1 / 3, 1 / 3, 1 / 3],
] as const;

function trianglesOf(rings: readonly Position[][], plane: LocalPlane): [Spot, Spot, Spot][] {
  const coordinates = rings.map((ring) => ring.map((corner) => [...plane.toPlane(corner)]));
  const { features } = tesselate({
    type: "Feature",
    properties: {},
    geometry: { type: "Polygon", coordinates },
  });
  return features.flatMap(({ geometry }) => {
    const [a, b, c] = (geometry.coordinates[0] ?? []).map(([x = 0, y = 0]): Spot => [x, y]);
    return a && b && c ? [[a, b, c] as [Spot, Spot, Spot]] : [];
  });
}

function longestSideFirst([a, b, c]: Cell): Cell {
  const [ab, bc, ca] = [gap2(a.spot, b.spot), gap2(b.spot, c.spot), gap2(c.spot, a.spot)];
  if (ab >= bc && ab >= ca) return [a, b, c];
  return bc >= ca ? [b, c, a] : [c, a, b];
}

function soundingAt(spot: Spot, edges: readonly Chord[]): Sounding {
  let depthM = Infinity;
  let nearest = edges[0] ?? chordOf(spot, spot);
  for (const edge of edges) {
    const gapM = distanceM(...spot, edge);
    if (gapM < depthM) {
      depthM = gapM;
      nearest = edge;
    }
  }
  return { spot, depthM, nearest };
}

function middleOf(a: Spot, b: Spot, c: Spot): Spot {
  return [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3];
}

function gap2(a: Spot, b: Spot): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2;
}
