import type { Bounds } from "./bounds.ts";
import { degrees, minCurvatureRadiusM, radians } from "./ellipsoid.ts";

/** Lon/lat box surely around geodesic edges whose corners have this box: with the bulge of an east-west edge. */
export function surelyAround(box: Bounds): Bounds {
  // read by place: V8 boxes each number of a list that is taken apart
  const west = box[0];
  const south = box[1];
  const east = box[2];
  const north = box[3];
  const poleward = Math.max(Math.abs(south), Math.abs(north));
  const width = radians(east - west) * Math.cos(radians(Math.min(Math.abs(south), Math.abs(north))));
  const bulge = degrees((width ** 2 * Math.tan(radians(Math.min(poleward, 85)))) / 8) * 1.1;
  return [west, south - bulge, east, north + bulge];
}

/** Lon/lat box that surely holds every point within `withinM` metres of a box (not over a pole or the 180° line). */
export function reachBox(box: Bounds, withinM: number): Bounds {
  const [west, south, east, north] = box;
  const { lon, lat } = reachOf(box, withinM);
  return [west - lon, south - lat, east + lon, north + lat];
}

/**
 * How far `withinM` metres may reach from a box, degrees: of longitude where a degree is shortest, at the end of the reach. Boxes that lie aslant
 * by shares of both whose squares add up to more than 1 are out of reach.
 */
export function reachOf([, south, , north]: Bounds, withinM: number): { lon: number; lat: number } {
  const reach = withinM / minCurvatureRadiusM;
  const poleward = radians(Math.max(Math.abs(south), Math.abs(north)));
  const shortest = Math.cos(Math.min(nearlyPole, poleward + reach));
  return { lon: degrees(reach / shortest) * 1.001, lat: degrees(reach) * 1.001 };
}

const nearlyPole = radians(89.95);
