import type { MultiPolygon, Polygon, Position } from "geojson";
import { radians } from "../measure/ellipsoid.ts";
import { latOf, lonOf } from "../measure/positions.ts";
import { areaByRings } from "../measure/ring-areas.ts";

/** Mean radius of the earth that Turf measures with, m. */
export const turfRadiusM = 6371008.8;

/** A direction from the middle of the sphere. */
export type UnitVector = readonly [x: number, y: number, z: number];

/** Area in m² on Turf's sphere, the very formula of `turf.area`: shown to explain its error, never to decide. */
export function sphereAreaM2(shape: Polygon | MultiPolygon): number {
  return areaByRings(shape, sphereRingAreaM2);
}

function sphereRingAreaM2(ring: readonly Position[]): number {
  const [first] = ring;
  if (!first) return 0;
  const sines = ring.map((corner) => Math.sin(radians(latOf(corner))));
  const [base = 0] = sines;
  let sum = 0;
  ring.forEach((from, index) => {
    const to = ring[index + 1] ?? first;
    const middle = ((sines[index] ?? base) + (sines[index + 1] ?? base)) / 2 - base;
    sum += radians(lonOf(to) - lonOf(from)) * middle;
  });
  return Math.abs(sum) * turfRadiusM ** 2;
}

/** Direction of a place from the middle of the sphere, latitude taken as if it were spherical, as haversine does. */
export function onSphere(place: Position): UnitVector {
  const [lon, lat] = [radians(lonOf(place)), radians(latOf(place))];
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)];
}

/** Way in m along the sphere from a point to the nearest point of a great-circle edge. */
export function sphereToEdgeM(p: UnitVector, a: UnitVector, b: UnitVector): number {
  const pole = cross(a, b);
  const length = Math.hypot(...pole);
  const beside = length > 0 && dot(cross(pole, a), p) > 0 && dot(cross(b, pole), p) > 0;
  if (beside) return turfRadiusM * Math.asin(Math.min(1, Math.abs(dot(pole, p)) / length));
  return Math.min(sphereWayM(p, a), sphereWayM(p, b));
}

/** Way in m along the sphere between two places (haversine), from half the chord, which keeps its digits for near points. */
export function sphereWayM(a: UnitVector, b: UnitVector): number {
  const chord = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  return 2 * turfRadiusM * Math.asin(Math.min(1, chord / 2));
}

function cross(a: UnitVector, b: UnitVector): UnitVector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: UnitVector, b: UnitVector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
