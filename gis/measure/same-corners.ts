import type { MultiPolygon, Position } from "geojson";

/** m on the ground for one degree of latitude, enough to turn a tolerance of millimetres into degrees */
const metresPerDegree = 111_320;

/**
 * Whether two shapes list the same corners, each within `toleranceM` (m) along both axes, whatever corner a ring begins at, which way
 * it runs and in what order parts and holes stand. Survey files state corners to 0.001 m, so 0.002 m is the least that can be
 * asked of one that went through another. An additional corner on a side makes another shape.
 */
export function sameCorners(one: MultiPolygon, other: MultiPolygon, toleranceM: number): boolean {
  const tolerance = toleranceM / metresPerDegree;
  return pairUp(one.coordinates, other.coordinates, ([outer, ...holes], [otherOuter, ...otherHoles]) => {
    if (!outer || !otherOuter || !sameRing(outer, otherOuter, tolerance)) return false;
    return pairUp(holes, otherHoles, (hole, otherHole) => sameRing(hole, otherHole, tolerance));
  });
}

/** Whether each of the ones is the same as another one, no two as the same. */
function pairUp<Each>(
  ones: readonly Each[],
  others: readonly Each[],
  same: (one: Each, other: Each) => boolean,
): boolean {
  if (ones.length !== others.length) return false;
  const left = new Set(others);
  return ones.every((one) => {
    const found = [...left].find((other) => same(one, other));
    return found !== undefined && left.delete(found);
  });
}

function sameRing(ring: readonly Position[], other: readonly Position[], tolerance: number): boolean {
  if (ring.length !== other.length) return false;
  const [corners, otherCorners] = [ring.slice(0, -1), other.slice(0, -1)];
  return [otherCorners, otherCorners.toReversed()].some((wanted) =>
    wanted.some((_, start) =>
      corners.every((corner, at) => near(corner, wanted[(start + at) % wanted.length], tolerance)),
    ),
  );
}

function near([lon = 0, lat = 0]: Position, other: Position | undefined, tolerance: number): boolean {
  const [otherLon = Number.NaN, otherLat = Number.NaN] = other ?? [];
  const shrink = Math.cos((lat * Math.PI) / 180);
  return Math.abs(lat - otherLat) <= tolerance && Math.abs(lon - otherLon) * shrink <= tolerance;
}
