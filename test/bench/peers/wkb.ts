import type { MultiPolygon, Position } from "geojson";

const polygon = 3;
const multiPolygon = 6;

/** A shape in little-endian WKB, hexadecimal, without SRID. */
export function hexWkb({ coordinates }: MultiPolygon): string {
  const parts = coordinates.map((rings) =>
    Buffer.concat([head(polygon, rings.length), ...rings.map(ringBytes)]),
  );
  return Buffer.concat([head(multiPolygon, coordinates.length), ...parts]).toString("hex");
}

function head(type: number, count: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(1);
  bytes.writeUInt32LE(type, 1);
  bytes.writeUInt32LE(count, 5);
  return bytes;
}

function ringBytes(ring: Position[]): Buffer {
  const bytes = Buffer.alloc(4 + 16 * ring.length);
  bytes.writeUInt32LE(ring.length);
  for (const [index, value] of ring.flat().entries()) bytes.writeDoubleLE(value, 4 + 8 * index);
  return bytes;
}
