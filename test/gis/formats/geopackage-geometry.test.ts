import { expect, test } from "vitest";
import { geopackageGeometry } from "#gis/formats/geopackage-geometry";

const emptyPolygon = Buffer.from([1, 3, 0, 0, 0, 0, 0, 0, 0]);
const blob = (flags: number, boxBytes: number, version = 0) =>
  Buffer.concat([
    Buffer.from([0x47, 0x50, version, flags, 0, 0, 0, 0]),
    Buffer.alloc(boxBytes),
    emptyPolygon,
  ]);

test.each([
  [0, 0],
  [1, 32],
  [2, 48],
  [3, 48],
  [4, 64],
])("the geometry stands behind a box of kind %i", (kind, boxBytes) => {
  expect(geopackageGeometry(blob((kind << 1) | 1, boxBytes))).toEqual({ type: "Polygon", coordinates: [] });
});

test("another head, version, box or an extension is none", () => {
  expect(geopackageGeometry(blob(5 << 1, 64))).toBeNull();
  expect(geopackageGeometry(blob(0b10_0001, 0))).toBeNull();
  expect(geopackageGeometry(blob(1, 0, 1))).toBeNull();
  expect(geopackageGeometry(Buffer.from("XX"))).toBeNull();
  expect(geopackageGeometry(new Uint8Array())).toBeNull();
});
