import type { FlatShapes } from "../measure/flat-shapes.ts";

/** For each corner of the shapes: 1 where their ground lies to the left of the edge that starts there, −1 to the right. */
export type GroundSides = Int8Array;

/** Sides of all edges, whichever way the rings are given. */
export function groundSides({ lonLat, ringStart, polygonStart }: FlatShapes): GroundSides {
  const sides = new Int8Array(lonLat.length / 2);
  for (let polygon = 0; polygon + 1 < polygonStart.length; polygon += 1) {
    const outer = polygonStart[polygon] ?? 0;
    const end = polygonStart[polygon + 1] ?? 0;
    for (let ring = outer; ring < end; ring += 1) {
      const [first, last] = [ringStart[ring] ?? 0, ringStart[ring + 1] ?? 0];
      const isAnticlockwise = turns(lonLat, first, last) > 0;
      sides.fill(isAnticlockwise === (ring === outer) ? 1 : -1, first, last);
    }
  }
  return sides;
}

/** Twice the signed area of a ring from its first corner, square degrees: positive when it turns anticlockwise. */
function turns(lonLat: Float64Array, first: number, end: number): number {
  const lon = lonLat[2 * first] ?? 0;
  const lat = lonLat[2 * first + 1] ?? 0;
  let sum = 0;
  for (let corner = first + 1; corner < end; corner += 1) {
    const x1 = (lonLat[2 * corner - 2] ?? 0) - lon;
    const y1 = (lonLat[2 * corner - 1] ?? 0) - lat;
    const x2 = (lonLat[2 * corner] ?? 0) - lon;
    const y2 = (lonLat[2 * corner + 1] ?? 0) - lat;
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}
