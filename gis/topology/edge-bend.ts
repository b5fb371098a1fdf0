import type { EarthShapes } from "../measure/earth-shapes.ts";
import { minCurvatureRadiusM } from "../measure/ellipsoid.ts";

/**
 * How far an edge that is straight where distances are measured may bend where areas are straight, m: L²·tan φ/8R up to 60° of latitude.
 * `length2` in m².
 */
export function bendM(length2: number): number {
  return (2 * length2) / (8 * minCurvatureRadiusM);
}

/** The most that any edge of the shapes bends, m. */
export function mostBendM({ xyz, ringStart }: EarthShapes): number {
  let longest2 = 0;
  for (let ring = 0; ring + 1 < ringStart.length; ring += 1) {
    const end = 3 * (ringStart[ring + 1] ?? 0);
    for (let at = 3 * (ringStart[ring] ?? 0) + 3; at < end; at += 3) {
      const dx = (xyz[at] ?? 0) - (xyz[at - 3] ?? 0);
      const dy = (xyz[at + 1] ?? 0) - (xyz[at - 2] ?? 0);
      const dz = (xyz[at + 2] ?? 0) - (xyz[at - 1] ?? 0);
      longest2 = Math.max(longest2, dx * dx + dy * dy + dz * dz);
    }
  }
  return bendM(longest2);
}
