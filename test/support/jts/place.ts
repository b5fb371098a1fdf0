import type { MultiPolygon, Position } from "geojson";
import { semiMajorM, semiMinorM } from "#gis/measure/ellipsoid";

type Polygons = MultiPolygon["coordinates"];
type Placing = (polygons: Polygons) => MultiPolygon;

const patchDegrees = 2 ** -9;
const metresPerDegree = 110_574;

/**
 * Lays plane cases on a patch of 217 m at the equator, where lon/lat is a plane to 1e-7 m. Only shifts and powers of two: what was
 * exactly collinear or equal stays so.
 */
export function placeExactly(cases: Polygons): { place: Placing; unitM: number } {
  const corners = cases.flat(2);
  const [x0, y0] = [0, 1].map((axis) => exactOrigin(corners.map((corner) => corner[axis] ?? 0)));
  const reach = Math.max(
    ...corners.flatMap(([x = 0, y = 0]) => [Math.abs(x - (x0 ?? 0)), Math.abs(y - (y0 ?? 0))]),
  );
  const scale = 2 ** Math.floor(Math.log2(patchDegrees / (reach || 1)));
  const place = mapping(([x = 0, y = 0]) => [(x - (x0 ?? 0)) * scale, (y - (y0 ?? 0)) * scale]);
  return { place, unitM: scale * metresPerDegree };
}

/** Lays plane cases at the equator so that one unit is `unitM` metres east and north alike. */
export function placeInMetres(cases: Polygons): { place: Placing; unitM: number } {
  const corners = cases.flat(2);
  const [x0, y0] = [0, 1].map((axis) => Math.min(...corners.map((corner) => corner[axis] ?? 0)));
  const reach = Math.max(...corners.flatMap(([x = 0, y = 0]) => [x - (x0 ?? 0), y - (y0 ?? 0)]));
  const unitM = 200 / (reach || 1);
  const [eastRadius, northRadius] = [semiMajorM, semiMinorM ** 2 / semiMajorM];
  const degrees = (metres: number, radius: number) => ((metres / radius) * 180) / Math.PI;
  const place = mapping(([x = 0, y = 0]) => [
    degrees((x - (x0 ?? 0)) * unitM, eastRadius),
    degrees((y - (y0 ?? 0)) * unitM, northRadius),
  ]);
  return { place, unitM };
}

function mapping(change: (corner: Position) => Position): Placing {
  return (polygons) => ({
    type: "MultiPolygon",
    coordinates: polygons.map((rings) => rings.map((ring) => ring.map(change))),
  });
}

/** A shift that costs no digit: to the nearer end when all values are within a factor of two, else none (Sterbenz 1974). */
function exactOrigin(values: readonly number[]): number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low > 0 && high <= 2 * low) return low;
  return high < 0 && low >= 2 * high ? high : 0;
}
