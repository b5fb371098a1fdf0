import type { Position } from "geojson";
import { degrees, eccentricity2, radians, semiMajorM, semiMinorM } from "./ellipsoid.ts";
import { latOf, lonOf } from "./positions.ts";

/** Earth-centred coordinates, m. */
export type EarthPoint = readonly [x: number, y: number, z: number];

type Writable = [x: number, y: number, z: number];

/**
 * The plane touching the ellipsoid at a point, points dropped onto it at right angles: chords stay straight and no distance
 * grows, so a plane distance is a lower bound of the true one.
 */
export interface TangentFrame {
  origin: EarthPoint;
  east: EarthPoint;
  north: EarthPoint;
  up: EarthPoint;
}

/** Earth-centred coordinates of a point on the ellipsoid. */
export function toEarth(position: Position): EarthPoint {
  corner[0] = lonOf(position);
  corner[1] = latOf(position);
  writeOnEarth(cornerXyz, corner, 0);
  return [cornerXyz[0] ?? 0, cornerXyz[1] ?? 0, cornerXyz[2] ?? 0];
}

const corner = new Float64Array(2);
const cornerXyz = new Float64Array(3);

/** Writes the earth-centred coordinates of a corner (lon, lat in `lonLat`) to its place in `xyz`. */
export function writeOnEarth(xyz: Float64Array, lonLat: Float64Array, place: number): void {
  const lon = radians(lonLat[2 * place] ?? 0);
  const lat = radians(lonLat[2 * place + 1] ?? 0);
  const sinLat = Math.sin(lat);
  const primeVerticalM = primeVertical(sinLat);
  const fromAxis = primeVerticalM * Math.cos(lat);
  xyz[3 * place] = fromAxis * Math.cos(lon);
  xyz[3 * place + 1] = fromAxis * Math.sin(lon);
  xyz[3 * place + 2] = primeVerticalM * (1 - eccentricity2) * sinLat;
}

/** A frame that touches nowhere yet, to be laid to one place after the other. */
export function looseFrame(): TangentFrame {
  return { origin: [0, 0, 0], east: [0, 0, 0], north: [0, 0, 0], up: [0, 0, 0] };
}

/** Frame touching the ellipsoid at a point; a frame given as `into` is laid there anew. */
export function frameAt(centre: Position, into = looseFrame()): TangentFrame {
  const lon = radians(lonOf(centre));
  const lat = radians(latOf(centre));
  const sinLon = Math.sin(lon);
  const cosLon = Math.cos(lon);
  const sinLat = Math.sin(lat);
  const cosLat = Math.cos(lat);
  const primeVerticalM = primeVertical(sinLat);
  const fromAxis = primeVerticalM * cosLat;
  write(into.origin, fromAxis * cosLon, fromAxis * sinLon, primeVerticalM * (1 - eccentricity2) * sinLat);
  write(into.east, -sinLon, cosLon, 0);
  write(into.north, -sinLat * cosLon, -sinLat * sinLon, cosLat);
  write(into.up, cosLat * cosLon, cosLat * sinLon, sinLat);
  return into;
}

function write(point: EarthPoint, x: number, y: number, z: number): void {
  const writable = point as Writable;
  writable[0] = x;
  writable[1] = y;
  writable[2] = z;
}

/** Radius of curvature across the meridian by the sine of the latitude, m. */
export function primeVertical(sinLat: number): number {
  return semiMajorM / Math.sqrt(1 - eccentricity2 * sinLat * sinLat);
}

/** Point of the ellipsoid that drops onto (eastM, northM) of the frame. */
export function fromFrame(frame: TangentFrame, eastM: number, northM: number): Position {
  const { origin, east, north, up } = frame;
  const x = origin[0] + eastM * east[0] + northM * north[0];
  const y = origin[1] + eastM * east[1] + northM * north[1];
  const z = origin[2] + northM * north[2];
  const stretch = (semiMajorM / semiMinorM) ** 2;
  const a = up[0] ** 2 + up[1] ** 2 + stretch * up[2] ** 2;
  const b = x * up[0] + y * up[1] + stretch * z * up[2];
  const c = x ** 2 + y ** 2 + stretch * z ** 2 - semiMajorM ** 2;
  const rise = -c / (b + Math.sqrt(Math.max(0, b * b - a * c)));
  const [px, py, pz] = [x + rise * up[0], y + rise * up[1], z + rise * up[2]];
  return [degrees(Math.atan2(py, px)), degrees(Math.atan2(pz, (1 - eccentricity2) * Math.hypot(px, py)))];
}
