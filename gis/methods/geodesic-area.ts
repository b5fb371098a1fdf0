import type { MultiPolygon, Polygon, Position } from "geojson";
import { cgcs2000 } from "../measure/geodesic.ts";
import { latOf, lonOf } from "../measure/positions.ts";
import { areaByRings } from "../measure/ring-areas.ts";

/** Area in m² inside geodesic edges on the CGCS2000 ellipsoid (Karney 2013, GeographicLib), whichever way rings turn. */
export function geodesicAreaM2(shape: Polygon | MultiPolygon): number {
  return areaByRings(shape, geodesicRingAreaM2);
}

function geodesicRingAreaM2(ring: readonly Position[]): number {
  const polygon = cgcs2000.Polygon(false);
  for (const corner of ring) polygon.AddPoint(latOf(corner), lonOf(corner));
  return Math.abs(polygon.Compute(false, true).area ?? 0);
}
