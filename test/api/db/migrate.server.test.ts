import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type OpenDatabase, openDatabase } from "#api/db/connect";
import { administratorStatements } from "#api/db/migrate";
import { readyTables } from "#api/db/ready-tables";
import { testApp } from "#test/support/app";
import { emptyDatabase, type TestDatabase } from "#test/support/database";
import { addMineTo, addRegions } from "#test/support/register";

const owner = `kuangjie_owner_${randomBytes(6).toString("hex")}`;
const log = pino({ level: "silent" });

let database: TestDatabase;
let own: OpenDatabase;
beforeAll(async () => {
  database = await emptyDatabase();
  await database.db.raw(`CREATE ROLE ${owner} LOGIN NOSUPERUSER NOCREATEROLE`);
  const { rows } = await database.db.raw("SELECT current_database() AS name");
  const url = new URL(process.env.TEST_DATABASE_URL ?? "");
  url.username = owner;
  url.pathname = `/${rows[0].name}`;
  own = await openDatabase({ databaseUrl: url.href, dataDir: "" }, log);
});
afterAll(async () => {
  await own.close();
  await database.db.raw(`DROP OWNED BY ${owner} CASCADE`);
  await database.db.raw(`DROP ROLE ${owner}`);
  await database.close();
});

test("an owner who is no superuser is told what an administrator has to run; with just that the tables are made and work", async () => {
  const told = await readyTables(own, log).catch((error: unknown) => error);
  expect(told).toMatchObject({ code: "database_rights" });
  // the role belongs to the whole server: other tests have made it
  const { rows } = await database.db.raw("SELECT 1 FROM pg_roles WHERE rolname = 'kuangjie_app'");
  for (const statement of administratorStatements("用户名")) {
    expect(String(told)).toContain(`${statement};`);
    if (statement.startsWith("CREATE ROLE") && rows.length > 0) continue;
    await database.db.raw(statement.replace("用户名", owner));
  }
  expect((await readyTables(own, log)).length).toBeGreaterThan(50);
  const app = testApp({ ...database, context: { ...database.context, db: own.db } });
  await addRegions(app);
  await addMineTo(app, "甲矿");
  await expect(own.db.raw("DELETE FROM audit_entry")).rejects.toThrow("permission denied");
});
