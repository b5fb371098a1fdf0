import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { readFile } from "#api/transfer/read-file";
import { issueSentence } from "#gis/issue-sentence";
import { hasGdal, ogr2ogr } from "#test/support/gdal";
import { shapefileOf } from "#test/support/shapefile-of";
import {
  cgcs2000Prj,
  codesOf,
  layerFiles,
  oneMine,
  readZipped,
  shpSquare,
  stated,
  type ZipFiles,
} from "#test/support/zipped-layers";

const without = (files: ZipFiles, name: string): ZipFiles =>
  Object.fromEntries(Object.entries(files).filter(([key]) => key !== name));

describe("a shapefile in a zip", () => {
  test("gives its polygons with the attributes of the register", async () => {
    const file = await readZipped(layerFiles(oneMine, stated));
    expect(file).toMatchObject({ format: "shapefile", encoding: "utf-8", issues: [] });
    expect(file.items).toMatchObject([
      { name: "云岭一矿", number: "C1409012026017130000001", crs: { datum: "CGCS2000" }, issues: [] },
    ]);
    expect(file.items[0]?.areaM2).toBeGreaterThan(900_000);
  });

  test.each([15, 25])("of type %i loses its heights or measures and nothing else", async (type) => {
    const file = await readZipped(layerFiles({ ...oneMine, type }, stated));
    expect(codesOf(file)).toEqual([]);
    expect(file.items[0]?.shape).toEqual((await readZipped(layerFiles(oneMine, stated))).items[0]?.shape);
  });

  test("has holes and parts by geometry, though its writer turned the rings the wrong way", async () => {
    const rings = [shpSquare(112, 38, 0.01), shpSquare(112.002, 38.002, 0.002), shpSquare(112.02, 38, 0.01)];
    const turned = rings.map((ring) => ring.toReversed());
    for (const shapes of [[rings], [turned]]) {
      const file = await readZipped(layerFiles({ ...oneMine, shapes }, stated));
      expect(codesOf(file)).toEqual([]);
      expect(file.items[0]?.shape?.coordinates.map((polygon) => polygon.length)).toEqual([2, 1]);
    }
  });

  test("may hold several layers, each item saying which; one that cannot be read does not stop the others", async () => {
    const points = layerFiles({ ...oneMine, type: 1 }, {}, "钻孔");
    const file = await readZipped({
      ...layerFiles(oneMine, { "a/甲.cpg": "UTF-8" }, "a/甲"),
      ...layerFiles(oneMine, { "乙.cpg": "65001" }, "乙"),
      ...points,
    });
    expect(file.items.map(({ properties }) => properties.图层)).toEqual(["甲", "乙"]);
    expect(file.issues.map(issueSentence)).toEqual([expect.stringMatching(/^钻孔：.*“点”，不是面/)]);
  });

  test("of points or lines alone is refused with the reason", async () => {
    for (const [type, kind] of [
      [1, "点"],
      [3, "线"],
      [31, "多面体"],
    ] as const) {
      const { items, issues } = await readZipped(layerFiles({ ...oneMine, type }));
      expect(items).toEqual([]);
      expect(issues).toMatchObject([{ code: "F05", context: { kind } }]);
    }
  });

  test("names the part that is missing", async () => {
    const noTable = await readZipped(without(layerFiles(oneMine), "矿区.dbf"));
    expect(noTable.items).toEqual([]);
    expect(noTable.issues.map(issueSentence)[0]).toContain("图层“矿区”缺少 .dbf 文件");
    const noIndex = await readZipped(without(layerFiles(oneMine, stated), "矿区.shx"));
    expect(noIndex.items).toHaveLength(1);
    expect(noIndex.issues).toMatchObject([{ code: "C04", severity: "warning" }]);
  });

  test("without .prj is read as CGCS2000 only after the person has seen it, and asks for the zone of metres", async () => {
    expect((await readZipped(layerFiles(oneMine))).items[0]?.issues).toMatchObject([
      { code: "E10", severity: "warning", context: { datum: "missing" } },
    ]);
    const metres = layerFiles({ ...oneMine, shapes: [[shpSquare(500_000, 4_200_000, 1000)]] });
    expect(codesOf(await readZipped(metres))).toContain("F02");
    const answered = await readZipped(metres, { zone: 37, zoneWidth: 3 });
    expect(answered.items[0]?.crs).toMatchObject({ kind: "plane", zone: 37 });
    expect(answered.items[0]?.areaM2).toBeCloseTo(1_000_000, -3);
  });

  test("leaves out a deleted record and says so", async () => {
    const two = {
      shapes: [oneMine.shapes[0] ?? null, [shpSquare(113, 38, 0.01)]],
      rows: [{ KSMC: "旧矿" }, { KSMC: "新矿" }],
    };
    const files = layerFiles(two, stated);
    const dbf = Buffer.from(files["矿区.dbf"] ?? "");
    dbf[dbf.readUInt16LE(8)] = 0x2a;
    const file = await readZipped({ ...files, "矿区.dbf": dbf });
    expect(file.items.map(({ name }) => name)).toEqual(["新矿"]);
    expect(file.issues).toMatchObject([{ code: "C04", context: { kind: "deleted", count: 1 } }]);
  });

  test("keeps the records that its index names, not the dead ones an edit left between", async () => {
    const { shp, shx, dbf } = shapefileOf({
      shapes: [oneMine.shapes[0] ?? null, [shpSquare(113, 38, 0.01)]],
      rows: oneMine.rows,
    });
    const live = Buffer.concat([shx.subarray(0, 100), shx.subarray(108)]);
    live.writeInt32BE(54, 24);
    const file = await readZipped({
      "a.shp": shp,
      "a.shx": live,
      "a.dbf": dbf,
      "a.prj": cgcs2000Prj,
      "a.cpg": "UTF-8",
    });
    expect(codesOf(file)).toEqual([]);
    expect(file.items[0]?.shape?.coordinates[0]?.[0]?.[0]?.[0]).toBeCloseTo(113, 1);
  });
});

