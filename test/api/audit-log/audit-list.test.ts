import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { asOwner } from "#test/support/as-owner";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addMineTo, addRegions } from "#test/support/register";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

interface Entry {
  kind: string;
  subject: string;
  recordKey: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

type Told = Entry & Record<string, unknown>;

async function recordsOf(
  entry: unknown,
  query: object,
): Promise<{ items: Told[]; total: number; next: string }> {
  const { body } = await app.get(`/api/audit-entries/${entry}/records`).query(query).expect(200);
  return body;
}

async function entriesOf(query: object): Promise<Told[]> {
  const { body } = await app
    .get("/api/audit-entries")
    .query({ sort: "id", ...query })
    .expect(200);
  return body.items;
}

describe("the audit log", () => {
  test("says who changed what from which value to which, from where and why", async () => {
    const { id } = await addMineTo(app, "南坡矿");
    await app
      .put(`/api/mines/${id}/note`)
      .set({ "If-Match": "1", "X-Request-Id": "r-17", "X-Reason": encodeURIComponent("核对后补记") })
      .send({ note: "与北坡矿共用道路" })
      .expect(200);
    const [added, changed, ...more] = await entriesOf({ record: id, subject: "mine" });
    expect(added).toMatchObject({
      kind: "insert",
      before: null,
      regionCode: "140901",
      actorName: "测试员",
    });
    expect(added?.after).toMatchObject({ name: "南坡矿", mineral: "建筑石料用灰岩" });
    expect(changed).toMatchObject({
      kind: "update",
      requestId: "r-17",
      reason: "核对后补记",
      before: { note: null, version: 1 },
      after: { note: "与北坡矿共用道路", version: 2 },
    });
    expect(Object.keys(changed?.after ?? {})).not.toContain("mineral");
    expect(changed?.address).toMatch(/127\.0\.0\.1|::1/);
    expect(more).toEqual([]);
  });

  test("keeps ground that is taken away to the last digit", async () => {
    const { id } = await addMineTo(app, "换界矿");
    const { rows } = await database.db.raw(
      "SELECT id, encode(ST_AsEWKB(shape), 'hex') AS ground FROM boundary WHERE mine_id = ?",
      [id],
    );
    await database.db.raw("UPDATE boundary SET shape = ST_Translate(shape, 0.001, 0) WHERE mine_id = ?", [
      id,
    ]);
    const entries = await entriesOf({ record: rows[0].id });
    expect(entries.map(({ kind }) => kind)).toEqual(["insert", "update"]);
    expect(entries[0]?.after?.shape).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(entries[1]?.before?.shape).toBe(rows[0].ground);
  });

  test("holds nothing of a transaction that failed, and does not miss a row of a large statement", async () => {
    const before = await database.db("audit_entry").count();
    const failing = database.db.transaction(async (tx) => {
      await tx("region").insert({ code: "140903", name: "南县", level: "county" });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await database.db("audit_entry").count()).toEqual(before);
    await database.db.raw(`INSERT INTO region (code, name, level)
      SELECT (140910000 + n)::text, '乡' || n, 'township' FROM generate_series(100, 599) AS n`);
    const [written, ...more] = await entriesOf({ region: "14091" });
    expect(more).toEqual([]);
    expect(written).toMatchObject({ kind: "insert", recordCount: 500, recordKey: null, after: null });
    expect(await recordsOf(written?.id, {})).toMatchObject({ total: 500 });
  });

  test("tells every record of a statement that changed many, with the values before and after", async () => {
    await database.db.raw("UPDATE region SET name = name || '（改）' WHERE code LIKE '14091%'");
    await database.db.raw("DELETE FROM region WHERE code LIKE '1409105%'");
    const [, changed, gone] = await entriesOf({ region: "14091" });
    expect([changed?.recordCount, gone?.recordCount]).toEqual([500, 100]);
    const { items } = await recordsOf(changed?.id, { record: "140910500" });
    expect(items).toEqual([
      expect.objectContaining({
        before: { name: "乡500", version: 1 },
        after: { name: "乡500（改）", version: 2 },
        regionCode: "140910500",
      }),
    ]);
    const told = await entriesOf({ record: "140910500" });
    expect(told.map(({ kind, before, after }) => [kind, before?.name ?? null, after?.name ?? null])).toEqual([
      ["insert", null, "乡500"],
      ["update", "乡500", "乡500（改）"],
      ["delete", "乡500（改）", null],
    ]);
  });

  test("keeps what a table held that was emptied at once", async () => {
    const { id } = await addMineTo(app, "清空矿");
    await database.db.raw("TRUNCATE mine CASCADE");
    const [gone] = await entriesOf({ record: id, kind: "delete" });
    expect(gone?.before).toMatchObject({ id, name: "清空矿" });
  });

  test("finds words among many records and tells only those that hold them, page by page", async () => {
    const [found, ...more] = await entriesOf({ q: "乡59", kind: "insert" });
    expect(more).toEqual([]);
    const first = await recordsOf(found?.id, { q: "乡59", limit: 7 });
    expect(first.total).toBe(10);
    const rest = await recordsOf(found?.id, { q: "乡59", limit: 7, after: first.next });
    const names = [...first.items, ...rest.items].map(({ recordName }) => recordName);
    expect(names).toEqual(Array.from({ length: 10 }, (_, n) => `乡${590 + n}`));
    expect(rest.next).toBeNull();
  });

  test("cuts what one statement wrote into entries of a megabyte at most, without losing a record", async () => {
    await database.db.raw(`INSERT INTO region (code, name, level)
      SELECT (140920000 + n)::text, repeat('乡', 100 * (n % 7)) || n, 'township' FROM generate_series(1000, 3999) AS n`);
    const { rows } = await database.db.raw(`
      SELECT octet_length(records) AS bytes, record_count AS count FROM audit_entry WHERE first_region LIKE '14092%'`);
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(3000);
    for (const { bytes, count } of rows) {
      expect(bytes).toBeLessThan(1_100_000);
      expect(count).toBeLessThanOrEqual(1024);
    }
  });

  test("is only ever added to, also by who owns it", async () => {
    for (const statement of [
      "UPDATE audit_entry SET actor_name = '别人'",
      "DELETE FROM audit_entry",
      "TRUNCATE audit_entry",
      "DELETE FROM audit_act",
    ]) {
      await expect(asOwner(database.db, (tx) => tx.raw(statement))).rejects.toThrow("append-only");
    }
  });

  test("watches every table that holds what people decide or register", async () => {
    const { rows } = await database.db.raw(`
      SELECT c.relname AS name
      FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname LIKE '%audits%'
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT EXISTS (
        SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
      GROUP BY c.relname HAVING count(t.oid) < 4 ORDER BY 1`);
    expect(rows.map(({ name }: { name: string }) => name)).toEqual(Object.keys(unwatched).sort());
  });
});

/** Tables that nobody registers or decides anything in, each with the reason. */
const unwatched = {
  audit_act: "the log itself",
  audit_entry: "the log itself",
  audit_open: "the log itself",
  column_mapping: "how a sender's columns were read, offered again",
  credential: "secrets; what happens to them is an event of its own",
  unknown_login: "each failure is an event of its own",
  data_version: "counters that make maps draw anew",
  error_book: "a file made to be fetched; that it was is in the log of exports",
  finding: "computed; its run says from what and can be recomputed",
  import_batch_mine: "what its mines were before, kept for undoing",
  installation: "whether the demo is loaded",
  job: "progress of work; what the work changes is watched",
  knex_migrations: "the migrator's",
  knex_migrations_lock: "the migrator's",
  past_password: "secrets",
  plan_document_file: "the file of a document, whose hash its document holds",
  proposal_job: "by which job what was approved is made; the approval is watched",
  proposed_ground: "what its proposal does mine by mine; written with it and never altered",
  proposed_mine: "what its proposal does mine by mine; written with it and never altered",
  register_list_source: "the file of a list, whose hash its list holds",
  register_list_row: "computed from a list that is watched",
  run: "computed; says itself from what, by which engine and pack",
  scheme_carrying_lineage: "which records of 沿革 a carrying out made; written with both, which are watched",
  scheme_link: "computed; which mines of a scheme may be merged, as its run found",
  scheme_optimum: "computed; what was asked and found stays beside its scheme",
  session: "who is signed in where; signing in and out are events",
  staged_choice: "what a reviewer marked before the import",
  staged_item: "waits for review; nothing of the register",
  staged_match: "computed for a review",
  staging: "waits for review; nothing of the register",
  staging_review: "what a reviewer saw",
  staging_seen: "what a reviewer saw",
  topology_finding: "computed; its run says from what",
  upload: "pieces of a file on their way",
  zone_piece: "cut from zones by the database",
};
