import type { MultiPolygon, Polygon, Position } from "geojson";

/** Area of a shape from the areas inside its rings: parts added, holes taken out, whichever way rings turn. Unit of `areaInside`. */
export function areaByRings(
  shape: Polygon | MultiPolygon,
  areaInside: (ring: readonly Position[]) => number,
): number {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  let total = 0;
  for (const [outer = [], ...holes] of polygons) {
    total += holes.reduce((area, hole) => area - areaInside(hole), areaInside(outer));
  }
  return total;
}
