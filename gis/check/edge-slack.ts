import type { TracedRing } from "./traced-item.ts";

const earthRadiusM = 6_371_009;
const degree = Math.PI / 180;
const floorM2 = 0.01;

/**
 * Area in m² by which a ring's edges, straight on the Gauss-Krüger plane, may stand off the same edges straight in
 * lon/lat: Σ ⅔ · L · L² tan φ / 8R, a little more for round-off. Overlaps below it are none: the rings share an edge.
 */
export function edgeSlackM2(ring: TracedRing): number {
  let slackM2 = floorM2;
  ring.points.forEach((point, index) => {
    const next = ring.points[(index + 1) % ring.points.length] ?? point;
    const latitude = point.at[1] * degree;
    const eastM = (next.at[0] - point.at[0]) * degree * earthRadiusM * Math.cos(latitude);
    const northM = (next.at[1] - point.at[1]) * degree * earthRadiusM;
    const lengthM = Math.hypot(eastM, northM);
    slackM2 += (lengthM ** 3 * Math.abs(Math.tan(latitude))) / (12 * earthRadiusM);
  });
  return slackM2;
}
