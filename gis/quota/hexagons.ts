import type { Position } from "geojson";
import { degrees, eccentricity2, radians, semiMajorM } from "../measure/ellipsoid.ts";
import { latOf, lonOf } from "../measure/positions.ts";

export interface PlacedItem {
  id: string;
  position: Position;
}

/** One cell of a flat-top grid (a corner points east); `id` is its axial column and row. */
export interface HexagonCell {
  id: string;
  center: Position;
  itemIds: string[];
}

/** Metres per radian of longitude and latitude at the middle of the grid. */
interface LocalPlane {
  center: Position;
  eastM: number;
  northM: number;
}

/**
 * Hexagons of `radiusM` (centre to corner, metres) that hold items: each item lies in exactly one, the one whose centre is
 * nearest, and no item is lost. The grid is laid out on the equidistant plane around `center`, true in scale there and along
 * its meridian. Sorted by id.
 */
export function hexagonCells(items: readonly PlacedItem[], center: Position, radiusM: number): HexagonCell[] {
  const plane = planeAt(center);
  const cells = new Map<string, HexagonCell>();
  for (const item of items) {
    const [q, r] = axialOf(toPlane(plane, item.position), radiusM);
    const id = `${q}_${r}`;
    const cell = cells.get(id) ?? { id, center: cellCenter(plane, q, r, radiusM), itemIds: [] };
    cell.itemIds.push(item.id);
    cells.set(id, cell);
  }
  return [...cells.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function planeAt(center: Position): LocalPlane {
  const lat = radians(latOf(center));
  const w2 = 1 - eccentricity2 * Math.sin(lat) ** 2;
  return {
    center,
    eastM: (semiMajorM / Math.sqrt(w2)) * Math.cos(lat),
    northM: (semiMajorM * (1 - eccentricity2)) / w2 ** 1.5,
  };
}

function toPlane({ center, eastM, northM }: LocalPlane, position: Position): [number, number] {
  return [
    radians(lonOf(position) - lonOf(center)) * eastM,
    radians(latOf(position) - latOf(center)) * northM,
  ];
}

/** Nearest cell centre by rounding cube coordinates: the one rounded furthest follows from the other two. */
function axialOf([x, y]: [number, number], radiusM: number): [number, number] {
  const q = ((2 / 3) * x) / radiusM;
  const r = ((-1 / 3) * x + (Math.sqrt(3) / 3) * y) / radiusM;
  const [rq, rr, rs] = [Math.round(q), Math.round(r), Math.round(-q - r)];
  const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs + q + r)];
  if (dq > dr && dq > ds) return [0 - rr - rs, rr];
  if (dr > ds) return [rq, 0 - rq - rs];
  return [rq, rr];
}

function cellCenter({ center, eastM, northM }: LocalPlane, q: number, r: number, radiusM: number): Position {
  const x = radiusM * 1.5 * q;
  const y = radiusM * Math.sqrt(3) * (r + q / 2);
  return [lonOf(center) + degrees(x / eastM), latOf(center) + degrees(y / northM)];
}
