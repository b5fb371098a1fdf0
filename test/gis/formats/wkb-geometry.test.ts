import fc from "fast-check";
import { expect, test } from "vitest";
import { wkbGeometry } from "#gis/formats/wkb-geometry";

const square = [
  [0, 0, 5, 9],
  [1, 0, 5, 9],
  [1, 1, 5, 9],
  [0, 0, 5, 9],
];
const flat = [square.map((point) => point.slice(0, 2))];

function head(type: number, little: boolean, count: number): Buffer {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(little ? 1 : 0, 0);
  if (little) bytes.writeUInt32LE(type, 1);
  else bytes.writeUInt32BE(type, 1);
  if (little) bytes.writeUInt32LE(count, 5);
  else bytes.writeUInt32BE(count, 5);
  return bytes;
}
function polygon(type: number, dimensions: number, little = true): Buffer {
  const count = head(0, little, square.length).subarray(5);
  const numbers = square.flatMap((point) => point.slice(0, dimensions));
  const body = Buffer.alloc(8 * numbers.length);
  numbers.forEach((value, i) => {
    if (little) body.writeDoubleLE(value, 8 * i);
    else body.writeDoubleBE(value, 8 * i);
  });
  return Buffer.concat([head(type, little, 1), count, body]);
}

test.each([
  ["plain", 3, 2],
  ["ISO Z", 1003, 3],
  ["ISO M", 2003, 3],
  ["ISO ZM", 3003, 4],
  ["EWKB Z", 0x8000_0003, 3],
  ["EWKB M", 0x4000_0003, 3],
  ["EWKB ZM", 0xc000_0003, 4],
])("a polygon, %s, has its corners in either byte order", (_, type, dimensions) => {
  for (const little of [true, false]) {
    expect(wkbGeometry(polygon(type, dimensions, little))).toEqual({ type: "Polygon", coordinates: flat });
  }
});

test("several polygons keep their order, each in a byte order of its own", () => {
  const many = Buffer.concat([head(6, true, 2), polygon(3, 2, true), polygon(3, 2, false)]);
  expect(wkbGeometry(many)).toEqual({ type: "MultiPolygon", coordinates: [flat, flat] });
});

test("lines, points and curves have a name and no coordinates", () => {
  for (const [code, type] of [
    [1, "Point"],
    [2, "LineString"],
    [10, "CurvePolygon"],
    [12, "MultiSurface"],
  ] as const) {
    expect(wkbGeometry(Buffer.concat([head(code, true, 0), Buffer.alloc(16)]))).toEqual({ type });
  }
});

test("what promises more than there is, or nests without end, is none", () => {
  const whole = Buffer.concat([head(6, true, 1), polygon(3, 2)]);
  for (let end = 0; end < whole.length; end += 1) expect(wkbGeometry(whole.subarray(0, end))).toBeNull();
  const billion = Buffer.from(whole);
  billion.writeUInt32LE(1_000_000_000, 18);
  expect(wkbGeometry(billion)).toBeNull();
  expect(wkbGeometry(Buffer.concat(Array.from({ length: 100_000 }, () => head(7, true, 1))))).toBeNull();
});

test("no bytes make it throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      for (const start of [Buffer.alloc(0), head(3, true, 1), head(7, false, 2)]) {
        wkbGeometry(Buffer.concat([start, bytes]));
      }
    }),
    { seed: 4, numRuns: 2000 },
  );
});
