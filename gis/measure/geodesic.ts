import geographiclib from "geographiclib-geodesic";
import type { Position } from "geojson";
import { flattening, semiMajorM } from "./ellipsoid.ts";
import { latOf, lonOf } from "./positions.ts";

/** The CGCS2000 ellipsoid as GeographicLib knows it. */
export const cgcs2000 = new geographiclib.Geodesic.Geodesic(semiMajorM, flattening);

/** A geodesic from one point to another: its length in m and its azimuths (clockwise from north, −180…180) at both ends. */
export interface GeodesicCourse {
  distanceM: number;
  startAzimuthDeg: number;
  endAzimuthDeg: number;
}

/** Length of the geodesic between two points on the CGCS2000 ellipsoid, m (Karney 2013). */
export function geodesicDistanceM(a: Position, b: Position): number {
  return geodesicCourse(a, b).distanceM;
}

/** Azimuth of the geodesic leaving `a` for `b`, degrees clockwise from north, 0 ≤ azimuth < 360; 0 for equal points. */
export function azimuthDeg(a: Position, b: Position): number {
  if (lonOf(a) === lonOf(b) && latOf(a) === latOf(b)) return 0;
  return (geodesicCourse(a, b).startAzimuthDeg + 360) % 360;
}

/** Point reached by following an azimuth (degrees clockwise from north) for `distanceM` metres on the ellipsoid. */
export function destination(from: Position, azimuthDeg: number, distanceM: number): Position {
  const end = cgcs2000.Direct(latOf(from), lonOf(from), azimuthDeg, distanceM);
  return [known(end.lon2), known(end.lat2)];
}

/** Length and both azimuths of the geodesic from `a` to `b`. */
export function geodesicCourse(a: Position, b: Position): GeodesicCourse {
  const course = cgcs2000.Inverse(latOf(a), lonOf(a), latOf(b), lonOf(b));
  return {
    distanceM: known(course.s12),
    startAzimuthDeg: known(course.azi1),
    endAzimuthDeg: known(course.azi2),
  };
}

/** The geodesic edge from `a` to `b`: its length, and point and direction at any distance from `a`. */
export function geodesicEdge(a: Position, b: Position) {
  const line = cgcs2000.InverseLine(latOf(a), lonOf(a), latOf(b), lonOf(b));
  return {
    lengthM: line.s13,
    at(distanceM: number): { point: Position; azimuthDeg: number } {
      const place = line.Position(distanceM);
      return { point: [known(place.lon2), known(place.lat2)], azimuthDeg: known(place.azi2) };
    },
  };
}

function known(value: number | undefined): number {
  if (value === undefined) throw new Error("geographiclib left out a value it was asked for");
  return value;
}
