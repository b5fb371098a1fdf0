import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { rectangle } from "../../support/mine-facts.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let layerId: string;

const layer = {
  kind: "ecological_red_line",
  name: "生态保护红线",
  edition: "2023 年批复版",
  state: "final",
  accessClass: "internal",
  validFrom: "2023-01-01",
  validTo: null,
};

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const { body } = await app.post("/api/zone-layers").send(layer).expect(200);
  layerId = body.id;
});
afterAll(() => database.close());

const addZone = (name: string, eastM = 0, sideM = 1000) =>
  app.post("/api/zones").send({ layerId, name, shape: rectangle(eastM, 0, sideM, sideM) });

test("two editions of one control line are never in force on the same day", async () => {
  const next = { ...layer, edition: "2025 年调整版", validFrom: "2025-01-01" };
  const { body } = await app.post("/api/zone-layers").send(next).expect(409);
  expect(body.detail).toContain("2023 年批复版");
  const { body: stored } = await app.get("/api/zone-layers");
  await app
    .patch(`/api/zone-layers/${layerId}`)
    .set("If-Match", String(stored.items[0].version))
    .send({ validTo: "2025-01-01" })
    .expect(200);
  await app.post("/api/zone-layers").send(next).expect(200);
});

test("zones come by name in pages without a gap", async () => {
  for (const name of ["丙区", "甲区", "乙区"]) await addZone(name).expect(200);
  const { body: first } = await app.get("/api/zones").query({ layerId, limit: 2 }).expect(200);
  const { body: rest } = await app
    .get("/api/zones")
    .query({ layerId, limit: 2, after: first.next })
    .expect(200);
  const names = [...first.items, ...rest.items].map((zone: { name: string }) => zone.name);
  expect(names.toSorted()).toEqual(["丙区", "乙区", "甲区"].toSorted());
  expect([first.total, rest.next]).toEqual([3, null]);
});

test("a zone's area is the official one and its pieces cover it", async () => {
  const { body } = await addZone("大区", 5000, 3000).expect(200);
  const { body: zone } = await app.get(`/api/zones/${body.id}`).expect(200);
  expect(zone.areaM2).toBeCloseTo(9_000_000, -3);
  const pieces = await database.db("zone_piece").where({ zone_id: body.id });
  expect(pieces.length).toBeGreaterThan(0);
});

test("only the edition in force on the day is listed", async () => {
  const names = async (asOf: string) => (await app.get("/api/zones").query({ asOf })).body.total;
  expect(await names("2022-12-31")).toBe(0);
  expect(await names("2024-12-31")).toBeGreaterThan(0);
  expect(await names("2025-01-01")).toBe(0);
});

test("a zone registered by mistake is removed by who saw its version", async () => {
  const { body } = await addZone("误登区").expect(200);
  await app.delete(`/api/zones/${body.id}`).set("If-Match", "9").expect(412);
  await app.delete(`/api/zones/${body.id}`).set("If-Match", "1").expect(200);
  await app.get(`/api/zones/${body.id}`).expect(404);
});

test("a zone with another shape has its area and its pieces anew, and its version tells", async () => {
  const { body } = await addZone("改图区", 9000).expect(200);
  const put = (version: number, shape: object) =>
    app.put(`/api/zones/${body.id}/shape`).set("If-Match", String(version)).send({ shape });
  await put(1, rectangle(9000, 0, 2000, 1000)).expect(200);
  const { body: stale } = await put(1, rectangle(9000, 0, 10, 10)).expect(412);
  expect(stale.current.areaM2).toBeCloseTo(2_000_000, -4);
  const { rows } = await database.db.raw(
    "SELECT ST_Equals(z.shape, ST_Union(p.shape)) AS cover FROM zone z JOIN zone_piece p ON p.zone_id = z.id WHERE z.id = ? GROUP BY z.id",
    [body.id],
  );
  expect(rows).toEqual([{ cover: true }]);
});

test("a layer goes only with the number of zones that go with it", async () => {
  const { body: own } = await app
    .post("/api/zone-layers")
    .send({ ...layer, kind: "nature_park", name: "自然公园" })
    .expect(200);
  for (const name of ["一园", "二园"]) {
    await app.post("/api/zones").send({ layerId: own.id, name, shape: rectangle(0, 9000, 500, 500) });
  }
  const remove = (query: object, version = 1) =>
    app.delete(`/api/zone-layers/${own.id}`).query(query).set("If-Match", String(version));
  const { body: refused } = await remove({}).expect(409);
  expect(refused.detail).toContain("现有 2 个管控区");
  await remove({ zones: 2 }, 7).expect(412);
  await remove({ zones: 2 }).expect(200);
  expect((await app.get("/api/zones").query({ layerId: own.id })).body.total).toBe(0);
  expect(
    (await database.db("zone_piece").whereNotIn("zone_id", database.db("zone").select("id"))).length,
  ).toBe(0);
});
