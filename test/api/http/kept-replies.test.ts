import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addressOf, everyOperation } from "#test/support/every-operation";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
});
afterAll(() => database.close());

/** Tiles, which say themselves how long they are kept. */
const kept = ["getTile", "getStagedTile"];

test("no reply of the API is kept by a browser, be it an answer or a refusal", async () => {
  const reading = everyOperation.filter(({ name, method }) => method === "GET" && !kept.includes(name));
  const wrong: string[] = [];
  const statuses: number[] = [];
  for (const { name, path } of reading) {
    const { status, headers } = await app.get(`/api${addressOf(path)}`);
    statuses.push(status);
    if (!headers["cache-control"]?.includes("no-store")) wrong.push(name);
  }
  expect(wrong).toEqual([]);
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(15);
  expect(statuses.filter((status) => status === 404).length).toBeGreaterThan(10);
});

test("neither is that of a write, nor what is answered to who is not signed in", async () => {
  const written = await app.post("/api/mines").send({});
  expect([written.status, written.headers["cache-control"]]).toEqual([400, "no-store"]);
  const stranger = await app.get("/api/nowhere");
  expect([stranger.status, stranger.headers["cache-control"]]).toEqual([404, "no-store"]);
});

test("a tile that could not be made is not kept as one", async () => {
  const tile = await app.get(`/api${addressOf("/stagings/:id/tiles/x/1/0/0.mvt")}`);
  expect([tile.status, tile.headers["cache-control"]]).toEqual([404, "no-store"]);
});
