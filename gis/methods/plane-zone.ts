import type { MultiPolygon, Polygon } from "geojson";
import { centralMeridian, zoneOf } from "../crs/gauss-kruger.ts";
import { boundsOf } from "../measure/bounds.ts";

/** The 3° Gauss-Krüger zone a plane number was got in. */
export interface PlaneZone {
  zone: number;
  centralMeridianDeg: number;
  /** the ground reaches into a neighbouring zone, where the plane is used outside its own */
  reachesOut: boolean;
}

/** The 3° zone of the middle of a shape, or the one asked for; what lies beyond its edge is measured in it all the same. */
export function planeZoneOf(shape: Polygon | MultiPolygon, asked: number | null = null): PlaneZone {
  const [west, , east] = boundsOf(shape);
  const zone = asked ?? zoneOf((west + east) / 2, 3);
  return {
    zone,
    centralMeridianDeg: centralMeridian(zone, 3),
    reachesOut: zoneOf(west, 3) !== zone || zoneOf(east, 3) !== zone,
  };
}

/** The zone in words: 带号 and 中央经线. */
export function planeZoneText({ zone, centralMeridianDeg, reachesOut }: PlaneZone): string {
  const out = reachesOut ? "，范围伸入邻带" : "";
  return `3° 带第 ${zone} 带，中央经线 ${centralMeridianDeg}°E${out}`;
}
