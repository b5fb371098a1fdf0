import type { MultiPolygon, Position } from "geojson";
import { type Bounds, boundsOf } from "../measure/bounds.ts";
import { latOf, lonOf } from "../measure/positions.ts";
import { reachBox, surelyAround } from "../measure/reach-box.ts";

/** Another way to see the earth: where a place lies on it, and how far a point is from an edge there, m. */
export interface Chart<P> {
  place(position: Position): P;
  toEdgeM(point: P, from: P, to: P): number;
}

/** A chart may differ from the ellipsoid by this much and no more: no chart compared here is off by a hundredth. */
const chartSlack = 1.02;

/**
 * Least distance in m between the boundaries of two shapes that are `apartM` apart on the ellipsoid and do not meet, on
 * another chart: the least over corners and edges both ways. Infinity when a shape has no edges.
 */
export function leastGapM<P>(chart: Chart<P>, a: MultiPolygon, b: MultiPolygon, apartM: number): number {
  const reachM = apartM * chartSlack + 1;
  const edgesA = edgesIn(a, reachBox(surelyAround(boundsOf(b)), reachM), chart);
  const edgesB = edgesIn(b, reachBox(surelyAround(boundsOf(a)), reachM), chart);
  return Math.min(fromCorners(chart, edgesA, edgesB), fromCorners(chart, edgesB, edgesA));
}

function fromCorners<P>(chart: Chart<P>, edges: readonly [P, P][], others: readonly [P, P][]): number {
  let leastM = Infinity;
  for (const [from, to] of others) {
    for (const [start, end] of edges) {
      leastM = Math.min(leastM, chart.toEdgeM(start, from, to), chart.toEdgeM(end, from, to));
    }
  }
  return leastM;
}

function edgesIn<P>(shape: MultiPolygon, box: Bounds, chart: Chart<P>): [P, P][] {
  return shape.coordinates.flat().flatMap((ring) =>
    ring.slice(1).flatMap((to, index): [P, P][] => {
      const from = ring[index] ?? to;
      return meets(from, to, box) ? [[chart.place(from), chart.place(to)]] : [];
    }),
  );
}

function meets(from: Position, to: Position, [west, south, east, north]: Bounds): boolean {
  return (
    Math.max(lonOf(from), lonOf(to)) >= west &&
    Math.min(lonOf(from), lonOf(to)) <= east &&
    Math.max(latOf(from), latOf(to)) >= south &&
    Math.min(latOf(from), latOf(to)) <= north
  );
}
