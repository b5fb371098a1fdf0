import type { MultiPolygon } from "geojson";

const polygonHead = Buffer.from([1, 3, 0, 0, 0]);
const multiPolygonHead = Buffer.from([1, 6, 0, 0, 0]);

/** Well-known binary of a multipolygon, little endian. */
export function shapeWkb({ coordinates }: MultiPolygon): Buffer {
  const polygons = coordinates.flatMap((rings) => [
    polygonHead,
    count(rings.length),
    ...rings.flatMap((ring) => {
      const points = Buffer.alloc(16 * ring.length);
      ring.forEach(([x = Number.NaN, y = Number.NaN], at) => {
        points.writeDoubleLE(x, 16 * at);
        points.writeDoubleLE(y, 16 * at + 8);
      });
      return [count(ring.length), points];
    }),
  ]);
  return Buffer.concat([multiPolygonHead, count(coordinates.length), ...polygons]);
}

function count(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
