import supertest from "supertest";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "#api/app";
import { testApp, tester } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
const zones: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  for (const [kind, accessClass] of [
    ["ecological_red_line", "restricted"],
    ["mining_key", "public"],
  ]) {
    const layer = {
      kind,
      name: kind,
      edition: "1",
      state: "final",
      accessClass,
      validFrom: "2020-01-01",
      validTo: null,
    };
    const { body } = await app.post("/api/zone-layers").send(layer).expect(200);
    const zone = { layerId: body.id, name: "甲区", shape: rectangle(0, 0, 300, 300) };
    const added = await app.post("/api/zones").send(zone).expect(200);
    zones[String(accessClass)] = added.body.id;
  }
});
afterAll(() => database.close());

const reads = async (subject: string) => {
  const { body } = await app.get("/api/audit-entries").query({ subject }).expect(200);
  return body.items;
};

test("a look at the ground of a restricted zone is in the log, one at public ground is not", async () => {
  await app.get(`/api/zones/${zones.public}`).expect(200);
  await app.get(`/api/zones/${zones.restricted}`).expect(200);
  const read = await reads("zone_read");
  expect(read).toHaveLength(1);
  expect(read[0]).toMatchObject({ kind: "event", recordKey: zones.restricted, recordName: "甲区" });
});

test("a map of restricted layers is in the log once an hour, however many tiles it asks for", async () => {
  for (const x of [12, 13, 14]) await app.get(`/api/tiles/zones/1/4/${x}/6.mvt`);
  const [read, ...more] = await reads("zone_map_read");
  expect(read.after).toEqual({ layers: ["ecological_red_line"] });
  expect(more).toEqual([]);
});

describe("a read of restricted zones besides their map", () => {
  const count = async (subject: string) => (await reads(subject)).length;

  test("by their points is that of a map, of the same hour", async () => {
    const before = await count("zone_map_read");
    const planner = office(database)("planner");
    for (const layer of ["zone_points", "zones"]) await planner.get(`/api/tiles/${layer}/1/4/12/6.mvt`);
    expect(await count("zone_map_read")).toBe(before + 1);
  });

  test.each([
    ["管控区清单", "/api/zones"],
    ["搜索", `/api/search?q=${encodeURIComponent("甲区")}`],
  ])("in %s is in the log once an hour, by the layer", async (place, path) => {
    const before = await count("zone_list_read");
    const leader = office(database)("leader");
    for (const _ of [1, 2]) {
      const { body } = await leader.get(path).expect(200);
      expect(body.items.map(({ name }: { name: string }) => name)).toEqual(["甲区", "甲区"]);
    }
    const [read] = await reads("zone_list_read");
    expect(read.after).toEqual({ place, layers: ["ecological_red_line"] });
    expect(await count("zone_list_read")).toBe(before + 1);
  });

  test("that finds none of them leaves no trace", async () => {
    const before = await count("zone_list_read");
    await office(database)("planner").get("/api/zones?kind=mining_key").expect(200);
    await office(database)("planner").get("/api/search?q=nothing").expect(200);
    expect(await count("zone_list_read")).toBe(before);
  });

  test("by a key is apart from what its owner reads", async () => {
    const before = await count("zone_list_read");
    const { context } = database;
    const key = { id: "01980000-0000-7000-8000-000000000009", purpose: "台账核对" };
    const shared = createApp(context, {
      recognise: async (request) => (request.get("X-Key") ? { ...tester, key } : tester),
    });
    for (const _ of [1, 2]) {
      await supertest(shared).get("/api/zones").expect(200);
      await supertest(shared).get("/api/zones").set("X-Key", "yes").expect(200);
    }
    expect(await count("zone_list_read")).toBe(before + 2);
  });
});
