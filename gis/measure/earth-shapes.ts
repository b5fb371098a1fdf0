import type { MultiPolygon, Position } from "geojson";
import { latOf, lonOf } from "./positions.ts";
import { surelyAround } from "./reach-box.ts";
import { toEarth } from "./tangent-frame.ts";

/** Corners of many shapes in flat arrays, earth-centred: what distance search runs on. */
export interface EarthShapes {
  /** x, y, z of each corner, m */
  xyz: Float64Array;
  /** lon, lat of each corner */
  lonLat: Float64Array;
  /** first corner of each ring, and one past the last */
  ringStart: Int32Array;
  /** first ring of each polygon, and one past the last */
  polygonStart: Int32Array;
  /** first polygon of each shape, and one past the last */
  shapeStart: Int32Array;
  /** west, south, east, north surely around each polygon */
  polygonBox: Float64Array;
}

/** Lays shapes out in flat arrays; rings must be closed. */
export function earthShapes(shapes: readonly MultiPolygon[]): EarthShapes {
  const polygons = shapes.flatMap((shape) => shape.coordinates);
  const rings = polygons.flat();
  const ringStart = starts(rings.map((ring) => ring.length));
  const corners = ringStart[rings.length] ?? 0;
  const xyz = new Float64Array(3 * corners);
  const lonLat = new Float64Array(2 * corners);
  let corner = 0;
  for (const ring of rings) {
    for (const position of ring) {
      const [x, y, z] = toEarth(position);
      xyz[3 * corner] = x;
      xyz[3 * corner + 1] = y;
      xyz[3 * corner + 2] = z;
      lonLat[2 * corner] = lonOf(position);
      lonLat[2 * corner + 1] = latOf(position);
      corner += 1;
    }
  }
  return {
    xyz,
    lonLat,
    ringStart,
    polygonStart: starts(polygons.map((polygon) => polygon.length)),
    shapeStart: starts(shapes.map((shape) => shape.coordinates.length)),
    polygonBox: new Float64Array(
      polygons.flatMap((coordinates) => surelyAround({ type: "Polygon", coordinates })),
    ),
  };
}

/** Lon/lat of a corner. */
export function cornerAt(shapes: EarthShapes, corner: number): Position {
  return [shapes.lonLat[2 * corner] ?? Number.NaN, shapes.lonLat[2 * corner + 1] ?? Number.NaN];
}

/** First ring of a shape and one past its last. */
export function ringRange(shapes: EarthShapes, shape: number): [from: number, to: number] {
  const { polygonStart, shapeStart } = shapes;
  return [polygonStart[shapeStart[shape] ?? 0] ?? 0, polygonStart[shapeStart[shape + 1] ?? 0] ?? 0];
}

function starts(counts: number[]): Int32Array {
  const result = new Int32Array(counts.length + 1);
  counts.forEach((count, index) => {
    result[index + 1] = (result[index] ?? 0) + count;
  });
  return result;
}
