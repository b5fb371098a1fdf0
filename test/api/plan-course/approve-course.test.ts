import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { approval, bring, courseDesk } from "#test/support/plan-course";
import { type Quarry, threeQuarries } from "#test/support/three-quarries";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let ids: Record<Quarry, string>;
let runId: string;
let desk: ReturnType<typeof courseDesk>;
let count = 0;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  ({ ids, runId } = await threeQuarries(app, database));
});
afterAll(() => database.close());
beforeEach(async () => {
  const name = `方案${++count}`;
  const { body } = await app.post("/api/schemes").send({ runId, name, start: "candidates" }).expect(200);
  desk = courseDesk(app, body.id);
});

describe("a plan that was handed up", () => {
  const arrange = async () => {
    const { body } = await app.get(`/api/schemes/${desk.scheme}`).expect(200);
    return app
      .put(`/api/schemes/${desk.scheme}/arrangement`)
      .set("If-Match", `"${body.version}"`)
      .send({ groups: [], together: [], apart: [] });
  };

  test("is not changed until it is returned", async () => {
    await desk.upTo("submission");
    const refused = await arrange();
    expect([refused.status, refused.body.detail]).toEqual([
      422,
      "方案已上报，正在等待核准，不能再改。需要修改的，请先在“推进”中退回上报。",
    ]);
    await desk.act("submission", "return", { reason: "市政府退回补正" });
    expect((await desk.read()).stage).toBe("open");
    expect((await arrange()).status).toBe(200);
  });

  test("is approved with the city's document, and its arrangement stands from then on", async () => {
    await desk.upTo("submission");
    expect((await desk.propose()).body.detail).toContain("还缺文件：市政府批复");
    await bring(app, desk.scheme, { step: "approval", kind: "approval_letter" }).expect(200);
    expect((await desk.propose({ ...approval, approvedOn: "2026-07-08" })).body.detail).toContain(
      "不能早于上报日期（2026-07-09）",
    );
    expect((await desk.propose()).status).toBe(200);
    expect(await desk.read()).toMatchObject({
      stage: "approved",
      approval: { on: "2026-07-20", document: "忻政函〔2026〕1号" },
    });
    const refused = await arrange();
    expect([refused.status, refused.body.detail]).toEqual([
      422,
      "方案已核准，分组、要求和名称都不能再改。需要改动的，请在“推进”中另开新版本，已核准的版本保持不变。",
    ]);
    const { body: head } = await app.get(`/api/schemes/${desk.scheme}`).expect(200);
    await app
      .patch(`/api/schemes/${desk.scheme}`)
      .set("If-Match", `"${head.version}"`)
      .send({ name: "改名" })
      .expect(422);
    await app.delete(`/api/schemes/${desk.scheme}`).set("If-Match", `"${head.version}"`).expect(422);
    const [{ id: group }] = head.arrangement.groups;
    const changes = [
      database.db("scheme_group").where({ scheme_id: desk.scheme, id: group }).delete(),
      database.db("scheme_mine").where({ scheme_id: desk.scheme }).update({ group_id: null }),
      database.db("scheme_wish").insert({ scheme_id: desk.scheme, a: ids.far, b: ids.small, kind: "apart" }),
    ];
    for (const change of changes)
      await expect(change).rejects.toMatchObject({ constraint: "scheme_approved" });
  });

  test("goes on mine by mine, to shares of exactly 100 %", async () => {
    await desk.approved();
    const [first] = (await desk.read()).steps.filter(({ groupId }) => groupId !== null);
    const groupId = first?.groupId ?? "";
    const on = "2026-07-21";
    for (const [step, kind] of [
      ["reserve_verification", "verification_report"],
      ["review_filing", "filing_letter"],
      ["valuation", "valuation_report"],
    ] as const) {
      await desk.act(step, "start", { groupId, on });
      await bring(app, desk.scheme, { step, kind, groupId }).expect(200);
      expect((await desk.act(step, "finish", { groupId, on })).status).toBe(200);
    }
    const skipped = await desk.act("grant", "skip", { groupId, on, reason: "没有夹缝资源" });
    expect(skipped.status).toBe(200);
    await desk.act("ownership", "start", { groupId, on });
    await bring(app, desk.scheme, { step: "ownership", kind: "ownership_letter", groupId }).expect(200);
    const clear = (...percents: string[]) =>
      desk.act("ownership", "finish", {
        ...{ groupId, on },
        shares: percents.map((percent, index) => ({ holder: `股东${index}`, percent })),
      });
    expect((await clear("60", "39.9")).body.detail).toBe("股比合计为 99.9%，须正好为 100%。");
    expect((await clear("60", "40")).status).toBe(200);
    expect(await desk.stateOf("plans", groupId)).toMatchObject({ waitsFor: [], due: { on: "2023-09-30" } });
  });
});

test("who is asked to approve a plan is told what it comes to", async () => {
  await courseDesk(office(database)("planner", "1409"), desk.scheme).upTo("submission");
  await desk.bringTo("approval", "approval_letter");
  const proposed = await courseDesk(office(database)("planner", "1409"), desk.scheme).propose();
  const { body } = await office(database)("leader", "1409")
    .get(`/api/proposals/${proposed.body.id}`)
    .expect(200);
  // one of three goes; what is made of two, and the one left alone, are both of middle size
  expect(body.about).toBe(
    `方案${count}：矿山 3 → 2 座，砂石土类压减 33.33%，大中型 100.00%，未满足的要求 2 项`,
  );
});

describe("of the two who approve", () => {
  /** Somebody hands the plan up, a planner of the city proposes its approval. */
  async function proposed(submitter: ReturnType<ReturnType<typeof office>>) {
    await courseDesk(submitter, desk.scheme).upTo("submission");
    await desk.bringTo("approval", "approval_letter");
    const reply = await courseDesk(office(database)("planner", "1409"), desk.scheme).propose();
    expect(reply.status).toBe(202);
    return reply.body as { id: string; version: number };
  }
  const agree = (
    who: ReturnType<ReturnType<typeof office>>,
    { id, version }: { id: string; version: number },
  ) => who.post(`/api/proposals/${id}/approve`).set("If-Match", `"${version}"`);

  test("nobody is who handed the plan up, whatever else they are", async () => {
    const both = office(database).holder(["leader", "1409"], ["planner", "1409"]);
    const proposal = await proposed(both);
    const { body } = await agree(both, proposal).expect(409);
    expect(body.detail).toContain("这个方案由您上报，核准须由另一人审批");
    expect((await desk.read()).stage).toBe("handed_up");
  });

  test("the second is of the city: a county does not approve its own plan", async () => {
    const as = office(database);
    const proposal = await proposed(as("county_officer", "140901"));
    const { body } = await agree(as("leader", "140901"), proposal).expect(409);
    expect(body.detail).toContain("须由管辖全市的审批人员办理");
    await agree(as("leader", "1409"), proposal).expect(200);
    expect(await desk.read()).toMatchObject({ stage: "approved", approval: { on: approval.approvedOn } });
  });
});
