import initSqlJs from "sql.js";
import { beforeAll, describe, expect, test } from "vitest";
import { readFile } from "#api/transfer/read-file";
import { toPlane } from "#gis/crs/gauss-kruger";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { hasGdal, ogr2ogr } from "#test/support/gdal";
import { codesOf, shpSquare } from "#test/support/zipped-layers";

let sqlite: Awaited<ReturnType<typeof initSqlJs>>;
beforeAll(async () => {
  sqlite = await initSqlJs();
});

/** GeoPackageBinary without a box around a polygon. */
function blobOf(ring: readonly (readonly number[])[]): Uint8Array {
  const head = Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0, 1, 3, 0, 0, 0, 1, 0, 0, 0]);
  const body = Buffer.alloc(4 + 16 * ring.length);
  body.writeUInt32LE(ring.length, 0);
  ring.forEach(([x = 0, y = 0], i) => {
    body.writeDoubleLE(x, 4 + 16 * i);
    body.writeDoubleLE(y, 12 + 16 * i);
  });
  return Buffer.concat([head, body]);
}

const schema = `
  CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT,
    organization_coordsys_id INTEGER, definition TEXT, description TEXT);
  CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
  CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER);
  INSERT INTO gpkg_spatial_ref_sys VALUES ('c', 4490, 'EPSG', 4490, 'undefined', ''), ('x', 4525, 'EPSG', 4525, 'undefined', ''),
    ('u', -1, 'NONE', -1, 'undefined', ''), ('utm', 32649, 'EPSG', 32649, 'undefined', '');`;
const feature = (table: string, srs: number, kind = "POLYGON") => `
  CREATE TABLE "${table}" (fid INTEGER PRIMARY KEY, geom BLOB, KSMC TEXT, XKZH TEXT, big INTEGER);
  INSERT INTO gpkg_contents VALUES ('${table}', 'features', ${srs});
  INSERT INTO gpkg_geometry_columns VALUES ('${table}', 'geom', '${kind}', ${srs});`;

function packageOf(sql: string, rows: readonly (readonly [string, Uint8Array, string])[]): Uint8Array {
  const database = new sqlite.Database();
  database.run(schema + sql);
  for (const [table, blob, name] of rows) {
    database.run(`INSERT INTO "${table}" (geom, KSMC, big) VALUES (?, ?, 900719925474099312)`, [blob, name]);
  }
  const bytes = database.export();
  database.close();
  return bytes;
}
const read = (bytes: Uint8Array, options: ReadOptions = {}) => readFile({ name: "a.shp", bytes, options });
const ring = shpSquare(112, 38, 0.01);

describe("a GeoPackage", () => {
  test("gives every layer of areas in its own system, and whole numbers as they stand", async () => {
    const plane = ring.map((point) => {
      const { northM, eastM } = toPlane(point.slice(0, 2), 37, 3);
      return [eastM, northM];
    });
    const bytes = packageOf(feature("甲", 4490) + feature("乙 层", 4525), [
      ["甲", blobOf(ring), "一矿"],
      ["乙 层", blobOf(plane), "二矿"],
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
    expect(codesOf(await read(packageOf(feature("a", -1), [["a", blobOf(ring), "矿"]])))).toEqual(["E10"]);
    const metres = packageOf(feature("a", -1), [["a", blobOf(shpSquare(500_000, 4_200_000, 1000)), "矿"]]);
    expect(codesOf(await read(metres))).toContain("F02");
    expect((await read(metres, { zone: 37, zoneWidth: 3, datum: "CGCS2000" })).items[0]?.issues).toEqual([]);
  });

  test("in UTM is refused, points are refused by their layer", async () => {
    const utm = await read(packageOf(feature("a", 32_649), [["a", blobOf(ring), "矿"]]));
    expect(utm.items[0]?.issues).toMatchObject([{ code: "E10", severity: "error" }]);
    const { items, issues } = await read(packageOf(feature("钻孔", 4490, "POINT"), []));
    expect(items).toEqual([]);
    expect(issues).toMatchObject([{ code: "F05", place: { itemName: "钻孔" } }]);
  });
});

describe("a hostile GeoPackage", () => {
  test("whose layer is a view that never ends, or a computed column, computes nothing", async () => {
    const endless = `CREATE VIEW v AS WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n AS geom FROM r;
      INSERT INTO gpkg_contents VALUES ('v', 'features', 4490);
      INSERT INTO gpkg_geometry_columns VALUES ('v', 'geom', 'POLYGON', 4490);`;
    expect(codesOf(await read(packageOf(endless, [])))).toEqual(["C06"]);
    const heavy = `${feature("a", 4490)} ALTER TABLE a ADD COLUMN boom TEXT AS (hex(zeroblob(400000000)));`;
    const { items } = await read(packageOf(heavy, [["a", blobOf(ring), "矿"]]));
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
    expect(codesOf(await read(packageOf(sql, [])))).toEqual(["C06"]);
  });

  test("with a broken shape, or cut anywhere, is refused as damaged", async () => {
    const broken = packageOf(feature("a", 4490), [["a", blobOf(ring).subarray(0, 40), "矿"]]);
    expect(await read(broken)).toMatchObject({ items: [], issues: [{ code: "C05" }] });
    const whole = packageOf(feature("a", 4490), [["a", blobOf(ring), "矿"]]);
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
