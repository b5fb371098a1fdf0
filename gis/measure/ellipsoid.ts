/** CGCS2000 ellipsoid (GB 22021-2008): semi-major axis, m. */
export const semiMajorM = 6378137;
/** CGCS2000 ellipsoid: flattening. */
export const flattening = 1 / 298.257222101;
/** CGCS2000 ellipsoid: semi-minor axis, m. */
export const semiMinorM = semiMajorM * (1 - flattening);
/** CGCS2000 ellipsoid: first eccentricity squared. */
export const eccentricity2 = flattening * (2 - flattening);
/** Largest and smallest radius of curvature anywhere on the ellipsoid, m. */
export const maxCurvatureRadiusM = semiMajorM ** 2 / semiMinorM;
export const minCurvatureRadiusM = semiMinorM ** 2 / semiMajorM;

/** Degrees to radians. */
export function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Radians to degrees. */
export function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
