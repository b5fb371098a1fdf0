import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { verifyLog } from "#api/audit-log/verify-log";
import { workAsApp } from "#api/db/app-role";
import { testApp } from "#test/support/app";
import { asOwner } from "#test/support/as-owner";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addMineTo, addRegions } from "#test/support/register";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const app = testApp(database);
  await addRegions(app);
  await addMineTo(app, "甲矿");
});
afterAll(() => database.close());

describe("the role in which the application works", () => {
  test("reads the audit log and adds to it by what it changes", async () => {
    const { rows } = await database.db.raw(
      "SELECT current_user AS role, count(*) AS entries FROM audit_entry",
    );
    expect(rows[0].role).toBe("kuangjie_app");
    expect(Number(rows[0].entries)).toBeGreaterThan(0);
  });

  test.each([
    "UPDATE audit_entry SET actor_name = '别人'",
    "DELETE FROM audit_entry",
    "INSERT INTO audit_entry OVERRIDING SYSTEM VALUE SELECT * FROM audit_entry",
    "UPDATE audit_act SET sealed_at = now()",
    "DELETE FROM audit_act",
    "INSERT INTO audit_open VALUES (gen_random_uuid())",
    "DELETE FROM knex_migrations",
  ])("may not: %s", async (statement) => {
    await expect(database.db.raw(statement)).rejects.toThrow("permission denied");
  });

  test.each([
    "ALTER TABLE mine DISABLE TRIGGER ALL",
    "DROP TRIGGER mine_audits_update ON mine",
    "DROP TABLE audit_entry CASCADE",
    "CREATE OR REPLACE FUNCTION audit_stands() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$",
  ])("owns nothing: %s", async (statement) => {
    await expect(database.db.raw(statement)).rejects.toThrow(/must be owner|permission denied/);
  });

  test("may not say that triggers are to be passed over", async () => {
    const passing = database.db.raw("SET session_replication_role = replica");
    await expect(passing).rejects.toThrow("permission denied");
  });

  test("cannot make the log write into a table of its own", async () => {
    await database.db.transaction(async (tx) => {
      await tx.raw("CREATE TEMP TABLE audit_entry (LIKE public.audit_entry INCLUDING ALL) ON COMMIT DROP");
      const before = await tx("public.audit_entry").count().first();
      await tx("public.mine").update({ note: "改" });
      expect(await tx("public.audit_entry").count().first()).not.toEqual(before);
    });
  });

  test("cannot keep what it changes out of the chain", async () => {
    await database.db.transaction(async (tx) => {
      await tx.raw("SET CONSTRAINTS ALL IMMEDIATE");
      await tx("mine").update({ note: "再改" });
      await tx.raw("SET CONSTRAINTS ALL IMMEDIATE");
      await tx("mine").update({ note: "三改" });
    });
    const { broken, entries } = await verifyLog(database.context);
    expect(broken).toBeNull();
    expect(await database.db("audit_entry").count("* as entries").first()).toMatchObject({ entries });
  });

  test("cannot become the owner by what a trigger of the log does on a table of its own", async () => {
    const trying = database.db.transaction(async (tx) => {
      await tx.raw("CREATE TEMP TABLE bait (id integer) ON COMMIT DROP");
      await tx.raw(`CREATE FUNCTION pg_temp.take_over() RETURNS text LANGUAGE plpgsql AS $$ BEGIN
        GRANT UPDATE, DELETE ON public.audit_act TO kuangjie_app;
        RETURN current_user;
      END $$`);
      await tx.raw(`CREATE TRIGGER bait_audits AFTER INSERT ON bait REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION public.audit_change('id', 'pg_temp.take_over()')`);
      await tx("bait").insert({ id: 1 });
    });
    await expect(trying).rejects.toThrow(/permission denied for function/);
  });

  test("may put no function on a table that runs as the owner", async () => {
    const { rows } = await database.db.raw(`
      SELECT oid::regprocedure::text AS name, has_function_privilege('kuangjie_app', oid, 'EXECUTE') AS may FROM pg_proc
      WHERE prosecdef AND prorettype = 'trigger'::regtype ORDER BY 1`);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ may }: { may: boolean }) => may)).toEqual([]);
  });
});

test("tables that came with a new version are given to the role with the next start", async () => {
  await asOwner(database.db, (tx) => tx.raw("CREATE TABLE came_later (id integer PRIMARY KEY)"));
  await expect(database.db("came_later").insert({ id: 1 })).rejects.toThrow("permission denied");
  await asOwner(database.db, (tx) => workAsApp(tx));
  await database.db("came_later").insert({ id: 1 });
});
