import type { MultiPolygon, Position } from "geojson";
import type { Issue, IssuePlace } from "../issue.ts";
import { officialAreaM2 } from "../measure/area.ts";
import { overlapAreaM2 } from "../measure/overlap.ts";
import { pointInShape } from "../measure/point-in-shape.ts";
import { warningAt } from "./traced-item.ts";

const toleranceM2 = 1;

/**
 * E06: ground, in m² by the official method, outside the territory the register covers; up to 1 m² is round-off.
 * A warning: outlines of regions are often coarse, and the user may know better.
 */
export function outsideTerritory(
  shape: MultiPolygon,
  territory: MultiPolygon,
  place: IssuePlace = {},
): Issue[] {
  const areaM2 = officialAreaM2(shape);
  const outsideM2 = areaM2 - overlapAreaM2(shape, territory);
  if (outsideM2 <= toleranceM2) return [];
  const at = shape.coordinates.flat(2).find((point) => pointInShape(point, territory) === "outside");
  return [warningAt("E06", at === undefined ? place : { ...place, at: lonLat(at) }, { outsideM2, areaM2 })];
}

function lonLat([lon = 0, lat = 0]: Position): Position {
  return [lon, lat];
}
