import { describe, expect, test } from "vitest";
import { isWkt, readWkt } from "#gis/formats/wkt-geometry";

const ring = [
  [112, 35],
  [112.01, 35],
  [112.01, 35.01],
  [112, 35],
];
const ringText = "(112 35, 112.01 35, 112.01 35.01, 112 35)";
const hole = "(112.001 35.001,112.002 35.001,112.002 35.002,112.001 35.001)";

describe("readWkt", () => {
  test.each([
    ["as PostGIS writes it", `POLYGON(${ringText})`],
    ["with an SRID", `SRID=4490;POLYGON (${ringText})`],
    ["in small letters and spaces", ` polygon  ( ${ringText} ) `],
    ["with heights", "POLYGON Z ((112 35 9, 112.01 35 9, 112.01 35.01 9, 112 35 9))"],
    [
      "with heights and measures, their letters joined",
      "POLYGONZM ((112 35 9 1, 112.01 35 9 1, 112.01 35.01 9 1, 112 35 9 1))",
    ],
    ["with exponents and signs", "POLYGON ((+1.12e2 35,112.01 35.,112.01 35.01,112 .35e2))"],
  ])("reads a polygon %s", (_, text) => {
    expect(readWkt(text)).toMatchObject({ geometry: { type: "Polygon", coordinates: [ring] }, fault: null });
  });

  test("keeps parts, holes, every digit and the SRID", () => {
    const far = "(113.12345678901235 36,113.2 36,113.2 36.1,113.12345678901235 36)";
    const { geometry, srid } = readWkt(`SRID=4547;MULTIPOLYGON ((${ringText}, ${hole}), (${far}))`);
    expect(srid).toBe(4547);
    expect(geometry?.coordinates).toHaveLength(2);
    expect(geometry?.coordinates?.[0]).toHaveLength(2);
    expect(geometry?.coordinates?.flat(2)).toContainEqual([113.12345678901235, 36]);
  });

  test("goes through a collection and names what is no area", () => {
    const text = `GEOMETRYCOLLECTION (POINT (1 2), LINESTRING EMPTY, POLYGON (${ringText}), GEOMETRYCOLLECTION EMPTY)`;
    expect(readWkt(text).geometry).toEqual({
      type: "GeometryCollection",
      geometries: [
        { type: "Point" },
        { type: "LineString" },
        { type: "Polygon", coordinates: [ring] },
        { type: "GeometryCollection", geometries: [] },
      ],
    });
    expect(readWkt("POLYGON EMPTY").geometry).toEqual({ type: "MultiPolygon", coordinates: [] });
  });

  test.each([
    ["POLYGON ((112 35, 112.01))", 25, "))"],
    ["POLYGON ((112 35, 112.01 三五))", 25, " 三五))"],
    ["POLYGON ((112.5.6 35))", 16, ".6 35))"],
    ["POLYGON ((112 35, 112.01 35", 28, ""],
    ["POLYGON ((1 2,3 4)) 备注", 21, "备注"],
    ["TRIANGLE ((1 2))", 1, "TRIANGLE ((1 2))"],
    ["POINT (1 2", 8, "1 2"],
  ])("tells where %s is broken", (text, at, near) => {
    expect(readWkt(text)).toEqual({ geometry: null, srid: null, fault: { at, near } });
  });

  test("ends on a text that nests without end, and on one of a hundred thousand corners", () => {
    expect(readWkt("GEOMETRYCOLLECTION(".repeat(100_000)).fault).toMatchObject({ at: expect.any(Number) });
    expect(readWkt(`POLYGON(${"(".repeat(1_000_000)}`).fault).not.toBeNull();
    const corners = Array.from({ length: 100_000 }, (_, i) => `112.${i} 35.${i}`).join(",");
    expect(readWkt(`POLYGON((${corners}))`).geometry?.coordinates?.[0]).toHaveLength(100_000);
  });
});

test.each([
  ["MULTIPOLYGON (((1", true],
  ["SRID=4490;polygon((1", true],
  ["POLYGON Z ((1", true],
  ["POLYGON EMPTY", true],
  ["POLYGON", false],
  ["POLYGON (甲)", false],
  ["constructor (", false],
  ["向阳矿（POLYGON）", false],
  ["", false],
])("%s is well-known text: %s", (text, is) => expect(isWkt(text)).toBe(is));
