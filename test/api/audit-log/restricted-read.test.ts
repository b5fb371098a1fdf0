import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";

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
