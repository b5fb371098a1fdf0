import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refreshMatches } from "#api/transfer/item-matches";
import { type Identity, type Match, matchesOf } from "#api/transfer/match-mines";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";
import { mineFile, stage } from "#test/support/staged-file";

const licence = (serial: number) => `C140901202601713000${String(serial).padStart(4, "0")}`;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

const named = fc.constantFrom(null, "甲", "乙", "丙", "丁");
const numbered = fc.option(fc.integer({ min: 1, max: 6 }).map(licence), { nil: null });
const items = fc.array(fc.record({ name: named, licenceNumber: numbered }), { minLength: 1, maxLength: 8 });
const mines = fc
  .array(fc.record({ name: named.map((name) => name ?? "戊"), licenceNumber: numbered }), { maxLength: 6 })
  .map((all) => all.filter(uniqueLicence));

function uniqueLicence(
  { licenceNumber }: { licenceNumber: string | null },
  at: number,
  all: readonly { licenceNumber: string | null }[],
): boolean {
  return licenceNumber === null || all.findIndex((one) => one.licenceNumber === licenceNumber) === at;
}

async function found(id: string): Promise<Map<number, Match>> {
  await refreshMatches(database.db, id);
  const rows = await database.db("staged_match").where({ staging_id: id });
  return new Map(
    rows.map((row) => [
      row.item_index,
      { mineId: row.mine_id, name: row.name, by: row.matched_by, version: row.version },
    ]),
  );
}

test("the database finds the mines that gis finds, whatever names and numbers a file and the register hold", async () => {
  const property = fc.asyncProperty(items, mines, async (held, registered) => {
    await database.db.raw("TRUNCATE mine, staging CASCADE");
    for (const { name, licenceNumber } of registered) await addMineTo(app, name, { licenceNumber });
    const identities = held.map((item, index): Identity => ({ index, ...item }));
    const { id } = await stage(app, mineFile(...identities.map(featureOf)));
    const stored = await database
      .db("mine")
      .select("id", "version", "name", "licence_number as licenceNumber");
    expect(await found(id)).toEqual(matchesOf(identities, stored));
  });
  await fc.assert(property, { numRuns: 25, seed: 20261126 });
});

test("a match follows the register: it comes, moves on and goes with the mine", async () => {
  await database.db.raw("TRUNCATE mine, staging CASCADE");
  const { id } = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "甲" }]));
  const matched = async () => (await found(id)).get(0);
  expect(await matched()).toBeUndefined();
  const mine = await addMineTo(app, "甲");
  expect(await matched()).toEqual({ mineId: mine.id, name: "甲", by: "name", version: 1 });
  await app.patch(`/api/mines/${mine.id}`).set("If-Match", "1").send({ note: "改" }).expect(200);
  expect(await matched()).toMatchObject({ version: 2 });
  await app.patch(`/api/mines/${mine.id}`).set("If-Match", "2").send({ name: "改名" }).expect(200);
  expect(await matched()).toBeUndefined();
});

function featureOf({ index, name, licenceNumber }: Identity): Parameters<typeof mineFile>[number] {
  const properties = { ...(name && { name }), ...(licenceNumber && { 许可证号: licenceNumber }) };
  return [rectangle(index * 1000, 0, 300, 300), properties];
}
