import type { MultiPolygon, Position } from "geojson";
import { officialAreaM2 } from "../measure/area.ts";
import { intersectionShape } from "../measure/overlap-shape.ts";
import { toEarth } from "../measure/tangent-frame.ts";
import { localPlane } from "./local-plane.ts";
import { clippedRings } from "./ring-clip.ts";
import { widestPlace } from "./widest-place.ts";

/** Ground held by two mines at once, as it is drawn. */
export interface CommonGround {
  shape: MultiPolygon;
  /** length of its outline, holes included, m */
  aroundM: number;
}

/** An outline found by walking is taken when its area is the measured one to this, m² and share. */
const sameAreaM2 = 0.001;
const sameAreaShare = 1e-6;

/** Shape of the common ground of two shapes whose common area is known, m²; null when it is too thin to be drawn. */
export function commonGround(a: MultiPolygon, b: MultiPolygon, areaM2: number): CommonGround | null {
  const [lon = 0, lat = 0] = a.coordinates[0]?.[0]?.[0] ?? [];
  const walked = clippedRings(a, b, localPlane(lon, lat));
  const isRight = walked && Math.abs(officialAreaM2(walked) - areaM2) <= sameAreaM2 + sameAreaShare * areaM2;
  const shape = isRight ? walked : intersectionShape(a, b);
  return shape && { shape, aroundM: outlineM(shape) };
}

/** Largest circle in the ground: diameter in m, and its centre; a point of the outline when no circle is found. */
export function widthOf(shape: MultiPolygon): { widthM: number; at: Position } {
  const corner = shape.coordinates[0]?.[0]?.[0] ?? [Number.NaN, Number.NaN];
  const plane = localPlane(corner[0] ?? 0, corner[1] ?? 0);
  const widest = widestPlace(shape, plane);
  if (!widest) return { widthM: 0, at: corner };
  return { widthM: 2 * widest.radiusM, at: plane.toLonLat(widest.spot) };
}

/** Length of all rings of a shape, m: chords through the earth, short of the geodesic by less than 1 in 10⁷ up to 10 km an edge. */
export function outlineM({ coordinates }: MultiPolygon): number {
  let sum = 0;
  for (const ring of coordinates.flat()) {
    for (let index = 1; index < ring.length; index += 1)
      sum += chordM(ring[index - 1] ?? [], ring[index] ?? []);
  }
  return sum;
}

function chordM(from: Position, to: Position): number {
  const [x1, y1, z1] = toEarth(from);
  const [x2, y2, z2] = toEarth(to);
  return Math.hypot(x2 - x1, y2 - y1, z2 - z1);
}
