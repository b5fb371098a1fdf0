import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import initSqlJs from "sql.js";
import { expect, test } from "vitest";
import { textColumn } from "#api/export/excel-columns";
import { excelFile } from "#api/export/excel-file";
import { readFile } from "#api/transfer/read-file";
import { issueSentence } from "#gis/issue-sentence";
import { txtSample } from "#test/support/boundary-samples";
import {
  arcEdge,
  dxfLabel,
  dxfOf,
  dxfSquare,
  edgePath,
  hatch,
  lineEdge,
  lwPolyline,
  polyline,
  polylinePath,
} from "#test/support/dxf-of";
import { packageBlob, packageLayer, packageOf } from "#test/support/geopackage-of";
import { kmlOf, kmlPolygon, kmlSquare } from "#test/support/kml-of";
import { mutated } from "#test/support/mutations";
import { seeded } from "#test/support/seeded";
import { unzipText } from "#test/support/unzip";
import { zipOf } from "#test/support/zip-of";
import { layerFiles, oneMine, shpSquare, stated } from "#test/support/zipped-layers";

const kml = kmlOf(
  `<name>一矿</name>${kmlPolygon(kmlSquare(112, 38, 0.01), kmlSquare(112.002, 38.002, 0.002))}`,
);
const dxf = dxfOf([
  lwPolyline(dxfSquare(500_000, 4_200_000, 1000)),
  polyline(dxfSquare(502_000, 4_200_000, 500)),
  hatch([
    polylinePath(dxfSquare(503_000, 4_200_000, 500)),
    edgePath(arcEdge([503_200, 4_200_200], 100, 0, 360), lineEdge([0, 0], [1, 1])),
  ]),
  hatch([edgePath(arcEdge([504_200, 4_200_200], 100, 10, 370, 0))]),
  dxfLabel(500_500, 4_200_500, "{\\fSimSun;云岭\\P一矿}", 5, "MTEXT"),
]);
const geojson = JSON.stringify({
  type: "Feature",
  properties: { 矿山名称: "一矿" },
  geometry: { type: "Polygon", coordinates: [shpSquare(112, 38, 0.01)] },
});

async function geopackage(): Promise<Uint8Array> {
  const rows = [["甲", packageBlob(shpSquare(112, 38, 0.01)), "一矿"]] as const;
  return packageOf(await initSqlJs(), packageLayer("甲", 4490), rows);
}

/** Whatever the bytes: an answer, each issue in words, and nothing usable without a shape. */
async function expectSound(bytes: Uint8Array): Promise<void> {
  const { items, issues } = await readFile({ name: "矿区.shp", bytes: new Uint8Array(bytes), options: {} });
  const all = [...issues, ...items.flatMap((item) => item.issues)];
  for (const issue of all) expect(issueSentence(issue)).not.toMatch(/undefined|NaN圈|\[object/);
  expect(items.length + issues.length).toBeGreaterThan(0);
  for (const item of items) {
    const isUsable = item.issues.every(({ severity }) => severity !== "error");
    if (isUsable) expect(item.shape).not.toBeNull();
  }
}

test.each<[string, number, () => Uint8Array | Promise<Uint8Array>]>([
  ["a zipped shapefile", 300, () => zipOf(layerFiles(oneMine, stated))],
  ["a KMZ", 150, () => zipOf({ "doc.kml": kml })],
  ["a KML", 400, () => Buffer.from(kml)],
  ["a GeoPackage", 150, geopackage],
  ["a DXF", 400, () => Buffer.from(dxf)],
  ["a GeoJSON", 300, () => Buffer.from(geojson)],
])("%s with bytes changed, cut out or doubled is read or refused in words", async (_, times, make) => {
  const chance = seeded(4);
  const bytes = await make();
  for (let i = 0; i < times; i += 1) await expectSound(mutated(bytes, chance));
});

test("each file of a shapefile may be spoilt inside a sound zip", async () => {
  const chance = seeded(41);
  const files = layerFiles(oneMine, stated);
  for (const name of Object.keys(files)) {
    for (let i = 0; i < 60; i += 1) {
      const spoilt = mutated(Buffer.from(files[name] ?? ""), chance);
      await expectSound(await zipOf({ ...files, [name]: spoilt }));
    }
  }
});

test("each part of a workbook of corners may be spoilt inside a sound zip, and a zip of such workbooks", async () => {
  const chance = seeded(43);
  const book = await excelFile({
    name: "拐点",
    columns: ["矿山名称", "点号", "X", "Y"].map((head) => textColumn(head, 10)),
    rows: dxfSquare(41_473_000, 4_507_000, 300).map(([x, y], i) => ["甲矿", `J${i}`, String(y), String(x)]),
  });
  const parts = unzipText(book);
  for (const name of Object.keys(parts)) {
    for (let i = 0; i < 8; i += 1) {
      const spoilt = await zipOf({ ...parts, [name]: mutated(Buffer.from(parts[name] ?? ""), chance) });
      await expectSound(spoilt);
      if (i % 4 === 0) await expectSound(await zipOf({ "1.xlsx": spoilt, "2.xlsx": book }));
    }
  }
});

test("any bytes behind the first signs of a container are read or refused in words", async () => {
  const heads = [
    "PK\u0003\u0004",
    "PK\u0005\u0006",
    "SQLite format 3\0",
    "<?xml",
    "<kml>",
    "  0\nSECTION\n",
    "{",
    "AC1015",
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 700 }), async (head, bytes) => {
      await expectSound(Buffer.concat([Buffer.from(head, "latin1"), bytes]));
    }),
    { seed: 4, numRuns: 500 },
  );
});

test.each([
  ["a name in KML", kml.replace("一矿", "矿".repeat(10_000_000))],
  ["a label in DXF", dxf.replace("云岭", "云".repeat(10_000_000))],
  ["a number in DXF", dxf.replace("500000", "5".repeat(10_000_000))],
  ["an attribute in GeoJSON", geojson.replace("一矿", "矿".repeat(10_000_000))],
])("%s of 10 MB is read or refused in words", async (_, text) => {
  await expectSound(Buffer.from(text));
});

test("a file is read by its bytes, whatever its name says", async () => {
  const files: [Uint8Array, string, string][] = [
    [Buffer.from(kml), "kml", "矿区.zip"],
    [Buffer.from(dxf), "dxf", "矿区.zip"],
    [Buffer.from(geojson), "geojson", "矿区.zip"],
    [await zipOf({ "doc.kml": kml }), "kml", "矿区.xlsx"],
    [await zipOf(layerFiles(oneMine, stated)), "shapefile", "矿区.txt"],
    [await geopackage(), "geopackage", "矿区.csv"],
    [Buffer.from(txtSample), "txt-parcel", "矿区.gpkg"],
  ];
  for (const [bytes, format, name] of files) {
    const file = await readFile({ name, bytes: new Uint8Array(bytes), options: {} });
    expect(file.format).toBe(format);
  }
});

const folder = fileURLToPath(new URL("../../../../../shared/data/kml/", import.meta.url));
const real = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".kml")) : [];

test.skipIf(real.length === 0)("real KML files with bytes changed are read or refused in words", async () => {
  const chance = seeded(42);
  for (const name of real) {
    const bytes = readFileSync(`${folder}${name}`);
    for (let i = 0; i < 10; i += 1) await expectSound(mutated(bytes, chance));
  }
});
