import type { MultiPolygon, Position } from "geojson";
import { officialAreaM2 } from "../measure/area.ts";
import { noGroundM2 } from "../measure/limits.ts";

/** The shape without polygons and holes whose area is rounding; null when nothing is left. */
export function withGround(shape: MultiPolygon): MultiPolygon | null {
  const coordinates = shape.coordinates.filter(hasGround).map(withoutEmptyHoles);
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : null;
}

function hasGround(rings: Position[][]): boolean {
  return officialAreaM2({ type: "Polygon", coordinates: rings }) >= noGroundM2;
}

function withoutEmptyHoles([outer = [], ...holes]: Position[][]): Position[][] {
  return [outer, ...holes.filter((hole) => hasGround([hole]))];
}
