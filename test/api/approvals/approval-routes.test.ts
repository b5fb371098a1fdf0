import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asOwner } from "#test/support/as-owner";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office, personOf } from "#test/support/office";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { agreed, approve, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let quarter = 0;
let mine = "";
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
  const scale = { capacity: "30", validTo: "2030-12-31" };
  mine = (await addMineTo(as("planner"), "指标矿", { boundary: aBoundary(0, 0), ...scale })).id;
});
afterAll(() => database.close());
beforeEach(() => {
  quarter += 1;
});

const address = () => `/api/mines/${mine}/quota/${2020 + quarter}/1`;
const wish = (issuedWt = "5") =>
  as("planner").put(address()).set("If-None-Match", "*").send({ issuedWt, usedWt: "0" });
const proposed = async (request = wish()) => (await request.set(why).expect(202)).body;
const registered = async () =>
  (
    await as("planner")
      .get("/api/quota")
      .query({ mineId: mine, year: 2020 + quarter })
  ).body.items;
const told = async (id: string) => (await as("planner").get(`/api/proposals/${id}`).expect(200)).body;

describe("a cap", () => {
  test("is proposed with its reason and differences, and nothing is changed until another person approves", async () => {
    const made = await proposed();
    expect(await registered()).toEqual([]);
    expect(await told(made.id)).toMatchObject({
      state: "pending",
      change: "下达或更正季度指标",
      about: `${2020 + quarter} 年第 1 季度`,
      mineName: "指标矿",
      reason: "按会议纪要办理",
      regions: ["140901"],
      isOwn: true,
      obstacle: null,
      effects: [{ kind: "insert", subject: "quota", before: null, after: { issued_wt: 5, used_wt: 0 } }],
    });
    await approve(as("leader"), made).expect(200);
    expect(await registered()).toMatchObject([{ issuedWt: "5.0000", version: 1 }]);
    expect(await told(made.id)).toMatchObject({
      state: "approved",
      proposedBy: "规划人员",
      decidedBy: "领导",
    });
    const [entry] = await database
      .db("audit_entry")
      .where({ subject: "quota", kind: "insert" })
      .orderBy("id", "desc");
    expect(entry).toMatchObject({ actor_name: "领导", reason: "规划人员申请、领导批准：按会议纪要办理" });
  });

  test("without a reason is not proposed", async () => {
    const { body } = await wish().expect(400);
    expect(body.issues).toMatchObject([{ path: "header.X-Reason" }]);
  });

  test("is not approved by its proposer, through another role either, nor by the database", async () => {
    const made = await proposed();
    await approve(as("planner"), made).expect(403);
    const { body } = await approve(as.holder(["planner", null], ["leader", null]), made).expect(403);
    expect(body.code).toBe("own_proposal");
    const { proposed_by } = await database.db("proposal").where({ id: made.id }).first();
    const forced = { state: "approved", decided_by: proposed_by, decided_at: new Date() };
    await expect(
      asOwner(database.db, (db) => db("proposal").where({ id: made.id }).update(forced)),
    ).rejects.toThrow("proposal_decided_by_another");
    expect(await registered()).toEqual([]);
  });

  test("is not approved through a second account of its proposer, told by name and unit", async () => {
    const made = await proposed();
    const { proposed_by } = await database.db("proposal").where({ id: made.id }).first();
    const account = (id: string, login: string, unit: string) => ({
      ...{ id, login, name: "周禾", unit },
      ...{ kind: "business", created_at: new Date() },
    });
    const leader = personOf(["leader", null]).id;
    const rows = [account(proposed_by, "one", "东市局"), account(leader, "two", "东市局")];
    await database.db("account").insert(rows);
    try {
      const { body } = await approve(as("leader"), made).expect(403);
      expect(body).toMatchObject({ code: "own_proposal", detail: expect.stringContaining("同姓名（") });
      await database.db("account").where({ id: leader }).update({ name: "周　禾" });
      expect((await approve(as("leader"), made).expect(403)).body.code).toBe("own_proposal");
      await database.db("account").where({ id: leader }).update({ unit: "西市局" });
      const later = await approve(as("leader"), made);
      expect(later.body.code).not.toBe("own_proposal");
    } finally {
      await database.db("account").whereIn("id", [proposed_by, leader]).delete();
    }
  });

  test("that two people approve at once is made once", async () => {
    const made = await proposed();
    const approver = as("leader");
    const answers = await Promise.all([1, 2, 3, 4].map(() => approve(approver, made)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    expect(await registered()).toHaveLength(1);
  });

  test("that was overtaken says so, lapses and changes nothing", async () => {
    const [first, late] = [await proposed(wish("5")), await proposed(wish("6"))];
    await approve(as("leader"), first).expect(200);
    const { obstacle } = await told(late.id);
    expect(obstacle.message).toContain("申请已失效");
    expect(obstacle.current).toMatchObject({ issued_wt: "5.0000", version: 1 });
    const { body } = await approve(as("leader"), late).expect(412);
    expect(body.code).toBe("proposal_stale");
    expect(await told(late.id)).toMatchObject({ state: "stale", decidedBy: null, obstacle });
    expect(await registered()).toMatchObject([{ issuedWt: "5.0000" }]);
    await approve(as("leader"), { ...late, version: 2 }).expect(409);
  });

  test("that would do now what nobody proposed is not made", async () => {
    const put = (quarter: number, issuedWt: string, seen: [string, string], confirmed: string[] = []) =>
      as("planner")
        .put(address().replace(/1$/, String(quarter)))
        .set(...seen)
        .send({ issuedWt, usedWt: "0", confirmed });
    await agreed(as("leader"), put(1, "28", ["If-None-Match", "*"]));
    const over = await proposed(put(2, "3", ["If-None-Match", "*"], ["issuedWt.overScale"]));
    expect((await told(over.id)).effects).toHaveLength(2);
    await agreed(as("leader"), put(1, "29", ["If-Match", '"1"']));
    const { body } = await approve(as("leader"), over).expect(412);
    expect(body.code).toBe("proposal_stale");
    expect(await registered()).toHaveLength(1);
  });

  test("is refused with a reason by another, and withdrawn by its proposer only", async () => {
    const [one, two] = [await proposed(), await proposed()];
    const say = (app: ReturnType<typeof as>, id: string, verb: string, body: object = {}) =>
      app.post(`/api/proposals/${id}/${verb}`).set("If-Match", '"1"').send(body);
    await say(as("leader"), one.id, "refuse").expect(400);
    await say(as("leader"), one.id, "refuse", { reason: "超出总量" }).expect(200);
    expect(await told(one.id)).toMatchObject({ state: "refused", answer: "超出总量", decidedBy: "领导" });
    await say(as.holder(["leader", null], ["planner", null]), two.id, "withdraw").expect(403);
    await say(as("planner"), two.id, "withdraw").expect(200);
    expect(await registered()).toEqual([]);
  });

  test("of another county is not there for who approves elsewhere", async () => {
    const made = await proposed();
    await approve(as("leader", "140902"), made).expect(404);
    const { body } = await as("leader", "140902").get("/api/proposals").expect(200);
    expect(body.total).toBe(0);
    await approve(as("leader", "140901"), made).expect(200);
  });

  test("is taken away by two people as well", async () => {
    await agreed(as("leader"), wish());
    await agreed(as("leader"), as("planner").delete(address()).set("If-Match", '"1"'));
    expect(await registered()).toEqual([]);
  });
});
