import { afterAll, beforeAll, expect, it } from "vitest";
import type { ImportBatch } from "#contract/import-batches";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const { db, context } = database;
  const staging = context.newId();
  await db("staging").insert({
    id: staging,
    file_name: "a",
    size_bytes: 1,
    sha256: "",
    encoding: "utf-8",
    issues: "[]",
    state: "committed",
  });
  const undone = { state: "undone", undone_at: "2026-03-01", undone_by: "甲" };
  for (const [name, file_name, committed_at, change] of [
    ["一季度", "q1.txt", "2026-01-01", undone],
    ["二季度", "q2.txt", "2026-04-01", {}],
    ["三季度", "q3.txt", "2026-07-01", {}],
  ] as const) {
    const row = { id: context.newId(), staging_id: staging, sha256: "", item_count: 1, added_count: 1 };
    await db("import_batch").insert({ ...row, name, file_name, committed_at, ...change });
  }
});
afterAll(() => database.close());

const names = async (query: string) => {
  const { body } = await app.get(`/api/import-batches?${query}`).expect(200);
  return { ...body, names: body.items.map(({ name }: ImportBatch) => name) };
};

it("lists the newest batch first and goes on where a page ended", async () => {
  const first = await names("limit=2");
  expect(first).toMatchObject({ names: ["三季度", "二季度"], total: 3 });
  expect((await names(`limit=2&after=${encodeURIComponent(first.next)}`)).names).toEqual(["一季度"]);
});

it("finds batches by name, by file and by whether they were undone", async () => {
  expect((await names(`q=${encodeURIComponent("二季")}`)).names).toEqual(["二季度"]);
  expect((await names("q=q3.txt")).names).toEqual(["三季度"]);
  expect((await names("state=undone")).names).toEqual(["一季度"]);
});
