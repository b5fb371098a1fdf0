import type { MultiPolygon, Position } from "geojson";
import { azimuthDeg, destination, geodesicDistanceM } from "../measure/geodesic.ts";
import { contactM } from "../measure/limits.ts";
import { nearestBoundaryPoint } from "../measure/nearest-point.ts";

/**
 * The line a width in m was measured along: as long as the width, its middle in the widest place of the ground and square to the
 * nearest edge; along the end of the ground where the widest place is that end.
 */
export function widthLine(shape: MultiPolygon, at: Position, widthM: number): [Position, Position] {
  const { point, distanceM } = nearestBoundaryPoint(at, shape);
  const towards = azimuthDeg(at, distanceM > contactM ? point : nearestCorner(shape, at));
  return [destination(at, towards, widthM / 2), destination(at, towards + 180, widthM / 2)];
}

function nearestCorner({ coordinates }: MultiPolygon, at: Position): Position {
  let [nearest, nearestM] = [at, Number.POSITIVE_INFINITY];
  for (const corner of coordinates.flat(2)) {
    const awayM = geodesicDistanceM(corner, at);
    if (awayM < nearestM) [nearest, nearestM] = [corner, awayM];
  }
  return nearest;
}
