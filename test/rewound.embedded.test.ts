import { afterEach, beforeEach, expect, test } from "vitest";
import { asOwner } from "./support/as-owner.ts";
import { type TestDatabase, testDatabase } from "./support/database.ts";

/**
 * All that one sees of a database: its relations and the files of each, rows counted, what is written to its log, settings,
 * roles, program code loaded, prepared statements, files beside the tables.
 */
const stateSql = `
  SELECT (SELECT jsonb_object_agg(oid, concat_ws(' ', relname, relfilenode, relpages, pg_relation_size(oid)))
            FROM pg_class) AS relations,
         (SELECT jsonb_object_agg(relname, n_tup_ins) FROM pg_stat_user_tables WHERE n_tup_ins > 0) AS counts,
         (SELECT jsonb_agg(t) FROM (SELECT schemaname, sequencename, last_value FROM pg_sequences) t) AS sequences,
         pg_current_wal_insert_lsn()::text AS written,
         (SELECT jsonb_object_agg(name, setting) FROM pg_settings) AS settings,
         (SELECT jsonb_object_agg(rolname, rolsuper) FROM pg_roles) AS roles,
         (SELECT jsonb_agg(module_name) FROM pg_get_loaded_modules()) AS modules,
         (SELECT count(*) FROM pg_prepared_statements) AS prepared,
         (SELECT count(*) FROM pg_locks WHERE relation >= 16384) AS locks,
         (SELECT jsonb_agg(f ORDER BY f) FROM pg_ls_dir('.') f) AS files,
         (SELECT jsonb_agg(f ORDER BY f) FROM pg_ls_dir('/tmp') f) AS temporary,
         (SELECT jsonb_object_agg(name, size) FROM pg_ls_waldir()) AS log`;

const stateOf = ({ db }: TestDatabase) =>
  asOwner(db, async (tx) => {
    const { rows } = await tx.raw(stateSql);
    return rows[0];
  });

const left = { key: "left", value: "behind" };
const isLeft = async ({ db }: TestDatabase) => (await db("installation").where(left)).length > 0;

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

async function next(): Promise<void> {
  await database.close();
  database = await testDatabase();
}

test("nothing of what a test file did to its database is there for the next", async () => {
  await next();
  const before = await stateOf(database);
  const { db } = database;
  await db("installation").insert(left);
  await asOwner(db, async (tx) => {
    await tx.raw(
      "CREATE TABLE wide AS SELECT i, repeat(i::text, 50) AS text FROM generate_series(1, 300000) i",
    );
    await tx.raw("CREATE INDEX ON wide (text)");
    await tx.raw("DROP TABLE wide");
    await tx.raw("TRUNCATE installation");
    await tx.raw("DROP TABLE mine CASCADE");
    await tx.raw("CREATE ROLE leaver SUPERUSER");
    await tx.raw("SELECT nextval(pg_get_serial_sequence('audit_entry', 'id'))");
  });
  await db("installation").insert(left);
  await db.raw("RESET ROLE");
  await db.raw("ALTER SYSTEM SET work_mem = '5MB'");
  await db.raw("SET work_mem = '6MB'");
  await db.raw("CHECKPOINT");
  await db.raw("PREPARE leftover AS SELECT 1");
  await db.raw("BEGIN; LOCK installation; DELETE FROM region");
  await next();
  expect(await isLeft(database)).toBe(false);
  expect(await stateOf(database)).toEqual(before);
});

test("code that was loaded meanwhile is not there either, as a new database takes the place of the one that has it", async () => {
  const before = await stateOf(database);
  await database.db.raw("SELECT to_tsvector('english', 'mines')");
  expect((await stateOf(database)).modules.length).toBeGreaterThan(before.modules.length);
  await database.db("installation").insert(left);
  await next();
  expect((await stateOf(database)).modules).toEqual(before.modules);
  expect(await isLeft(database)).toBe(false);
});

test("a database that broke is followed by a new one", async () => {
  const broken = database.db.raw("DO $$ BEGIN RAISE EXCEPTION 'deep' USING errcode = '54001'; END $$");
  await expect(broken).rejects.toThrow();
  await next();
  expect(await isLeft(database)).toBe(false);
});

test("two at a time are two databases", async () => {
  const other = await testDatabase();
  await database.db("installation").insert(left);
  expect(await isLeft(other)).toBe(false);
  await other.close();
  expect(await isLeft(database)).toBe(true);
});
