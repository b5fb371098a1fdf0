import { rm } from "node:fs/promises";
import type { FeatureCollection, MultiPolygon } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { officialAreaM2 } from "#gis/measure/area";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { bytesOf } from "#test/support/reply-bytes";
import { laidDown, program, scratchFolder } from "./programs.ts";

const folder = scratchFolder();
let database: TestDatabase;
let app: ReturnType<typeof testApp>;
/** the official area of each mine by its name, m² */
let areas: Map<string, number>;

/** The last holds what stands for something else in one format or another. */
const names = ["东沟铁矿", "西沟“石灰岩”矿,二区", "南岭镁矿", "北沟<b>&amp;]]>@;\"'\\U+6C49\\P{x}%$矿"];

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  for (const [at, name] of names.entries()) {
    await addMineTo(app, name, { licenceNumber: `C140901202001711012345${at}`, boundary: groundOf(at) });
  }
  const { body } = await app.get("/api/mines").expect(200);
  areas = new Map(
    body.items.map((mine: { name: string; officialAreaM2: number }) => [mine.name, mine.officialAreaM2]),
  );
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** One plain mine, one with a hole, one of two 采区. */
function groundOf(at: number) {
  const plain = aBoundary(2000 * at, 0);
  const [part] = plain.parts;
  if (!part) throw new Error("a boundary has a part");
  if (at === 1) {
    const hole = aBoundary(2000 * at + 100, 100).parts[0]?.shape.coordinates[0]?.[0] ?? [];
    const inner = hole.map(([lon = 0, lat = 0]) => [lon, lat]).map(shrunkTo(hole));
    return { ...plain, parts: [{ ...part, shape: withHole(part.shape as MultiPolygon, inner) }] };
  }
  if (at === 2)
    return {
      ...plain,
      parts: [
        { ...part, name: "一采区" },
        { ...aBoundary(2000 * at + 600, 0).parts[0], name: "二采区", topM: 380, bottomM: 300 } as typeof part,
      ],
    };
  return plain;
}

const withHole = ({ coordinates }: MultiPolygon, hole: number[][]): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: [[...(coordinates[0] ?? []), hole.toReversed()]],
});

/** A third of a ring's size, about its first corner. */
const shrunkTo = (ring: readonly number[][]) => {
  const [[lon0 = 0, lat0 = 0] = []] = ring;
  return ([lon = 0, lat = 0]: number[]) => [lon0 + (lon - lon0) / 3, lat0 + (lat - lat0) / 3];
};

async function exported(order: object): Promise<Buffer> {
  const source = { layer: "mines", filter: {} };
  return bytesOf(
    await app
      .post("/api/exports")
      .send({ source, ...order })
      .buffer()
      .parse(bytesOf.parser)
      .expect(200),
  );
}

interface Form {
  format: string;
  file: string;
  crs?: string;
  encoding?: string;
  /** what the file does not say of itself */
  extra?: string[];
  open?: (path: string) => string;
}

const zipped = (path: string) => `/vsizip/${path}`;
const forms: Form[] = [
  { format: "geojson", file: "mines.geojson" },
  { format: "kml", file: "mines.kml" },
  { format: "geopackage", file: "lonlat.gpkg", crs: "EPSG:4490" },
  { format: "geopackage", file: "plane.gpkg", crs: "EPSG:4526" },
  { format: "shapefile", file: "lonlat.zip", crs: "EPSG:4490", encoding: "utf-8", open: zipped },
  { format: "shapefile", file: "plane.zip", crs: "EPSG:4526", encoding: "gbk", open: zipped },
  { format: "shapefile", file: "six.zip", crs: "EPSG:4508", encoding: "gbk", open: zipped },
  { format: "csv", file: "plane.csv", crs: "EPSG:4547", extra: ["-s_srs", "EPSG:4547"] },
];

describe.each(forms)(
  "$format in $crs $encoding",
  ({ format, file, crs, encoding, extra = [], open = (path) => path }) => {
    test("ogr2ogr reads every mine, its Chinese, and its area to 0.01 m²", async () => {
      const path = await laidDown(folder, file, await exported({ format, crs, encoding }));
      const text = await program("ogr2ogr", [
        ...["-f", "GeoJSON", "-t_srs", "EPSG:4490", "-lco", "COORDINATE_PRECISION=15"],
        ...extra,
        "/vsistdout/",
        open(path),
      ]);
      const { features } = JSON.parse(text) as FeatureCollection;
      expect(features).toHaveLength(names.length);
      for (const { properties, geometry } of features) {
        // ten bytes of UTF-8 are three characters
        const name: string = properties?.矿山名称 ?? properties?.矿山名;
        expect(names).toContain(name);
        expect(Object.values(properties ?? {})).toContain("建筑石料用灰岩");
        expect(Math.abs(officialAreaM2(multi(geometry)) - (areas.get(name) ?? 0))).toBeLessThan(0.01);
      }
    });
  },
);

function multi(geometry: FeatureCollection["features"][number]["geometry"]): MultiPolygon {
  if (geometry.type === "MultiPolygon") return geometry;
  if (geometry.type === "Polygon") return { type: "MultiPolygon", coordinates: [geometry.coordinates] };
  if (geometry.type === "LineString") return { type: "MultiPolygon", coordinates: [[geometry.coordinates]] };
  throw new Error(`no area: ${geometry.type}`);
}

test("ogr2ogr reads a drawing: outlines closed on their own layer, names beside them, metres of the zone", async () => {
  const path = await laidDown(folder, "mines.dxf", await exported({ format: "dxf", crs: "EPSG:4526" }));
  const text = await program("ogr2ogr", [
    ...["-f", "GeoJSON", "-s_srs", "EPSG:4526", "-t_srs", "EPSG:4490", "-lco", "COORDINATE_PRECISION=15"],
    "/vsistdout/",
    path,
  ]);
  const { features } = JSON.parse(text) as FeatureCollection;
  const on = (layer: string) => features.filter(({ properties }) => properties?.Layer === layer);
  expect(on("矿区范围注记").map(({ properties }) => properties?.Text)).toEqual(expect.arrayContaining(names));
  const rings = on("矿区范围").map(({ geometry }) => officialAreaM2(multi(geometry)));
  expect(rings).toHaveLength(6);
  const total = rings.reduce((sum, area) => sum + area, 0) - 2 * Math.min(...rings);
  const wanted = [...areas.values()].reduce((sum, area) => sum + area, 0);
  expect(Math.abs(total - wanted)).toBeLessThan(0.01);
});

test("ogrinfo finds no fault in a GeoPackage and names its zone", async () => {
  const path = await laidDown(
    folder,
    "checked.gpkg",
    await exported({ format: "geopackage", crs: "EPSG:4526" }),
  );
  const text = await program("ogrinfo", ["-al", "-so", path]);
  expect(text).toContain("Layer name: 矿山");
  expect(text).toContain("Feature Count: 4");
  expect(text).toMatch(/ID\["EPSG",4526\]/);
  expect(text).toContain("证载面积（km²）: Real");
});
