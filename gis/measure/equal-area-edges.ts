import type { MultiPolygon, Position } from "geojson";
import type { Bounds } from "./bounds.ts";
import type { EqualAreaPlane } from "./equal-area-plane.ts";
import { latOf, lonOf } from "./positions.ts";

/** A rising edge (y1 < y2) on the equal-area plane, m, and the polygon it bounds. */
export interface RisingEdge {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  polygon: number;
}

/**
 * Edges of a shape that matter inside a box: those that meet it, and upright edges on its west side that stand for all that
 * lies west of it, so that counting from the west still tells inside from outside. Polygons are numbered from `firstPolygon`.
 */
export function edgesInBox(
  shape: MultiPolygon,
  box: Bounds,
  plane: EqualAreaPlane,
  firstPolygon: number,
): RisingEdge[] {
  return shape.coordinates.flatMap((rings, index) => {
    const polygon = firstPolygon + index;
    const turns = new Set<number>();
    const edges = rings.flatMap((ring) => edgesOfRing(ring, box, plane, polygon, turns));
    return [...edges, ...westSide(turns, box[0], plane, polygon)];
  });
}

function edgesOfRing(
  ring: Position[],
  box: Bounds,
  plane: EqualAreaPlane,
  polygon: number,
  turns: Set<number>,
): RisingEdge[] {
  const [west, south, east, north] = box;
  const edges: RisingEdge[] = [];
  for (let index = 1; index < ring.length; index += 1) {
    const from = ring[index - 1] ?? [];
    const to = ring[index] ?? [];
    const [lat1, lat2] = [latOf(from), latOf(to)];
    if (Math.max(lat1, lat2) <= south || Math.min(lat1, lat2) >= north) continue;
    if (Math.min(lonOf(from), lonOf(to)) > east) continue;
    if (Math.max(lonOf(from), lonOf(to)) <= west) {
      toggle(turns, Math.min(north, Math.max(south, lat1)));
      toggle(turns, Math.min(north, Math.max(south, lat2)));
    } else if (lat1 !== lat2) {
      edges.push(risingEdge(from, to, plane, polygon));
    }
  }
  return edges;
}

/** Two edges that meet cancel there: what is left is where the count from the west changes. */
function toggle(turns: Set<number>, lat: number): void {
  if (!turns.delete(lat)) turns.add(lat);
}

function westSide(turns: Set<number>, west: number, plane: EqualAreaPlane, polygon: number): RisingEdge[] {
  const lats = [...turns].sort((one, other) => one - other);
  const edges: RisingEdge[] = [];
  for (let index = 1; index < lats.length; index += 2) {
    edges.push(risingEdge([west, lats[index - 1] ?? 0], [west, lats[index] ?? 0], plane, polygon));
  }
  return edges;
}

function risingEdge(from: Position, to: Position, plane: EqualAreaPlane, polygon: number): RisingEdge {
  const [low, high] = latOf(from) < latOf(to) ? [from, to] : [to, from];
  const [x1, y1] = plane.toPlane(lonOf(low), latOf(low));
  const [x2, y2] = plane.toPlane(lonOf(high), latOf(high));
  return { x1, y1, x2, y2, polygon };
}
