import type { MultiPolygon } from "geojson";
import { officialAreaM2 } from "../measure/area.ts";
import { noGroundM2 } from "../measure/limits.ts";
import { intersectionShape } from "../measure/overlap-shape.ts";
import { toEarth } from "../measure/tangent-frame.ts";
import { localPlane } from "../width/local-plane.ts";
import { clippedRings } from "./ring-clip.ts";

/** Ground held by two mines at once, as it is drawn. */
export interface CommonGround {
  shape: MultiPolygon;
  /** length of its outline, holes included, m */
  aroundM: number;
}

/** An outline found by walking is taken when its area is the measured one to this, m² and share. */
const sameAreaM2 = 0.001;
const sameAreaShare = 1e-6;

/** A shape with what is asked of it again and again. */
export interface SizedShape {
  shape: MultiPolygon;
  areaM2: number;
  aroundM: number;
}

/** Area and outline of a shape. */
export function sized(shape: MultiPolygon): SizedShape {
  return { shape, areaM2: officialAreaM2(shape), aroundM: outlineM(shape) };
}

/** Shape of the common ground of two shapes whose common area is known, m²; null when it is too thin to be drawn. */
export function commonGround(one: SizedShape, other: SizedShape, areaM2: number): CommonGround | null {
  // nothing of it lies outside the other: the overlay would give back the shape itself
  if (one.areaM2 - areaM2 < noGroundM2) return one;
  if (other.areaM2 - areaM2 < noGroundM2) return other;
  const [a, b] = [one.shape, other.shape];
  const [lon = 0, lat = 0] = a.coordinates[0]?.[0]?.[0] ?? [];
  const walked = clippedRings(a, b, localPlane(lon, lat));
  const isRight = walked && Math.abs(officialAreaM2(walked) - areaM2) <= sameAreaM2 + sameAreaShare * areaM2;
  const shape = isRight ? walked : intersectionShape(a, b);
  return shape && { shape, aroundM: outlineM(shape) };
}

/** Length of all rings of a shape, m: chords through the earth, short of the geodesic by less than 1 in 10⁷ up to 10 km an edge. */
export function outlineM({ coordinates }: MultiPolygon): number {
  let sum = 0;
  for (const ring of coordinates.flat()) {
    let [x1, y1, z1] = toEarth(ring[0] ?? []);
    for (let index = 1; index < ring.length; index += 1) {
      const [x2, y2, z2] = toEarth(ring[index] ?? []);
      sum += Math.sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2 + (z2 - z1) ** 2);
      [x1, y1, z1] = [x2, y2, z2];
    }
  }
  return sum;
}
