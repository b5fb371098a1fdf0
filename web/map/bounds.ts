import type { Geometry, Position } from "geojson";
import type { Bounds } from "#contract/geometry";

/** Bounds grown on each side by a share of their size, at least by `minDeg` degrees. */
export function padBounds([west, south, east, north]: Bounds, share: number, minDeg = 0): Bounds {
  const x = Math.max((east - west) * share, minDeg);
  const y = Math.max((north - south) * share, minDeg);
  return [west - x, Math.max(-85, south - y), east + x, Math.min(85, north + y)];
}

export function holds(outer: Bounds, inner: Bounds): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

export function unionBounds(all: readonly (Bounds | null | undefined)[]): Bounds | null {
  const known = all.filter((bounds) => bounds != null);
  if (known.length === 0) return null;
  const edge = (index: 0 | 1 | 2 | 3, pick: (...values: number[]) => number) =>
    pick(...known.map((bounds) => bounds[index]));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}

/** Bounds of any geometry with positions in it; null when it has none. */
export function boundsOf(geometry: Geometry): Bounds | null {
  if (geometry.type === "GeometryCollection") return unionBounds(geometry.geometries.map(boundsOf));
  return unionBounds(positionsIn(geometry.coordinates).map(([x = 0, y = 0]): Bounds => [x, y, x, y]));
}

function positionsIn(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === "number" ? [coordinates as Position] : coordinates.flatMap(positionsIn);
}
