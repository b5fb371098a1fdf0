import type { Bounds } from "#contract/geometry";
import { holds, padBounds, unionBounds } from "./bounds.ts";

/** Where the map opens, and the box of everything there is to see. */
export interface Ground {
  home: Bounds;
  reach: Bounds;
}

const world = { westDeg: -180, eastDeg: 180 };
const wideHomeDeg = 20;
const regionalZoom = 5;

/** How far the map may be moved: generously around where it opens, and to everything registered elsewhere. */
export function roamBounds({ home, reach }: Ground): Bounds {
  const all = unionBounds([padBounds(home, 0.8, 0.4), padBounds(reach, 0.1, 0.4)]) ?? home;
  const [west, south, east, north] = all;
  return [Math.max(world.westDeg, west), south, Math.min(world.eastDeg, east), north];
}

/** A screen shows at most some 30° of longitude, never the whole country, unless the territory itself is that wide. */
export function minZoomOf({ home: [west, , east] }: Ground): number {
  return east - west > wideHomeDeg ? 0 : regionalZoom;
}

/** The same ground, reaching as far as these bounds. */
export function reaching(ground: Ground, bounds: Bounds): Ground {
  if (holds(roamBounds(ground), bounds)) return ground;
  return { ...ground, reach: unionBounds([ground.reach, bounds]) ?? ground.reach };
}
