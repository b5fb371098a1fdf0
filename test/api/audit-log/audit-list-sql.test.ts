import { afterAll, beforeAll, expect, test } from "vitest";
import { asOwner } from "#test/support/as-owner";
import { counties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";

let database: TestDatabase;
let as: ReturnType<typeof office>;
const township = `${counties.own}101`;
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  // as earlier versions wrote it: with the township of the mine
  const said = JSON.stringify([["k,1", township, null, ["k"]]]);
  await asOwner(database.db, (tx) =>
    tx.raw(
      `INSERT INTO audit_entry (act, at, actor_id, actor_name, kind, subject, record_count, first_key, last_key, first_region,
        last_region, field_names, records, digest)
      SELECT audit_this_act(), now(), 'x', '旧人', 'insert', 'inspection_note', 1, 'k,1', 'k,1', :township, :township, '{id}', :said, ''`,
      { township, said },
    ),
  );
});
afterAll(() => database.close());

const entries = async (query: object) =>
  (await as("audit_administrator").get("/api/audit-entries").query(query).expect(200)).body;

test("an old entry of a note of discipline inspection is shown without the place of its mine", async () => {
  const { items } = await entries({ subject: "inspection_note" });
  expect(items).toMatchObject([{ recordKey: "k,1", actorName: "旧人", regionCode: null }]);
  expect(JSON.stringify(items)).not.toContain(township);
  const { body } = await as("audit_administrator")
    .get(`/api/audit-entries/${items[0].id}/records`)
    .expect(200);
  expect(body.items).toMatchObject([{ recordKey: "k,1", regionCode: null }]);
  expect(JSON.stringify(body)).not.toContain(township);
});

test("and not found by that place either", async () => {
  expect((await entries({ q: "旧人" })).total).toBe(1);
  for (const query of [{ region: township }, { region: counties.own }, { q: township }]) {
    expect(
      (await entries(query)).items.map(({ recordKey }: { recordKey: string }) => recordKey),
    ).not.toContain("k,1");
  }
  const [{ id }] = (await entries({ subject: "inspection_note" })).items;
  for (const query of [{ region: counties.own }, { q: township }]) {
    const { body } = await as("audit_administrator")
      .get(`/api/audit-entries/${id}/records`)
      .query(query)
      .expect(200);
    expect(body.total).toBe(0);
  }
});
