import type { MultiPolygon, Position } from "geojson";
import { earthShapes } from "./earth-shapes.ts";
import { boundaryGap } from "./exact-gap.ts";

/** Point of the boundary (holes included) nearest to `p` and its geodesic distance in m, from inside as from outside. */
export function nearestBoundaryPoint(
  p: Position,
  shape: MultiPolygon,
): { distanceM: number; point: Position } {
  const point: MultiPolygon = { type: "MultiPolygon", coordinates: [[[p, p]]] };
  const gap = boundaryGap(earthShapes([point, shape]), 0, 1, p, 0);
  return { distanceM: gap.distanceM, point: gap.to };
}
