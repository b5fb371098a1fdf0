import type { MultiPolygon, Position } from "geojson";
import { toGeographic } from "#gis/crs/gauss-kruger";

/** The grid of tests: corner (0, 0) at 122.7°E 40.7°N, one step is 0.001° (about 84 m east, 111 m north). */
export function gridPoint(column: number, row: number): Position {
  return deepFreeze([(122_700 + column) / 1000, (40_700 + row) / 1000]);
}

/** A square of the grid: its south-west corner and the length of its sides in steps. */
export function square(column: number, row: number, size = 1): MultiPolygon {
  return rectangle(column, row, size, size);
}

/** A rectangle of the grid: its south-west corner, columns and rows. */
export function rectangle(column: number, row: number, columns: number, rows: number): MultiPolygon {
  return polygonOf([
    gridPoint(column, row),
    gridPoint(column + columns, row),
    gridPoint(column + columns, row + rows),
    gridPoint(column, row + rows),
  ]);
}

/** A square in metres on the plane of a 3° zone, named by its south-west corner; the easting carries the zone. */
export function planeSquare(northM: number, eastM: number, sideM: number): MultiPolygon {
  return planeRectangle(northM, eastM, sideM, sideM);
}

/** A rectangle in metres on the plane of a 3° zone, named by its south-west corner; the easting carries the zone. */
export function planeRectangle(northM: number, eastM: number, heightM: number, widthM: number): MultiPolygon {
  return planeRing([
    [northM, eastM],
    [northM, eastM + widthM],
    [northM + heightM, eastM + widthM],
    [northM + heightM, eastM],
  ]);
}

/** A polygon from X (north), Y (east with zone) corners of a 3° zone, as licences list them, left open. */
export function planeRing(corners: readonly (readonly [northM: number, eastM: number])[]): MultiPolygon {
  return polygonOf(
    corners.map(([northM, eastM]) => toGeographic({ northM, eastM }, Math.floor(eastM / 1_000_000), 3)),
  );
}

/** A polygon from its corners, closed and frozen. */
export function polygonOf(corners: readonly Position[]): MultiPolygon {
  const ring = [...corners, ...corners.slice(0, 1)].map((corner) => [...corner]);
  return deepFreeze({ type: "MultiPolygon", coordinates: [[ring]] });
}

/** The first polygon of `outer` with the outer rings of `holes` cut out. */
export function withHoles(outer: MultiPolygon, ...holes: MultiPolygon[]): MultiPolygon {
  const rings = [outer, ...holes].map((shape) => shape.coordinates[0]?.[0] ?? []);
  return deepFreeze({ type: "MultiPolygon", coordinates: [structuredClone(rings)] });
}

/** Several shapes as the parts of one. */
export function partsOf(...shapes: MultiPolygon[]): MultiPolygon {
  const coordinates = shapes.flatMap((shape) => structuredClone(shape.coordinates));
  return deepFreeze({ type: "MultiPolygon", coordinates });
}

/** Freezes a value and all in it, so that a function that changes its input fails at once. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
