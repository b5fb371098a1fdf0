import { pino } from "pino";
import supertest from "supertest";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createApp } from "#api/app";
import { asTester } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { noId } from "#test/support/every-operation";

let database: TestDatabase;
let app: ReturnType<typeof supertest>;
const lines: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  app = supertest(createApp({ ...database.context, log }, { recognise: asTester }));
});
afterAll(() => database.close());
beforeEach(() => {
  lines.length = 0;
});

test("a request is one line: who asked for what, but not which mine or person was looked for", async () => {
  await app.get("/api/inspection-notes").query({ mineId: noId, region: "140901" }).expect(200);
  await app.get("/api/mines").query({ q: "东沟", limit: 0 }).expect(400);
  const urls = lines.map((line) => JSON.parse(line).req.url);
  expect(urls).toEqual(["/api/inspection-notes?…", "/api/mines?…"]);
  for (const word of [noId, "140901", "东沟", encodeURIComponent("东沟"), "mineId"])
    expect(lines.join("")).not.toContain(word);
});

test("the path stays, by which a request is found again", async () => {
  await app.get("/api/regions").set("X-Request-Id", "r-9").expect(200);
  expect(lines.map((line) => JSON.parse(line).req)).toMatchObject([{ id: "r-9", url: "/api/regions" }]);
});