describe.skipIf(!hasGdal)("a shapefile of ogr2ogr", () => {
  const geojson = JSON.stringify({
    type: "FeatureCollection",
    features: [0, 1].map((n) => ({
      type: "Feature",
      properties: { 矿山名称: `云岭${n}矿`, 采矿许可证号: `C140901202601713000000${n}` },
      geometry: {
        type: "Polygon",
        coordinates: [shpSquare(112 + n, 38, 0.01).map((point) => point.slice(0, 2))],
      },
    })),
  });
  const made = (...args: string[]) =>
    ogr2ogr({ "in.geojson": geojson }, ["-f", "ESRI Shapefile", "out.shp", "in.geojson", ...args]);

  test.each(["GBK", "GB18030", "UTF-8"])("in %s reads back", async (encoding) => {
    const file = await readZipped(made("-lco", `ENCODING=${encoding}`));
    expect(file.items.map(({ name, number }) => [name, number])).toEqual([
      ["云岭0矿", "C1409012026017130000000"],
      ["云岭1矿", "C1409012026017130000001"],
    ]);
    expect(codesOf(file)).toEqual([]);
  });

  test.each([
    ["EPSG:4490", { datum: "CGCS2000", kind: "geographic", zone: null }],
    ["EPSG:4525", { datum: "CGCS2000", kind: "plane", zone: 37, zoneWidth: 3 }],
    ["EPSG:4546", { datum: "CGCS2000", kind: "plane", zone: 37, zoneWidth: 3 }],
    ["EPSG:4497", { datum: "CGCS2000", kind: "plane", zone: 19, zoneWidth: 6 }],
    ["EPSG:4508", { datum: "CGCS2000", kind: "plane", zone: 19, zoneWidth: 6 }],
    ["EPSG:4326", { datum: "WGS84", kind: "geographic", zone: null }],
  ])("in %s gives the same ground", async (srs, crs) => {
    const { items } = await readZipped(made("-t_srs", srs));
    const [reference] = (await readFile({ name: "a", bytes: Buffer.from(geojson), options: {} })).items;
    expect(items[0]?.crs).toMatchObject(crs);
    expect(Math.abs((items[0]?.areaM2 ?? 0) - (reference?.areaM2 ?? 0))).toBeLessThan(0.01);
    expect(items.flatMap(({ issues }) => issues)).toEqual([]);
  });

  test.each([
    ["EPSG:4610", "XIAN80"],
    ["EPSG:2361", "XIAN80"],
    ["EPSG:4214", "BJ54"],
  ])("in %s is marked as not for decisions", async (srs, datum) => {
    const { items } = await readZipped(made("-a_srs", srs));
    expect(items[0]?.crs.datum).toBe(datum);
    expect(items[0]?.issues.map(({ code }) => code)).toContain("E10");
  });

  test("in UTM or another projection is refused, not guessed", async () => {
    for (const srs of ["EPSG:32649", "EPSG:3857", "EPSG:2154"]) {
      const { items } = await readZipped(made("-a_srs", srs));
      expect(items[0]?.issues).toContainEqual(expect.objectContaining({ code: "E10", severity: "error" }));
    }
  });
});

const folder = fileURLToPath(new URL("../../../../../../shared/data/shapefiles/", import.meta.url));

test.skipIf(!existsSync(folder))("the tables of other tools in GBK, GB 2312 and Big5 are read", async () => {
  const bytes = (name: string) => readFileSync(`${folder}${name}`);
  const points = await readZipped({
    "c.shp": bytes("chinese.shp"),
    "c.shx": bytes("chinese.shx"),
    "c.dbf": bytes("chinese.dbf"),
  });
  expect(points.issues.map(issueSentence)).toEqual([expect.stringContaining("“点”，不是面")]);
  const { shp, shx } = shapefileOf(oneMine);
  const texts = [];
  for (const name of ["gbk.dbf", "gb2312.dbf", "big5.dbf", "chinese.dbf"]) {
    const { encoding, items } = await readZipped({ "c.shp": shp, "c.shx": shx, "c.dbf": bytes(name) });
    texts.push([encoding, ...Object.values(items[0]?.properties ?? {})]);
  }
  expect(texts).toEqual([
    ["gb18030", "简体国语"],
    ["gb18030", "简体国语"],
    ["big5", "繁體國語"],
    ["gb18030", "简体"],
  ]);
});
