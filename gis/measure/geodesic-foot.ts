import type { Position } from "geojson";
import { maxCurvatureRadiusM, radians } from "./ellipsoid.ts";
import { geodesicCourse, geodesicEdge } from "./geodesic.ts";

/** The point of an edge nearest to somewhere, and how far it is, m. */
export interface Foot {
  distanceM: number;
  point: Position;
}

const settledM = 1e-5;
const mostSteps = 12;

/**
 * Point of the geodesic edge A–B nearest to P on the ellipsoid, for edges and distances up to some thousand km: slides along
 * the edge until the geodesic to P meets it at a right angle, or to an end.
 */
export function geodesicFoot(p: Position, a: Position, b: Position): Foot {
  const edge = geodesicEdge(a, b);
  const fromA = geodesicCourse(a, p);
  let alongM = 0;
  let place = edge.at(0);
  let toP = fromA;
  for (let step = 0; step < mostSteps; step += 1) {
    const turn = radians(toP.startAzimuthDeg - place.azimuthDeg);
    const nextM = clamp(alongM + projectedM(toP.distanceM, turn), 0, edge.lengthM);
    if (Math.abs(nextM - alongM) < settledM) break;
    alongM = nextM;
    place = edge.at(alongM);
    toP = geodesicCourse(place.point, p);
  }
  return pick({ distanceM: toP.distanceM, point: place.point }, [
    { distanceM: fromA.distanceM, point: a },
    { distanceM: geodesicCourse(b, p).distanceM, point: b },
  ]);
}

/** Leg along the edge of a right spherical triangle with this hypotenuse. */
function projectedM(distanceM: number, turn: number): number {
  return maxCurvatureRadiusM * Math.atan(Math.tan(distanceM / maxCurvatureRadiusM) * Math.cos(turn));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

/** The ends are taken exactly as given when they are at least as near. */
function pick(inner: Foot, ends: Foot[]): Foot {
  return ends.reduce((best, end) => (end.distanceM <= best.distanceM ? end : best), inner);
}
