import initSqlJs from "sql.js";
import { beforeAll, describe, expect, test } from "vitest";
import { readFile } from "#api/transfer/read-file";
import { toPlane } from "#gis/crs/gauss-kruger";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { hasGdal, ogr2ogr } from "#test/support/gdal";
import { packageBlob, packageLayer, packageOf } from "#test/support/geopackage-of";
import { codesOf, shpSquare } from "#test/support/zipped-layers";

let sqlite: Awaited<ReturnType<typeof initSqlJs>>;
beforeAll(async () => {
  sqlite = await initSqlJs();
});

const made = (sql: string, rows: Parameters<typeof packageOf>[2] = []) => packageOf(sqlite, sql, rows);
const read = (bytes: Uint8Array, options: ReadOptions = {}) => readFile({ name: "a.shp", bytes, options });
const ring = shpSquare(112, 38, 0.01);

describe("a GeoPackage", () => {
  test("gives every layer of areas in its own system, and whole numbers as they stand", async () => {
    const plane = ring.map((point) => {
      const { northM, eastM } = toPlane(point.slice(0, 2), 37, 3);
      return [eastM, northM];
    });
    const bytes = made(packageLayer("甲", 4490) + packageLayer("乙 层", 4525), [
      ["甲", packageBlob(ring), "一矿"],
      ["乙 层", packageBlob(plane), "二矿"],
    ]);
    const file = await read(bytes);
    expect(file).toMatchObject({ format: "geopackage", issues: [] });
    expect(file.items.map(({ name, properties }) => [name, properties.图层, properties.big])).toEqual([
      ["二矿", "乙 层", "900719925474099312"],
      ["一矿", "甲", "900719925474099312"],
    ]);
    expect(file.items[0]?.crs).toMatchObject({ datum: "CGCS2000", kind: "plane", zone: 37 });
    expect(Math.abs((file.items[0]?.areaM2 ?? 0) - (file.items[1]?.areaM2 ?? 0))).toBeLessThan(0.01);
    expect(codesOf(file)).toEqual([]);
  });

  test("without a system says so and asks for the zone of metres", async () => {
    expect(codesOf(await read(made(packageLayer("a", -1), [["a", packageBlob(ring), "矿"]])))).toEqual([
      "E10",
    ]);
    const metres = made(packageLayer("a", -1), [
      ["a", packageBlob(shpSquare(500_000, 4_200_000, 1000)), "矿"],
    ]);
    expect(codesOf(await read(metres))).toContain("F02");
    expect((await read(metres, { zone: 37, zoneWidth: 3, datum: "CGCS2000" })).items[0]?.issues).toEqual([]);
  });

  test("in UTM is refused, points are refused by their layer", async () => {
    const utm = await read(made(packageLayer("a", 32_649), [["a", packageBlob(ring), "矿"]]));
    expect(utm.items[0]?.issues).toMatchObject([{ code: "E10", severity: "error" }]);
    const { items, issues } = await read(made(packageLayer("钻孔", 4490, "POINT"), []));
    expect(items).toEqual([]);
    expect(issues).toMatchObject([{ code: "F05", place: { itemName: "钻孔" } }]);
  });
});

describe("a hostile GeoPackage", () => {
  test("whose layer is a view that never ends, or a computed column, computes nothing", async () => {
    const endless = `CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n AS geom FROM r;
      INSERT INTO gpkg_contents VALUES ('v', 'features', 4490);
      INSERT INTO gpkg_geometry_columns VALUES ('v', 'geom', 'POLYGON', 4490);`;
    expect(codesOf(await read(made(endless, [])))).toEqual(["C06"]);
    const heavy = `${packageLayer("a", 4490)} ALTER TABLE a ADD COLUMN boom TEXT AS (hex(zeroblob(400000000)));`;
    const { items } = await read(made(heavy, [["a", packageBlob(ring), "矿"]]));
    expect(Object.keys(items[0]?.properties ?? {})).not.toContain("boom");
  });

  test("whose contents are a view is no GeoPackage", async () => {
    const database = new sqlite.Database();
    database.run(
      "CREATE VIEW gpkg_contents AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r",
    );
    expect(codesOf(await read(database.export()))).toEqual(["F01"]);
    database.close();
  });

  test("with a name that breaks out of SQL reads only that table", async () => {
    const evil = 'x"; DROP TABLE gpkg_contents; --';
    const sql = `INSERT INTO gpkg_contents VALUES ('${evil}', 'features', 4490);
      INSERT INTO gpkg_geometry_columns VALUES ('${evil}', 'geom', 'POLYGON', 4490);`;
    expect(codesOf(await read(made(sql, [])))).toEqual(["C06"]);
  });

  test("with a broken shape, or cut anywhere, is refused as damaged", async () => {
    const broken = made(packageLayer("a", 4490), [["a", packageBlob(ring).subarray(0, 40), "矿"]]);
    expect(await read(broken)).toMatchObject({ items: [], issues: [{ code: "C05" }] });
    const whole = made(packageLayer("a", 4490), [["a", packageBlob(ring), "矿"]]);
    for (let end = 20; end < whole.length; end += 1777) {
      expect(codesOf(await read(whole.subarray(0, end)))).toEqual(["C05"]);
    }
  });
});

describe.skipIf(!hasGdal)("a GeoPackage of ogr2ogr", () => {
  const geojson = JSON.stringify({
    type: "Feature",
    properties: { 矿山名称: "云岭一矿" },
    geometry: {
      type: "MultiPolygon",
      coordinates: [[ring.toReversed()], [shpSquare(112.1, 38, 0.01).toReversed()]],
    },
  });

  test.each([
    ["EPSG:4490", "CGCS2000", null],
    ["EPSG:4525", "CGCS2000", 37],
    ["EPSG:4508", "CGCS2000", 19],
    ["EPSG:4326", "WGS84", null],
  ])("in %s, with heights, gives the same ground", async (srs, datum, zone) => {
    const { "out.gpkg": bytes = Buffer.alloc(0) } = ogr2ogr({ "in.geojson": geojson }, [
      "out.gpkg",
      "in.geojson",
      "-t_srs",
      srs,
    ]);
    const { items } = await read(bytes);
    const [reference] = (await read(Buffer.from(geojson))).items;
    expect(items).toMatchObject([{ name: "云岭一矿", crs: { datum, zone }, issues: [] }]);
    expect(Math.abs((items[0]?.areaM2 ?? 0) - (reference?.areaM2 ?? 0))).toBeLessThan(0.01);
  });
});
