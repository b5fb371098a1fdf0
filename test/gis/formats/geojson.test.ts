import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { geojsonFormat } from "#gis/formats/geojson";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { readBoundaryFile } from "#gis/formats/read-file";
import { geojsonSample } from "#test/support/boundary-samples";

const square = [
  [120, 40],
  [120.01, 40],
  [120.01, 40.01],
  [120, 40.01],
  [120, 40],
];
const read = (value: object, options: ReadOptions = {}) => {
  const [item] = geojsonFormat.read(JSON.stringify(value), options).items;
  if (item === undefined) throw new Error("one item expected");
  return item;
};

describe("GeoJSON", () => {
  test("name, licence number and stated area come from the usual keys", () => {
    expect(geojsonFormat.read(geojsonSample, {}).items).toMatchObject([
      { name: "云岭二矿", number: "C2101002026117100000001", declaredAreaText: "94.8099公顷", issues: [] },
    ]);
  });

  test("a bare polygon, a feature and a collection of one give the same area", () => {
    const geometry = { type: "Polygon", coordinates: [square] };
    const feature = { type: "Feature", properties: {}, geometry };
    const collection = { type: "FeatureCollection", features: [feature] };
    const areas = [geometry, feature, collection].map((value) => read(value).areaM2);
    expect(new Set(areas).size).toBe(1);
  });

  test("4490 and 4326 are read as they stand, 4214 is marked, a plane system is refused", () => {
    const withCrs = (name: string) => ({
      type: "Polygon",
      coordinates: [square],
      crs: { type: "name", properties: { name } },
    });
    const plain = read({ type: "Polygon", coordinates: [square] });
    expect(plain.crs.datum).toBe("WGS84");
    expect(read(withCrs("urn:ogc:def:crs:EPSG::4490"))).toMatchObject({
      crs: { datum: "CGCS2000" },
      shape: plain.shape,
    });
    expect(read(withCrs("urn:ogc:def:crs:OGC:1.3:CRS84")).issues).toEqual([]);
    expect(read(withCrs("EPSG:4214"))).toMatchObject({
      crs: { datum: "BJ54" },
      issues: [{ severity: "warning" }],
    });
    expect(read(withCrs("EPSG:4529")).issues).toMatchObject([{ code: "E10", severity: "error" }]);
  });

  test("rings come out counter-clockwise outside and clockwise inside, two values a corner", () => {
    const hole = [
      [120.002, 40.002, 5],
      [120.004, 40.002, 5],
      [120.004, 40.004, 5],
      [120.002, 40.002, 5],
    ];
    const item = read({ type: "Polygon", coordinates: [square.toReversed(), hole] });
    expect(item.shape?.coordinates[0]?.[0]).toEqual(square);
    expect(item.shape?.coordinates[0]?.[1]).toEqual([
      [120.002, 40.002],
      [120.004, 40.004],
      [120.004, 40.002],
      [120.002, 40.002],
    ]);
  });

  test("a ring left open is E02, a plane coordinate G01, a point F05", () => {
    const code = (geometry: object) => read(geometry).issues.map((issue) => issue.code);
    expect(code({ type: "Polygon", coordinates: [square.slice(0, 4)] })).toEqual(["E02"]);
    expect(code({ type: "Polygon", coordinates: [[[41473000, 4507000]]] })).toEqual(["G01"]);
    expect(code({ type: "Point", coordinates: [120, 40] })).toEqual(["F05"]);
    expect(code({ type: "Polygon", coordinates: [] })).toEqual(["F04"]);
  });

  test("latitude first is E11 until accepted, and only where no other reading is left", () => {
    const swapped = { type: "Polygon", coordinates: [square.map((point) => point.toReversed())] };
    expect(read(swapped).issues).toMatchObject([{ code: "E11", severity: "error" }]);
    expect(read(swapped, { acceptSwap: true })).toMatchObject({
      issues: [{ code: "E11", severity: "warning" }],
    });
    const andes = { type: "Polygon", coordinates: [square.map(([x = 0, y = 0]) => [x - 190, y - 72])] };
    expect(read(andes).issues).toEqual([]);
  });

  test("a mine outside the given territory is a warning (E06)", () => {
    const territory = {
      type: "MultiPolygon" as const,
      coordinates: [[square.map(([x = 0, y = 0]) => [x + 1, y])]],
    };
    expect(read({ type: "Polygon", coordinates: [square] }, { territory }).issues).toMatchObject([
      { code: "E06", severity: "warning" },
    ]);
  });
});

const mendoza = new URL("../../../../shared/data/cadastre/mendoza-mining-rights.geojson", import.meta.url);
describe.skipIf(!existsSync(mendoza))("the cadastre of Mendoza", () => {
  let items: ParsedItem[] = [];
  beforeAll(() => {
    items = readBoundaryFile({ name: "m.geojson", bytes: readFileSync(mendoza) }).items;
  });

  test("all 1,715 rights are read, and every one without a shape says why", () => {
    expect(items).toHaveLength(1715);
    for (const item of items.filter(({ shape }) => shape === null)) {
      expect(item.issues.some((issue) => issue.severity === "error")).toBe(true);
    }
  });

  test("its defects are listed by kind", () => {
    const counts: Record<string, number> = {};
    for (const { code, severity } of items.flatMap((item) => item.issues)) {
      counts[`${severity} ${code}`] = (counts[`${severity} ${code}`] ?? 0) + 1;
    }
    expect(counts).toMatchInlineSnapshot(`
      {
        "error E01": 7,
        "error E03": 46,
        "error F05": 4,
        "warning E01": 1,
        "warning E03": 7,
        "warning E04": 125,
        "warning E07": 2,
      }
    `);
  });

  test("our areas agree with the province's own to 1 % (it computed them on another plane)", () => {
    for (const { areaM2, properties, issues } of items) {
      const hectares = Number(properties.superficie_ha_calc);
      if (issues.length > 0 || !(hectares > 0)) continue;
      expect(Math.abs(areaM2 / 10_000 / hectares - 1)).toBeLessThan(0.01);
    }
  });
});
