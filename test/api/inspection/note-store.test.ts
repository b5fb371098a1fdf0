import { afterAll, beforeAll, expect, test } from "vitest";
import { counties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { aNote } from "#test/support/sound-values";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let mineId: string;
const inspector = () => as("discipline_inspection", counties.own);
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
  mineId = (await addMineTo(as("planner"), "甲矿", { regionCode: `${counties.own}101` })).id;
});
afterAll(() => database.close());

const added = async (words: string) => {
  const { body } = await inspector()
    .post("/api/inspection-notes")
    .send({ ...aNote, mineId, words })
    .expect(200);
  return body.id as string;
};
const reads = async () =>
  (await database.db("audit_entry").where({ subject: "inspection_read" }).orderBy("id")).map(
    ({ actor_name, first_region, records }) => ({
      actor_name,
      first_region,
      ...JSON.parse(records)[0][3],
    }),
  );

test("a look at notes is in the log by their numbers, each once an hour for a reader, and of no place", async () => {
  const ids = [await added("看一看"), await added("再看看")];
  const before = await reads();
  for (const _ of [1, 2]) await inspector().get("/api/inspection-notes?limit=1000").expect(200);
  await inspector().get(`/api/inspection-notes/${ids[0]}/versions`).expect(200);
  expect((await reads()).slice(before.length)).toEqual([
    { actor_name: "纪检监察人员", first_region: null, notes: expect.arrayContaining(ids) },
  ]);
  const later = await added("后来");
  await inspector().get(`/api/inspection-notes/${later}/versions`).expect(200);
  expect((await reads()).at(-1).notes).toEqual([later]);
  const { body } = await as("audit_administrator")
    .get("/api/audit-entries?subject=inspection_read")
    .expect(200);
  expect(body.total).toBe(before.length + 2);
  for (const secret of ["看一看", mineId, "甲矿"]) expect(JSON.stringify(body)).not.toContain(secret);
});

test("a look that is refused or finds nothing leaves no trace of any note", async () => {
  const id = await added("他县看不到");
  const before = await reads();
  await as("planner", counties.own).get("/api/inspection-notes").expect(403);
  const elsewhere = as("discipline_inspection", counties.other);
  await elsewhere.get(`/api/inspection-notes/${id}/versions`).expect(404);
  expect((await elsewhere.get("/api/inspection-notes").expect(200)).body.total).toBe(0);
  expect(await reads()).toEqual(before);
});

test("the entry of a note says nothing of where its mine lies", async () => {
  const id = await added("不说地方");
  const entry = await database
    .db("audit_entry")
    .where({ subject: "inspection_note", first_key: `${id},1` })
    .first();
  expect([entry.first_region, entry.last_region]).toEqual([null, null]);
  expect(entry.records).not.toContain(counties.own);
});
