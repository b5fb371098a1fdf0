import type { MultiPolygon, Position } from "geojson";
import { type LocalPlane, lengthOf, type Spot } from "./local-plane.ts";

/** A ring on a local plane, turned so that its own ground lies to the left of every edge; the last corner repeats the first. */
export interface PlaneRing {
  corners: readonly Position[];
  spots: readonly Spot[];
}

/** A ring along which places are told in metres. */
export interface MeasuredRing extends PlaneRing {
  /** way along the ring to each corner, m */
  way: readonly number[];
}

/** All rings of a shape on a plane: outer rings anticlockwise, holes clockwise, whichever way they are given. */
export function planeRings(shape: MultiPolygon, plane: LocalPlane): PlaneRing[] {
  return shape.coordinates.flatMap((rings) =>
    rings.map((ring, index) => planeRing(ring, plane, index === 0)),
  );
}

/** As `planeRings`, measured. */
export function measuredRings(shape: MultiPolygon, plane: LocalPlane): MeasuredRing[] {
  return planeRings(shape, plane).map(({ corners, spots }) => ({ corners, spots, way: wayAlong(spots) }));
}

/** Length of a ring, m. */
export function ringLengthM({ way }: MeasuredRing): number {
  return way.at(-1) ?? 0;
}

/** Twice the signed area of a closed line of spots: positive when it turns anticlockwise. */
export function signedArea2(spots: readonly Spot[]): number {
  let sum = 0;
  for (let index = 1; index < spots.length; index += 1) {
    const [x1, y1] = spots[index - 1] ?? [0, 0];
    const [x2, y2] = spots[index] ?? [0, 0];
    sum += x1 * y2 - x2 * y1;
  }
  return sum;
}

function planeRing(ring: readonly Position[], plane: LocalPlane, anticlockwise: boolean): PlaneRing {
  const spots = ring.map((corner) => plane.toPlane(corner));
  const turned = signedArea2(spots) > 0 === anticlockwise;
  return turned ? { corners: ring, spots } : { corners: ring.toReversed(), spots: spots.reverse() };
}

function wayAlong(spots: readonly Spot[]): number[] {
  const way = [0];
  for (let index = 1; index < spots.length; index += 1) {
    const [x1, y1] = spots[index - 1] ?? [0, 0];
    const [x2, y2] = spots[index] ?? [0, 0];
    way.push((way[index - 1] ?? 0) + lengthOf(x2 - x1, y2 - y1));
  }
  return way;
}
