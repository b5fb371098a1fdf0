import { expect, it } from "vitest";
import { flatWkb } from "#api/tiles/wkb";
import { shapeAt } from "#gis/measure/join-shapes";

const uint = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const head = (type: number) => Buffer.concat([Buffer.from([1]), uint(type)]);
const ring = (...corners: [number, number][]) =>
  Buffer.concat([
    uint(corners.length),
    ...corners.flat().map((value) => {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleLE(value);
      return bytes;
    }),
  ]);
const polygon = (...rings: Buffer[]) => Buffer.concat([head(3), uint(rings.length), ...rings]);
const multiPolygon = (...polygons: Buffer[]) =>
  Buffer.concat([head(6), uint(polygons.length), ...polygons]).toString("base64");

it("reads polygons, holes and every digit of what PostGIS writes", () => {
  const outer = ring([112.123456789, 38], [113, 38], [113, 39], [112.123456789, 38]);
  const hole = ring([112.6, 38.2], [112.7, 38.2], [112.7, 38.3], [112.6, 38.2]);
  const flat = flatWkb([multiPolygon(polygon(outer, hole), polygon(hole)), multiPolygon(polygon(hole))]);
  expect(shapeAt(flat, 0).coordinates.map((rings) => rings.length)).toEqual([2, 1]);
  expect(shapeAt(flat, 0).coordinates[0]?.[0]?.[0]).toEqual([112.123456789, 38]);
  expect(shapeAt(flat, 1).coordinates).toEqual([
    [
      [
        [112.6, 38.2],
        [112.7, 38.2],
        [112.7, 38.3],
        [112.6, 38.2],
      ],
    ],
  ]);
});
