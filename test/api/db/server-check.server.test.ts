import { pino } from "pino";
import { expect, test } from "vitest";
import { openDatabase } from "#api/db/connect";
import { emptyServerDatabase } from "#test/support/server-clone";

const url = process.env.TEST_DATABASE_URL ?? "";
const silent = pino({ level: "silent" });
const open = (databaseUrl: string) => openDatabase({ databaseUrl, dataDir: "" }, silent);

test("the server is opened as one, with a pool that serves several people at once", async () => {
  const { db, kind, close } = await emptyServerDatabase(url);
  expect(kind).toBe("server");
  const first = await db.transaction();
  const { rows } = await db.raw("SELECT current_setting('application_name') AS name");
  await first.rollback();
  await close();
  expect(rows).toEqual([{ name: "kuangjie" }]);
});

test("a database that is not there is told apart from a server that is not there", async () => {
  const elsewhere = new URL(url);
  elsewhere.pathname = "/no_such_database";
  await expect(open(elsewhere.href)).rejects.toMatchObject({ code: "database_absent" });
  elsewhere.port = "1";
  await expect(open(elsewhere.href)).rejects.toMatchObject({ code: "database_unreachable" });
});

test("a wrong user is refused by name, without the password", async () => {
  const stranger = new URL(url);
  stranger.username = "no_such_user";
  stranger.password = "geheim";
  const refused = open(stranger.href);
  await expect(refused).rejects.toMatchObject({ code: "database_login" });
  await expect(refused).rejects.not.toThrow("geheim");
});

test("a statement that takes too long is ended on the server as well", async () => {
  const limits = { idleTransactionMs: 10_000, statementMs: 200 };
  const { db, close } = await openDatabase({ databaseUrl: url, dataDir: "" }, silent, limits);
  await expect(db.raw("SELECT pg_sleep(30)")).rejects.toMatchObject({ code: "57014" });
  await close();
});

test("a transaction that nobody continues is ended, and its connection does not stay lost to the pool", async () => {
  const limits = { idleTransactionMs: 200, statementMs: 10_000 };
  const { db, close } = await openDatabase({ databaseUrl: url, dataDir: "" }, silent, limits);
  const forgotten = await Promise.all(Array.from({ length: 10 }, () => db.transaction()));
  expect((await db.raw("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await Promise.all(forgotten.map((transaction) => transaction.rollback().catch(() => undefined)));
  await close();
});
