import { eccentricity2, semiMajorM, semiMinorM } from "./ellipsoid.ts";

const e2 = eccentricity2;
const e4 = e2 ** 2;
const e6 = e2 ** 3;
const e8 = e2 ** 4;

/** Coefficients A…E of the ellipsoidal area formula, TD/T 1055-2019 Annex D, CGCS2000 values. */
export const areaSeries = [
  1 + (3 / 6) * e2 + (30 / 80) * e4 + (35 / 112) * e6 + (630 / 2304) * e8,
  (1 / 6) * e2 + (15 / 80) * e4 + (21 / 112) * e6 + (420 / 2304) * e8,
  (3 / 80) * e4 + (7 / 112) * e6 + (180 / 2304) * e8,
  (1 / 112) * e6 + (45 / 2304) * e8,
  (5 / 2304) * e8,
] as const;

/**
 * Area in m² between two parallels (radians) per radian of longitude, signed: the bracket of TD/T 1055-2019 Annex D.
 */
export function parallelBand(lat1: number, lat2: number): number {
  const sine = Math.sin((lat2 - lat1) / 2);
  const cosine = Math.cos((lat1 + lat2) / 2);
  // sin kx and cos kx for k = 1, 3, … 9 by recurrence: twice the cosine of 2x, times the last, less the one before
  const twiceA = 2 - 4 * sine * sine;
  const twiceB = 4 * cosine * cosine - 2;
  let sin = sine;
  let cos = cosine;
  let sinBefore = -sine;
  let cosBefore = cosine;
  let sum = 0;
  let sign = 1;
  for (let term = 0; term < areaSeries.length; term += 1) {
    sum += sign * (areaSeries[term] ?? 0) * sin * cos;
    sign = -sign;
    const nextSin = twiceA * sin - sinBefore;
    const nextCos = twiceB * cos - cosBefore;
    sinBefore = sin;
    cosBefore = cos;
    sin = nextSin;
    cos = nextCos;
  }
  return 2 * semiMinorM ** 2 * sum;
}

/**
 * Northing in m on the cylindrical equal-area plane of the ellipsoid (easting there is semi-major axis × longitude), from a
 * reference parallel: straight-edge areas on that plane are exactly the areas of TD/T 1055-2019 Annex D.
 */
export function equalAreaNorthM(lat: number, referenceLat: number): number {
  return parallelBand(referenceLat, lat) / semiMajorM;
}

/** Latitude in radians that lies `northM` from a reference parallel on the equal-area plane; inverse of `equalAreaNorthM`. */
export function latOfEqualAreaNorth(northM: number, referenceLat: number): number {
  let lat = referenceLat;
  for (let step = 0; step < mostNewtonSteps; step += 1) {
    const change = (northM - equalAreaNorthM(lat, referenceLat)) / northPerRadian(lat);
    lat += change;
    if (Math.abs(change) < settledRadians) break;
  }
  return lat;
}

const mostNewtonSteps = 20;
const settledRadians = 1e-15;

/** Slope of the equal-area northing: M N cos φ / a with the radii of curvature M and N. */
function northPerRadian(lat: number): number {
  return (semiMinorM ** 2 * Math.cos(lat)) / semiMajorM / (1 - e2 * Math.sin(lat) ** 2) ** 2;
}
