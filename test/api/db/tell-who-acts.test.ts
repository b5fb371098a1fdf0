import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withinScope } from "#api/scope";
import { type CountyRecords, counties, twoCounties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let own: CountyRecords;
let other: CountyRecords;
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  ({ own, other } = await twoCounties(database, as));
}, 240_000);
afterAll(() => database.close());

describe("row security, by the scope that each connection is told,", () => {
  const count = async (table: string) => Number((await database.db(table).count("* as n").first())?.n);
  const nobody = { regions: [], holders: [], classes: [] };

  test("shows nothing of any limited table to a connection that was told no scope", async () => {
    const limited = await limitedTables();
    expect(limited.length).toBeGreaterThan(30);
    for (const table of limited)
      expect([table, await withinScope(nobody, () => count(table))]).toEqual([table, 0]);
    const untold = await database.db.transaction(async (tx) => {
      await tx.raw("SELECT set_config('kuangjie.scope', '', true)");
      return (await tx("mine").count("* as n").first())?.n;
    });
    expect(Number(untold)).toBe(0);
  });

  test("takes no row into a region that is not seen, whatever the code forgot", async () => {
    const county = { regions: [counties.own], holders: ["*"], classes: ["public"] as const };
    const moving = withinScope(county, () =>
      database.db("mine").where({ id: own.mine }).update({ region_code: counties.other }),
    );
    await expect(moving).rejects.toThrow("row-level security");
    const elsewhere = withinScope(county, () =>
      database
        .db("reserve")
        .insert({ id: other.reserve, mine_id: other.mine, verified_on: "2026-01-01", remaining: 1 }),
    );
    await expect(elsewhere).rejects.toThrow(/row-level security|duplicate key/);
    expect(await withinScope(county, () => database.db("mine").where({ id: other.mine }).delete())).toBe(0);
  });

  test("stands on every table, or there is a reason", async () => {
    const { rows } = await database.db.raw(
      "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = CAST('public' AS regnamespace) AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1",
    );
    expect(rows.map(({ name }: { name: string }) => name)).toEqual(Object.keys(unlimited).sort());
  });

  test("is told anew to a connection that goes from hand to hand", async () => {
    const asked = Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? counties.own : counties.other));
    const seen = await Promise.all(
      asked.map(async (region) => {
        const { body } = await as("county_officer", region).get("/api/mines?limit=1000");
        return [...new Set(body.items.map(({ regionCode }: { regionCode: string }) => regionCode))];
      }),
    );
    expect(seen).toEqual(asked.map((region) => [region]));
  });

  async function limitedTables(): Promise<string[]> {
    const { rows } = await database.db.raw("SELECT tablename FROM pg_policies WHERE policyname = 'in_scope'");
    return rows.map(({ tablename }: { tablename: string }) => tablename);
  }
});

/** Tables with nothing of a region in them, or read by those alone whose work is all regions. */
const unlimited = {
  account: "read by administrators",
  account_role: "read by administrators",
  api_key: "read by its owner and by administrators",
  audit_act: "read by the audit administrator",
  audit_entry: "read by the audit administrator",
  audit_open: "empty but while somebody writes",
  credential: "read by nobody",
  unknown_login: "read by nobody",
  data_version: "numbers of versions",
  installation: "facts about the installation",
  knex_migrations: "the list of migrations",
  knex_migrations_lock: "the list of migrations",
  past_password: "read by nobody",
  session: "read by its owner",
  spatial_ref_sys: "coordinate systems",
};
