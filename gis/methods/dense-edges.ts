import type { MultiPolygon, Polygon, Position } from "geojson";
import { toGeographic, toPlane } from "../crs/gauss-kruger.ts";

/**
 * The shape with its edges cut, straight on the plane of a 3° Gauss-Krüger zone, into pieces no longer than `longestM`: what
 * 任意小的梯形 of TD/T 1055-2019 Annex D comes to when the line between two corners is the one drawn on the plane.
 */
export function withDenseEdges(shape: Polygon | MultiPolygon, zone: number, longestM: number): MultiPolygon {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return {
    type: "MultiPolygon",
    coordinates: polygons.map((rings) => rings.map((ring) => denseRing(ring, zone, longestM))),
  };
}

function denseRing(ring: readonly Position[], zone: number, longestM: number): Position[] {
  const [first] = ring;
  if (!first) return [];
  return [first, ...ring.slice(1).flatMap((to, index) => denseEdge(ring[index] ?? to, to, zone, longestM))];
}

/** The points after `from` up to and with `to`, which stays as it is. */
function denseEdge(from: Position, to: Position, zone: number, longestM: number): Position[] {
  const [start, end] = [toPlane(from, zone, 3), toPlane(to, zone, 3)];
  const pieces = Math.ceil(Math.hypot(end.eastM - start.eastM, end.northM - start.northM) / longestM);
  const between = Array.from({ length: Math.max(0, pieces - 1) }, (_, index) => {
    const share = (index + 1) / pieces;
    const northM = start.northM + share * (end.northM - start.northM);
    return toGeographic({ northM, eastM: start.eastM + share * (end.eastM - start.eastM) }, zone, 3);
  });
  return [...between, to];
}
