import type { MultiPolygon, Polygon, Position } from "geojson";
import { toPlane } from "../crs/gauss-kruger.ts";
import { areaByRings } from "../measure/ring-areas.ts";

/** Area in m² on the plane of a 3° Gauss-Krüger zone: what licences before the 2022-08 notice of the ministry usually state. */
export function planeAreaM2(shape: Polygon | MultiPolygon, zone: number): number {
  return areaByRings(shape, (ring) => planeRingAreaM2(ring, zone));
}

/** Shoelace from the ring's first corner, so that millions of metres of northing do not eat the digits of a small ring. */
function planeRingAreaM2(ring: readonly Position[], zone: number): number {
  const corners = ring.map((corner) => toPlane(corner, zone, 3));
  const [first] = corners;
  if (!first) return 0;
  let twice = 0;
  corners.forEach((from, index) => {
    const to = corners[index + 1] ?? first;
    twice +=
      (from.eastM - first.eastM) * (to.northM - first.northM) -
      (to.eastM - first.eastM) * (from.northM - first.northM);
  });
  return Math.abs(twice) / 2;
}
