import { afterAll, beforeAll, expect, test } from "vitest";
import { demoKey } from "#api/demo/installation";
import { readyPeople } from "#api/start/ready-people";
import { type TestDatabase, testDatabase } from "#test/support/database";

let database: TestDatabase;
const said: string[] = [];
const ready = (isOnlyHere: boolean) =>
  readyPeople(database.context, isOnlyHere, (line) => void said.push(line));
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("over the demo city on one's own computer the demo people are let in, and no administrator is made", async () => {
  await database.db("installation").insert({ key: demoKey, value: "true" });
  expect(await ready(true)).toBe(true);
  expect(said).toEqual([]);
  expect(await database.db("account").where({ is_demo: false })).toEqual([]);
});

test("the same city served to others lets nobody in with one click, and tells three passwords, once", async () => {
  expect(await ready(false)).toBe(false);
  const passwords = said.filter((line) => /(sys|sec|audit)admin　([a-z2-9]{4}-){3}[a-z2-9]{4}$/.test(line));
  expect(passwords).toHaveLength(3);
  said.length = 0;
  expect(await ready(false)).toBe(false);
  expect(said).toEqual([]);
});

test("over an office's own register the demo people are never let in, wherever it is served", async () => {
  await database.db("installation").delete();
  expect(await ready(true)).toBe(false);
});
