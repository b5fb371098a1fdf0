import type { Box, MercatorShapes, RingRange } from "./mercator-shapes.ts";

type Rings = Pick<MercatorShapes, "xy" | "ringStart">;

/** Shares of a shape's height to look at, the middle first: a level may run along an edge. */
const levels = [0.5, 0.45, 0.55, 0.3, 0.7];

/** A place inside rings: the middle of the widest stretch of ground half-way up; a corner where there is no ground. */
export function insidePoint(rings: Rings, range: RingRange, [, north, , south]: Box): [x: number, y: number] {
  for (const share of levels) {
    const y = north + (south - north) * share;
    const x = middleOfWidest(crossings(rings, range, y));
    if (x !== null) return [x, y];
  }
  const corner = 2 * (rings.ringStart[range.first] ?? 0);
  return [rings.xy[corner] ?? 0, rings.xy[corner + 1] ?? 0];
}

/** Where the rings cross a level, from west to east. */
function crossings({ xy, ringStart }: Rings, { first, end }: RingRange, y: number): number[] {
  const found: number[] = [];
  for (let ring = first; ring < end; ring += 1) {
    const last = (ringStart[ring + 1] ?? 0) - 1;
    for (let corner = ringStart[ring] ?? 0; corner < last; corner += 1) {
      const [y1, y2] = [xy[2 * corner + 1] ?? 0, xy[2 * corner + 3] ?? 0];
      if (y1 > y === y2 > y) continue;
      const [x1, x2] = [xy[2 * corner] ?? 0, xy[2 * corner + 2] ?? 0];
      found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return found.sort((a, b) => a - b);
}

function middleOfWidest(crossed: readonly number[]): number | null {
  let [widest, middle]: [number, number | null] = [0, null];
  for (let at = 0; at + 1 < crossed.length; at += 2) {
    const [west, east] = [crossed[at] ?? 0, crossed[at + 1] ?? 0];
    if (east - west <= widest) continue;
    widest = east - west;
    middle = (west + east) / 2;
  }
  return middle;
}
