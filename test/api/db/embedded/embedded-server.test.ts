import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "#api/db/connect";
import { embeddedClone } from "#test/support/embedded-clone";

const limits = { idleTransactionMs: 400, statementMs: 8_000 };
let database: OpenDatabase;
beforeAll(async () => {
  database = await embeddedClone(limits);
});
afterAll(() => database.close());

const answers = async () => (await database.db.raw("SELECT 6 * 7 AS answer")).rows[0].answer;
const note = (key: string) => ({ key, value: "x" });
const isNoted = async (key: string) => (await database.db("installation").where({ key })).length === 1;

test("after 5,000 failing statements in a row the next good one is answered", async () => {
  await database.db("installation").insert(note("taken"));
  let failures = 0;
  for (let i = 0; i < 5_000; i += 1) {
    const failing = i % 2 ? database.db("installation").insert(note("taken")) : database.db.raw("SELECT 1/0");
    await failing.catch(() => {
      failures += 1;
    });
  }
  expect(failures).toBe(5_000);
  expect(await answers()).toBe(42);
}, 120_000);

describe("a transaction that nobody continues", () => {
  test("is rolled back, and who waits behind it goes on", async () => {
    const forgotten = await database.db.transaction();
    await forgotten("installation").insert(note("forgotten"));
    expect(await isNoted("forgotten")).toBe(false);
    await expect(forgotten.raw("SELECT 1")).rejects.toThrow();
  });

  test("that waits for the very connection it holds fails instead of stopping everybody", async () => {
    const entangled = database.db.transaction(async (tx) => {
      await tx("installation").insert(note("entangled"));
      await database.db.raw("SELECT 1");
      await tx.raw("SELECT 1");
    });
    await expect(entangled).rejects.toThrow();
    expect(await isNoted("entangled")).toBe(false);
  });
});

test("a statement that never ends is ended, its work is gone, and the database answers again", async () => {
  const endless = database.db.transaction(async (tx) => {
    await tx("installation").insert(note("endless"));
    await tx.raw("SELECT count(*) FROM generate_series(1, 1000000000000)");
  });
  await expect(endless).rejects.toThrow();
  expect(await answers()).toBe(42);
  expect(await isNoted("endless")).toBe(false);
  expect(await isNoted("taken")).toBe(true);
});

test("what was read is let go: 300 answers of a megabyte leave no 300 MB behind", async () => {
  const read = () => database.db.raw("SELECT repeat('矿', 500000) AS text");
  for (let i = 0; i < 30; i += 1) await read();
  const before = process.memoryUsage.rss();
  for (let i = 0; i < 300; i += 1) await read();
  expect(process.memoryUsage.rss() - before).toBeLessThan(150e6);
});

test("the main thread goes on while a long statement runs", async () => {
  let ticks = 0;
  const clock = setInterval(() => {
    ticks += 1;
  }, 1);
  await database.db.raw("SELECT count(*) FROM generate_series(1, 400000)");
  clearInterval(clock);
  expect(ticks).toBeGreaterThan(3);
});

test("a database that complains of its stack is opened anew before the next statement", async () => {
  const exhausted = database.db.raw("DO $$ BEGIN RAISE EXCEPTION 'deep' USING errcode = '54001'; END $$");
  await expect(exhausted).rejects.toThrow("stack depth limit exceeded");
  expect(await answers()).toBe(42);
});

test("endless recursion ends with an error, and the database answers again", async () => {
  await database.db.raw(`CREATE FUNCTION deep(n integer) RETURNS integer LANGUAGE plpgsql
    AS $$ BEGIN RETURN deep(n + 1) + 1; END $$`);
  await expect(database.db.raw("SELECT deep(0)")).rejects.toThrow("a statement got no answer");
  expect(await answers()).toBe(42);
  expect(await isNoted("taken")).toBe(true);
});

test("nothing of one connection's session is left for the next", async () => {
  await database.db.raw("SELECT pg_catalog.set_config('app.actor', 'zhang-san', false)");
  const abandoned = await database.db.transaction();
  await setTimeout(2 * limits.idleTransactionMs);
  await abandoned.rollback().catch(() => undefined);
  const { rows } = await database.db.raw("SELECT current_setting('app.actor', true) AS actor");
  expect(rows[0].actor || null).toBeNull();
});
