import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { rectangle } from "../../support/mine-facts.ts";
import { aBoundary, addMineTo, addRegions } from "../../support/register.ts";
import { featuresOfTile, tileAt } from "../../support/tile-features.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let mineId: string;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  mineId = (await addMineTo(app, "瓦片矿", { capacity: "10", capacityUnit: "wm3" })).id;
});
afterAll(() => database.close());

async function versionOf(layer: string): Promise<string> {
  const { body } = await app.get("/api/map").expect(200);
  return body.layers.find((entry: { layer: string }) => entry.layer === layer).version;
}

const place = [112.2005, 38.4005];
const getTile = (layer: string, version: string, z = 14) =>
  app
    .get(`/api/tiles/${layer}/${version}/${tileAt(place, z).join("/")}.mvt`)
    .buffer()
    .responseType("blob");

test("the tile over a mine holds it with what the map colours it by", async () => {
  const { body, headers } = await getTile("mines", await versionOf("mines")).expect(200);
  const [feature] = featuresOfTile(body, "mines", tileAt(place, 14));
  expect(feature?.properties).toMatchObject({
    id: mineId,
    name: "瓦片矿",
    status: "producing",
    productionClass: "large",
  });
  expect(feature?.properties).toMatchObject({ expired: false, regionCode: "140901", validTo: "2030-12-31" });
  expect(headers["content-type"]).toContain("application/vnd.mapbox-vector-tile");
});

test("a tile of mines is asked for anew each time, and one of control zones is not kept at all", async () => {
  const at = async (layer: string) =>
    `/api/tiles/${layer}/${await versionOf(layer)}/${tileAt(place, 14).join("/")}.mvt`;
  const mines = await at("mines");
  const { headers } = await app.get(mines).expect(200);
  expect(headers["cache-control"]).toBe("private, no-cache");
  expect(headers.vary).toMatch(/Cookie, Authorization/);
  const again = await app
    .get(mines)
    .set("If-None-Match", headers.etag ?? "")
    .expect(304);
  expect(again.text).toBe("");
  for (const layer of ["zones", "zone_points"]) {
    const zones = await app.get(await at(layer));
    expect([layer, zones.headers["cache-control"]]).toEqual([layer, "no-store"]);
  }
  const regions = await app.get(await at("regions"));
  expect(regions.headers["cache-control"]).toBe("private, max-age=31536000, immutable");
});

test("at zoom 16 the corner of a boundary is drawn within a hand's breadth", async () => {
  const version = await versionOf("mines");
  const [corner] = aBoundary().parts[0]?.shape.coordinates[0]?.[0] ?? [];
  const tile = tileAt(corner ?? [], 16);
  const { body } = await app
    .get(`/api/tiles/mines/${version}/${tile.join("/")}.mvt`)
    .responseType("blob")
    .expect(200);
  const [feature] = featuresOfTile(body, "mines", tile);
  const corners = feature?.geometry.type === "Polygon" ? (feature.geometry.coordinates[0] ?? []) : [];
  const offsets = corners.map(([lon = 0, lat = 0]) =>
    Math.hypot((lon - (corner?.[0] ?? 0)) * 87_000, (lat - (corner?.[1] ?? 0)) * 111_000),
  );
  expect(Math.min(...offsets)).toBeLessThan(0.15);
});

test("a label has one point", async () => {
  const { body } = await getTile("mine_points", await versionOf("mine_points")).expect(200);
  expect(
    featuresOfTile(body, "mine_points", tileAt(place, 14)).map((feature) => feature?.geometry.type),
  ).toEqual(["Point"]);
});

test("a write changes the version, and the old address serves the new data without being kept", async () => {
  const old = await versionOf("mines");
  await getTile("mines", old).expect(200);
  await app.patch(`/api/mines/${mineId}`).set("If-Match", "1").send({ name: "改名瓦片矿" }).expect(200);
  const fresh = await versionOf("mines");
  expect(fresh).not.toBe(old);
  await getTile("mines", fresh).expect(200);
  const { body, headers } = await getTile("mines", old).expect(200);
  expect(featuresOfTile(body, "mines", tileAt(place, 14))[0]?.properties?.name).toBe("改名瓦片矿");
  expect(headers["cache-control"]).toBe("no-store");
});

test("a decision about a mine changes how it is drawn", async () => {
  const old = await versionOf("mines");
  await app.post("/api/dispositions").send({ mineId, suggested: "merge" }).expect(200);
  const fresh = await versionOf("mines");
  expect(fresh).not.toBe(old);
  const { body } = await getTile("mines", fresh).expect(200);
  const [feature] = featuresOfTile(body, "mines", tileAt(place, 14));
  expect(feature?.properties).toMatchObject({ disposition: "merge", dispositionLayer: "suggested" });
});

test("where nothing lies there is no tile", async () => {
  await app.get(`/api/tiles/mines/${await versionOf("mines")}/14/0/0.mvt`).expect(204);
  await getTile("zones", await versionOf("zones")).expect(204);
});

test("the map opens on the mines while no region has an outline, on the day it is in China", async () => {
  const { body } = await app.get("/api/map").expect(200);
  expect(body).toMatchObject({ demo: false, today: "2026-08-01" });
  expect(body.bounds[0]).toBeCloseTo(112.2, 3);
});

test("once the city has an outline the map opens on it, and still reaches the mines outside", async () => {
  const outline = rectangle(100_000, 0, 20_000, 10_000);
  const { body: city } = await app.get("/api/regions/1409");
  const seen = `"${city.version}"`;
  await app.put("/api/regions/1409").set("If-Match", seen).send({ name: "测试市", outline }).expect(200);
  const { body } = await app.get("/api/map").expect(200);
  expect(body.bounds[0]).toBeCloseTo(outline.coordinates[0]?.[0]?.[0]?.[0] ?? 0, 9);
  expect(body.reach[0]).toBeCloseTo(112.2, 3);
  expect(body.reach[2]).toBeCloseTo(body.bounds[2], 9);
});
