import type { Position } from "geojson";

/** Metres east and north of the city's middle: what the city is drawn in before it is surveyed. */
export type LocalPoint = readonly [eastM: number, northM: number];

const origin = { lon: 112.55, lat: 38.9 };
const metresPerDegree = { lon: 86_740, lat: 111_013 };

/** Affine, so that straight shared borders stay shared. */
export function toLonLat([eastM, northM]: LocalPoint): Position {
  return [origin.lon + eastM / metresPerDegree.lon, origin.lat + northM / metresPerDegree.lat];
}

export function toLocal([lon = Number.NaN, lat = Number.NaN]: Position): LocalPoint {
  return [(lon - origin.lon) * metresPerDegree.lon, (lat - origin.lat) * metresPerDegree.lat];
}

/** Map-drawing precision for outlines and control lines: 7 decimals, about a centimetre. */
export function toDrawnLonLat(point: LocalPoint): Position {
  return toLonLat(point).map((value) => Number(value.toFixed(7)));
}

export function shifted([east, north]: LocalPoint, [byEast, byNorth]: LocalPoint): LocalPoint {
  return [east + byEast, north + byNorth];
}

export function turned([east, north]: LocalPoint, counterClockwiseDeg: number): LocalPoint {
  const angle = (counterClockwiseDeg * Math.PI) / 180;
  return [east * Math.cos(angle) - north * Math.sin(angle), east * Math.sin(angle) + north * Math.cos(angle)];
}

export function apartM(a: LocalPoint, b: LocalPoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

export function liesInside([east, north]: LocalPoint, ring: readonly LocalPoint[]): boolean {
  let inside = false;
  ring.forEach((from, index) => {
    const to = ring[(index + 1) % ring.length] ?? from;
    if (from[1] > north === to[1] > north) return;
    const crossing = from[0] + ((north - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
    if (east < crossing) inside = !inside;
  });
  return inside;
}
