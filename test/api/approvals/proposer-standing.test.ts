import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase, testNow } from "#test/support/database";
import { office, personOf } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { approve, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let mine = "";
let quarter = 0;
const planner = personOf(["planner", "1409"]);
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
  mine = (await addMineTo(as("planner"), "指标矿", { capacity: "30", validTo: "2030-12-31" })).id;
});
afterAll(() => database.close());
beforeEach(async () => {
  quarter += 1;
  await database.db("account").where({ id: planner.id }).delete();
  const own = { id: planner.id, login: "plan.ner", name: planner.name, created_at: testNow };
  await database.db("account").insert({ ...own, kind: "business" });
  await hold("planner", "1409");
});

const hold = (role: string, region_code: string | null, ends_on: string | null = null) =>
  database.db("account_role").insert({
    id: database.context.newId(),
    account_id: planner.id,
    kind: "business",
    role,
    region_code,
    ends_on,
    granted_at: testNow,
    granted_by: "测试",
  });
const roles = () => database.db("account_role").where({ account_id: planner.id });
const proposed = async () =>
  (
    await as("planner", "1409")
      .put(`/api/mines/${mine}/quota/${2020 + quarter}/1`)
      .set({ "If-None-Match": "*", ...why })
      .send({ issuedWt: "5", usedWt: "0" })
      .expect(202)
  ).body;
const told = async (id: string) => (await as("leader").get(`/api/proposals/${id}`).expect(200)).body;
const registered = () => database.db("quota").where({ year: 2020 + quarter });

/** The inbox says it, nobody approves it, and it is refused. */
async function expectGone(made: { id: string; version: number }, words: string) {
  expect((await told(made.id)).obstacle.message).toContain(words);
  const { body } = await approve(as("leader"), made).expect(409);
  expect([body.code, body.detail]).toEqual(["proposer_gone", expect.stringContaining(words)]);
  expect(body.detail).toContain("请退回");
  expect(await registered()).toEqual([]);
  expect(await told(made.id)).toMatchObject({ state: "pending", version: made.version });
  await as("leader")
    .post(`/api/proposals/${made.id}/refuse`)
    .set("If-Match", `"${made.version}"`)
    .send({ reason: "申请人已离职" })
    .expect(200);
}

test("what was proposed by who may still propose it is approved", async () => {
  const made = await proposed();
  expect((await told(made.id)).obstacle).toBeNull();
  await approve(as("leader"), made).expect(200);
  expect(await registered()).toHaveLength(1);
});

test("of a disabled account nothing is approved, until it is enabled again", async () => {
  const [made, kept] = [await proposed(), await proposed()];
  const account = database.db("account").where({ id: planner.id });
  await account.clone().update({ enabled: false });
  await expectGone(made, "申请人账号已停用");
  await account.clone().update({ enabled: true });
  await approve(as("leader"), kept).expect(200);
});

test.each<[what: string, end: () => PromiseLike<unknown>]>([
  ["taken back", () => roles().delete()],
  ["over since yesterday", () => roles().update({ ends_on: "2026-07-31" })],
  ["held in another county only", () => roles().update({ region_code: "140902" })],
  ["another now, which may not propose it", () => roles().update({ role: "leader" })],
])("of one whose role is %s nothing is approved", async (_, end) => {
  const made = await proposed();
  await end();
  await expectGone(made, "已无该权限");
});

test("another role that gives it there is as good", async () => {
  const made = await proposed();
  await roles().delete();
  await hold("planner", "140901");
  await approve(as("leader"), made).expect(200);
});
