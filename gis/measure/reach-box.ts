import type { Bounds } from "./bounds.ts";
import { degrees, minCurvatureRadiusM, radians } from "./ellipsoid.ts";

/** Lon/lat box surely around geodesic edges whose corners have this box: with the bulge of an east-west edge. */
export function surelyAround([west, south, east, north]: Bounds): Bounds {
  const poleward = Math.max(Math.abs(south), Math.abs(north));
  const width = radians(east - west) * Math.cos(radians(Math.min(Math.abs(south), Math.abs(north))));
  const bulge = degrees((width ** 2 * Math.tan(radians(Math.min(poleward, 85)))) / 8) * 1.1;
  return [west, south - bulge, east, north + bulge];
}

/** Lon/lat box that surely holds every point within `withinM` metres of a box (not over a pole or the 180° line). */
export function reachBox([west, south, east, north]: Bounds, withinM: number): Bounds {
  const reach = withinM / minCurvatureRadiusM;
  const poleward = radians(Math.max(Math.abs(south), Math.abs(north)));
  const lon = degrees(Math.asin(Math.min(1, Math.sin(reach) / Math.cos(poleward)))) * 1.001;
  const lat = degrees(reach) * 1.001;
  return [west - lon, south - lat, east + lon, north + lat];
}
