import type { MultiPolygon, Position } from "geojson";
import type { FlatShapes } from "#gis/measure/flat-shapes";

/** One of the flat shapes as GeoJSON, for the peers that take objects. */
export function shapeAt(
  { shapeStart, polygonStart, ringStart, lonLat }: FlatShapes,
  shape: number,
): MultiPolygon {
  const cornersOf = (ring: number): Position[] =>
    range(ringStart, ring).map((corner) => [lonLat[2 * corner] ?? 0, lonLat[2 * corner + 1] ?? 0]);
  const ringsOf = (polygon: number) => range(polygonStart, polygon).map(cornersOf);
  return { type: "MultiPolygon", coordinates: range(shapeStart, shape).map(ringsOf) };
}

function range(starts: Int32Array, index: number): number[] {
  const first = starts[index] ?? 0;
  return Array.from({ length: (starts[index + 1] ?? 0) - first }, (_, place) => first + place);
}
