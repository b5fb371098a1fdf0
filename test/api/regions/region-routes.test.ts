import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { rectangle } from "../../support/mine-facts.ts";
import { aBoundary, addMineTo, addRegions } from "../../support/register.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

test("a mine in a township counts in its county and its city too", async () => {
  await addMineTo(app, "乡镇矿", { regionCode: "140901101" });
  await addMineTo(app, "县属矿");
  await addMineTo(app, "已关矿", { status: "closed" });
  const { body } = await app.get("/api/regions").expect(200);
  const counts = body.items.map((region: { code: string; mineCount: number }) => [
    region.code,
    region.mineCount,
  ]);
  expect(counts).toEqual([
    ["1409", 2],
    ["140901", 2],
    ["140901101", 1],
    ["140902", 0],
  ]);
});

test("a region registered late takes the regions below it under its wing", async () => {
  await app
    .put("/api/regions/14")
    .set("If-None-Match", "*")
    .send({ name: "某省", outline: null })
    .expect(200);
  const { body } = await app.get("/api/regions/1409").expect(200);
  expect(body.parentCode).toBe("14");
  const { body: county } = await app.get("/api/regions/140901").expect(200);
  expect(county.parentCode).toBe("1409");
});

test("a region without an outline lies where the mines of its subtree lie, one without mines nowhere", async () => {
  await addMineTo(app, "东端矿", { regionCode: "140901101", boundary: aBoundary(40_000) });
  const { body } = await app.get("/api/regions").expect(200);
  const boundsOf = (code: string) =>
    body.items.find((region: { code: string }) => region.code === code).bounds;
  const [west, , east] = boundsOf("140901101");
  const [corner] = aBoundary().parts[0]?.shape.coordinates[0]?.[0] ?? [];
  expect(west).toBeCloseTo(corner?.[0] ?? 0, 9);
  expect(east - west).toBeGreaterThan(0.4);
  expect(boundsOf("1409")).toEqual(boundsOf("140901"));
  expect(boundsOf("140902")).toBeNull();
});

test("an outline is kept corner by corner and gives the region its bounds", async () => {
  const outline = rectangle(0, 0, 20_000, 10_000);
  const { body: before } = await app.get("/api/regions/140902");
  await app
    .put("/api/regions/140902")
    .set("If-Match", `"${before.version}"`)
    .send({ name: "西县", outline })
    .expect(200);
  const { body } = await app.get("/api/regions/140902").expect(200);
  expect(body.outline).toEqual(outline);
  expect(body.bounds[0]).toBe(outline.coordinates[0]?.[0]?.[0]?.[0]);
});

test("registering a region twice or changing a stale one answers with what is stored", async () => {
  const { body: second } = await app
    .put("/api/regions/140901")
    .set("If-None-Match", "*")
    .send({ name: "东县", outline: null })
    .expect(412);
  expect(second.code).toBe("already_there");
  expect(second.current).toMatchObject({ code: "140901", name: "东县" });
  const renamed = { name: "东山县", outline: null };
  const { body: stale } = await app
    .put("/api/regions/140901")
    .set("If-Match", '"9"')
    .send(renamed)
    .expect(412);
  expect(stale).toMatchObject({ code: "stale_version", current: { code: "140901", name: "东县" } });
  await app.put("/api/regions/140999").set("If-Match", '"1"').send(renamed).expect(404);
});

test("a region mines stand in is not removed, an empty one is", async () => {
  const { body } = await app.delete("/api/regions/140901101").set("If-Match", "1").expect(409);
  expect(body.detail).toContain("乡镇矿");
  await app
    .put("/api/regions/140903")
    .set("If-None-Match", "*")
    .send({ name: "空县", outline: null })
    .expect(200);
  await app.delete("/api/regions/140903").set("If-Match", "1").expect(200);
});

test("an outline that crosses itself is refused with the reason", async () => {
  const bowtie = [
    [112, 38],
    [112.1, 38.1],
    [112.1, 38],
    [112, 38.1],
    [112, 38],
  ];
  const outline = { type: "MultiPolygon", coordinates: [[bowtie]] };
  const { body } = await app
    .put("/api/regions/140904")
    .set("If-None-Match", "*")
    .send({ name: "错县", outline })
    .expect(422);
  expect(body.issues[0].path).toBe("body.outline");
  expect(body.detail).toContain("相交");
});
