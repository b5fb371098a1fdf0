import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { agreed, approve, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let made = 0;
let small = "";
let large = "";
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
});
afterAll(() => database.close());
beforeEach(async () => {
  made += 1;
  small = (await addMineTo(as("planner"), `小${made}矿`)).id;
  large = (await addMineTo(as("planner"), `大${made}矿`)).id;
});

const record = (change: object = {}) =>
  as("planner")
    .post(`/api/mines/${small}/lineage`)
    .set({ "If-Match": '"1"', ...why })
    .send({
      kind: "merged",
      toMineId: large,
      happenedOn: "2025-06-30",
      document: "东政发〔2025〕3号",
      ...change,
    });
const steps = async () =>
  (await as("planner").get("/api/lineage").query({ mineId: small }).expect(200)).body.items;
const told = async (id: string) => (await as("leader").get(`/api/proposals/${id}`).expect(200)).body;

test("what became of a mine is said by two people, who read into which it went", async () => {
  const { body } = await record().expect(202);
  expect(await steps()).toEqual([]);
  const { about, mineName, effects } = await told(body.id);
  expect([mineName, about]).toEqual([`小${made}矿`, `整合并入“大${made}矿”`]);
  expect(effects[0]).toMatchObject({ kind: "insert", subject: "lineage", after: { kind: "merged" } });
  await approve(as("planner"), body).expect(403);
  await approve(as("leader"), body).expect(200);
  expect(await steps()).toMatchObject([{ kind: "merged", toName: `大${made}矿` }]);
});

test("what waits is told of the mine it begins with and of the one it leads to, of no other", async () => {
  const other = (await addMineTo(as("planner"), `旁${made}矿`)).id;
  const { body } = await record().expect(202);
  const waiting = async (mineId: string) =>
    (await as("leader").get("/api/proposals").query({ mineId, state: "pending" }).expect(200)).body.items;
  expect(await waiting(large)).toMatchObject([{ id: body.id, mineName: `小${made}矿` }]);
  expect(await waiting(small)).toMatchObject([{ id: body.id }]);
  expect(await waiting(other)).toEqual([]);
  await approve(as("leader"), body).expect(200);
  expect(await waiting(large)).toEqual([]);
});

test("a mine that was closed by another proposal meanwhile is not merged as well", async () => {
  const [{ body: first }, { body: late }] = [
    await record({ kind: "closed", toMineId: null }),
    await record(),
  ];
  expect((await told(first.id)).about).toBe("关闭");
  await approve(as("leader"), first).expect(200);
  expect((await approve(as("leader"), late).expect(412)).body.code).toBe("proposal_stale");
  expect(await steps()).toMatchObject([{ kind: "closed" }]);
});

test("what makes no sense is refused to who proposes it, and nothing waits", async () => {
  await record({ toMineId: small }).expect(400);
  const { body } = await as("leader").get("/api/proposals").query({ mineId: small }).expect(200);
  expect(body.total).toBe(0);
});

test("a recorded step is put right and taken back by two people", async () => {
  await agreed(as("leader"), record());
  const [step] = await steps();
  const place = `/api/mines/${small}/lineage/${step.id}`;
  const correct = as("planner").patch(place).set("If-Match", '"1"').send({ happenedOn: "2025-07-31" });
  const { body } = await correct.set(why).expect(202);
  expect(await told(body.id)).toMatchObject({
    about: `整合并入“大${made}矿”`,
    effects: expect.arrayContaining([
      expect.objectContaining({ subject: "lineage", before: { happened_on: "2025-06-30" } }),
    ]),
  });
  await approve(as("leader"), body).expect(200);
  expect(await steps()).toMatchObject([{ happenedOn: "2025-07-31", version: 2 }]);
  await agreed(as("leader"), as("planner").delete(place).set("If-Match", '"2"'));
  expect(await steps()).toEqual([]);
});
