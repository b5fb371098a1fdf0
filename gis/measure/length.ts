import type { MultiPolygon, Polygon, Position } from "geojson";
import { geodesicDistanceM } from "./geodesic.ts";

/** Geodesic length of a line on the CGCS2000 ellipsoid, m; 0 for fewer than two points. */
export function geodesicLengthM(line: Position[]): number {
  return line.slice(1).reduce((sum, to, index) => sum + geodesicDistanceM(line[index] ?? to, to), 0);
}

/** Length of all rings of a shape, holes included, m. */
export function perimeterM(shape: Polygon | MultiPolygon): number {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return polygons.flat().reduce((sum, ring) => sum + geodesicLengthM(ring), 0);
}
