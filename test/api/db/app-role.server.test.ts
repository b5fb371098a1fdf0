import { randomBytes } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { archiveLog } from "#api/audit-log/archive/archive-log";
import { verifyLog } from "#api/audit-log/verify-log";
import { type OpenDatabase, openDatabase } from "#api/db/connect";
import { readyTables } from "#api/db/ready-tables";
import { testApp } from "#test/support/app";
import { asOwner } from "#test/support/as-owner";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addMineTo, addRegions } from "#test/support/register";

const login = `kuangjie_test_${randomBytes(6).toString("hex")}`;
const log = pino({ level: "silent" });

let database: TestDatabase;
let own: OpenDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await asOwner(database.db, (tx) => tx.raw(`CREATE ROLE ${login} LOGIN IN ROLE kuangjie_app`));
  const { rows } = await database.db.raw("SELECT current_database() AS name");
  const url = new URL(process.env.TEST_DATABASE_URL ?? "");
  url.username = login;
  url.pathname = `/${rows[0].name}`;
  own = await openDatabase({ databaseUrl: url.href, dataDir: "" }, log);
});
afterAll(async () => {
  await own.close();
  await asOwner(database.db, (tx) => tx.raw(`DROP ROLE ${login}`));
  await database.close();
});

test("a login that only has the role starts without migrating, does the work, and cannot step up to the owner", async () => {
  expect(await readyTables(own, log)).toEqual([]);
  const app = testApp({ ...database, context: { ...database.context, db: own.db } });
  await addRegions(app);
  await addMineTo(app, "甲矿");
  expect((await verifyLog({ ...database.context, db: own.db })).broken).toBeNull();
  for (const statement of ["RESET ROLE", "SET ROLE NONE"]) {
    await own.db.raw(statement);
    await expect(own.db.raw("DELETE FROM audit_entry")).rejects.toThrow("permission denied");
  }
  const archiving = { folder: database.context.dataDir, keepMonths: 6 };
  expect(await archiveLog({ ...database.context, db: own.db }, archiving)).toMatchObject({
    refusal: expect.stringContaining("所有者"),
  });
  await expect(own.db.raw("ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stands")).rejects.toThrow(
    "must be owner",
  );
  await expect(own.db.raw("SET ROLE postgres")).rejects.toThrow("permission denied");
});
