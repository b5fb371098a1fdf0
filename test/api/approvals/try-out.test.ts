import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { approve, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let from = "";
let to = "";
const counties = ["140901", "140902"] as const;
const city = () => as("planner", "1409");

beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
  from = (await addMineTo(as("planner"), "东矿", { regionCode: "140901" })).id;
  to = (await addMineTo(as("planner"), "西矿", { regionCode: "140902" })).id;
});
afterAll(() => database.close());

/** Nobody of one of the two counties learns of it or decides it; who has both does. */
async function isOfBoth(made: { id: string; version: number }) {
  for (const county of counties) {
    for (const role of ["county_officer", "leader"] as const) {
      await as(role, county).get(`/api/proposals/${made.id}`).expect(404);
      const { text } = await as(role, county).get("/api/proposals?limit=1000").expect(200);
      expect(text).not.toContain(made.id);
    }
    await approve(as("leader", county), made).expect(404);
  }
  const { body } = await as("leader", "1409").get(`/api/proposals/${made.id}`).expect(200);
  expect(body.regions).toEqual([...counties]);
}

test("a step of lineage over a county line lies in both counties, when it is made, put right and taken back", async () => {
  const step = { kind: "merged", toMineId: to, happenedOn: "2025-06-30", document: "东政发〔2025〕3号" };
  const { version } = (await city().get(`/api/mines/${from}`).expect(200)).body.mine;
  const { body: made } = await city()
    .post(`/api/mines/${from}/lineage`)
    .set({ "If-Match": `"${version}"`, ...why })
    .send(step)
    .expect(202);
  await isOfBoth(made);
  await approve(as("leader", "1409"), made).expect(200);
  const [stored] = (await city().get("/api/lineage").query({ mineId: from }).expect(200)).body.items;
  const place = `/api/mines/${from}/lineage/${stored.id}`;
  const correct = (app: ReturnType<typeof city>) =>
    app
      .patch(place)
      .set({ "If-Match": '"1"', ...why })
      .send({ document: "改" });
  expect((await correct(as("planner", "140901")).expect(403)).body.code).toBe("outside_scope");
  await isOfBoth((await correct(city()).expect(202)).body);
  const remove = city()
    .delete(place)
    .set({ "If-Match": '"1"', ...why });
  await isOfBoth((await remove.expect(202)).body);
});

test("a mine that moves lies in the county it leaves and in the one it goes to", async () => {
  const mine = await addMineTo(as("planner"), "迁矿", { regionCode: "140901" });
  const { body } = await city()
    .patch(`/api/mines/${mine.id}`)
    .set({ "If-Match": `"${mine.version}"`, ...why })
    .send({ regionCode: "140902" })
    .expect(202);
  await isOfBoth(body);
});

test("what is of one county is its own to see and decide", async () => {
  const mine = await addMineTo(as("planner"), "县矿", { regionCode: "140902" });
  const { body } = await city()
    .patch(`/api/mines/${mine.id}`)
    .set({ "If-Match": `"${mine.version}"`, ...why })
    .send({ orebodyId: "K3" })
    .expect(202);
  await as("leader", "140901").get(`/api/proposals/${body.id}`).expect(404);
  const { body: told } = await as("leader", "140902").get(`/api/proposals/${body.id}`).expect(200);
  expect(told.regions).toEqual(["140902"]);
  await approve(as("leader", "140902"), body).expect(200);
});
