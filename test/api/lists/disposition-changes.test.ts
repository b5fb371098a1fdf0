import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { approve, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let made = 0;
let record = "";
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
});
afterAll(() => database.close());
beforeEach(async () => {
  made += 1;
  const { id: mineId } = await addMineTo(as("planner"), `处置${made}矿`);
  const { body } = await as("planner").post("/api/dispositions").send({ mineId }).expect(200);
  record = body.id;
});

const closing = { decided: "close_ban", decidedOn: "2025-03-10", decidedDocument: "东政发〔2025〕3号" };
const decide = (decision: object = closing) =>
  as("county_officer", "140901")
    .patch(`/api/dispositions/${record}`)
    .set({ "If-Match": '"1"', ...why })
    .send(decision);
const stored = async () => (await as("planner").get(`/api/dispositions/${record}`).expect(200)).body;

test("a closure stands as decided only once another person has approved that it was", async () => {
  const { body } = await decide().expect(202);
  expect((await stored()).decided).toBeNull();
  await approve(as("county_officer", "140901"), body).expect(403);
  await approve(as("leader", "140902"), body).expect(404);
  await approve(as("leader", "140901"), body).expect(200);
  expect(await stored()).toMatchObject(closing);
});

test("a decision without its document is refused to who proposes it", async () => {
  await decide({ decided: "keep" }).expect(400);
});

test("what was decided otherwise meanwhile is not overwritten", async () => {
  const [{ body: first }, { body: late }] = [await decide(), await decide({ ...closing, decided: "keep" })];
  await approve(as("leader"), first).expect(200);
  expect((await approve(as("leader"), late).expect(412)).body.code).toBe("proposal_stale");
  expect((await stored()).decided).toBe("close_ban");
});
