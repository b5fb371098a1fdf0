import { afterAll, beforeAll, expect, test } from "vitest";
import type { GapLand } from "#contract/scheme-boundaries";
import { forbiddingKinds } from "#gis/gap-land/surroundings";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { aLayer } from "#test/support/sound-values";
import { type Quarry, threeQuarries } from "#test/support/three-quarries";

const groupId = "01990000-0000-7000-8000-000000000001";
let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let ids: Record<Quarry, string>;
let scheme: string;
let other: string;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const { ids: quarries, runId } = await threeQuarries(app, database);
  ids = quarries;
  const started = async (name: string) => {
    const { body } = await app.post("/api/schemes").send({ runId, name, start: "alone" }).expect(200);
    const group = {
      id: groupId,
      memberIds: [ids.small, ids.middle],
      subjectId: null,
      subjectReason: null,
      isLocked: false,
    };
    await app
      .put(`/api/schemes/${body.id}/arrangement`)
      .set("If-Match", '"1"')
      .send({ groups: [group], together: [], apart: [] })
      .expect(200);
    return body.id as string;
  };
  [scheme, other] = [await started("东沟方案"), await started("另一方案")];
});
afterAll(() => database.close());

const of = (id: string, what: string) => `/api/schemes/${id}/groups/${groupId}/${what}`;
const pieceOf = async (id: string): Promise<GapLand["pieces"][number]> => {
  const { body } = await app.get(of(id, "gap-land")).expect(200);
  return body.pieces[0];
};
const pass = (id: string, key: string, more: object = {}) =>
  app.post(of(id, "gap-blocks")).send({ key, name: "东沟夹缝一号", ...more });

test("where layers are missing it is refused, with what is not known, until the planner says why", async () => {
  const { key } = await pieceOf(scheme);
  const { body } = await pass(scheme, key).expect(400);
  expect(body).toMatchObject({ code: "reason_needed", issues: [{ path: "body.reason" }] });
  expect(body.detail).toBe(
    "不能转入拟出让名单：生态保护红线、自然保护区、自然公园、饮用水水源保护区、永久基本农田、禁止开采区没有当日有效、可查看的图层，没有扣除。确需转入的，请填写理由。",
  );
  expect(await database.db("mine").where({ status: "planned" })).toEqual([]);
});

test("ground that is no piece of the gap land, or no more, is refused", async () => {
  const { body } = await pass(scheme, "112.0000000,38.0000000,1.00", { reason: "试" }).expect(409);
  expect(body.code).toBe("gap_moved");
});

test("a piece becomes a planned block without a licence, to be granted by bidding, with its scheme as its source", async () => {
  for (const kind of forbiddingKinds)
    await app
      .post("/api/zone-layers")
      .send({ ...aLayer, kind })
      .expect(200);
  const piece = await pieceOf(scheme);
  const { body } = await pass(scheme, piece.key, { grantYear: 2027 }).expect(200);
  const { body: block } = await app.get(`/api/mines/${body.mineId}`).expect(200);
  expect(block.plan).toMatchObject({
    grantYear: 2027,
    location: "整合方案“东沟方案”所合矿山之间的夹缝",
  });
  expect(block.mine).toMatchObject({
    ...{ name: "东沟夹缝一号", status: "planned", licenceNumber: null, holder: null, regionCode: "140901" },
    ...{ mineral: "建筑石料用灰岩", licensedAreaKm2: "0.0600" },
  });
  expect(block.mine.note).toBe(
    "夹缝资源，来源：整合方案“东沟方案”；须竞争性出让，依据忻政办发〔2022〕58号 一(二) 第4段。",
  );
  const { body: boundaries } = await app.get(`/api/mines/${body.mineId}/boundaries`).expect(200);
  expect(boundaries.items[0].officialAreaM2).toBeCloseTo(piece.areaM2, 4);
  expect(await database.db("scheme_gap_block").first()).toMatchObject({
    ...{ mine_id: body.mineId, scheme_id: scheme, clause_id: "1-2-4", reason: null, passed_by: "测试员" },
    piece_key: piece.key,
  });
});

test("its block is not granted by agreement, with the clause, but by competition", async () => {
  const { id } = await database.db("mine").where({ status: "planned" }).first("id");
  const grant = (manner: string) =>
    app
      .post(`/api/mines/${id}/grant`)
      .set("If-Match", '"1"')
      .send({
        ...{ grantedOn: "2026-07-01", document: "东自然资出字〔2026〕3号", manner, holder: "新矿业有限公司" },
        ...{ licenceNumber: "C1409012026077130000001", licenceLevel: "county", status: "building" },
      });
  const { body } = await grant("agreement").expect(400);
  expect(body.issues).toEqual([
    {
      path: "body.manner",
      message:
        "“东沟夹缝一号”是整合方案“东沟方案”的夹缝资源，依据忻政办发〔2022〕58号 一(二) 第4段须竞争性出让（招标、拍卖、挂牌），不能协议出让。",
    },
  ]);
  await grant("listing").expect(200);
  const { version } = await database.db("mine").where({ id }).first("version");
  await app.delete(`/api/mines/${id}/grant`).set("If-Match", `"${version}"`).expect(200);
  expect(await database.db("mine").where({ id }).first()).toMatchObject({
    status: "planned",
    grant_manner: null,
  });
});

test("no ground is passed on twice, by whichever scheme; it says which block has it", async () => {
  const piece = await pieceOf(scheme);
  expect(piece.passedOn).toMatchObject({ name: "东沟夹缝一号" });
  for (const id of [scheme, other]) {
    const { body } = await pass(id, piece.key, { reason: "再来一次" }).expect(409);
    expect(body.code).toBe("gap_passed_on");
    expect(body.detail).toContain("“东沟夹缝一号”");
  }
  expect(await database.db("mine").where({ status: "planned" })).toHaveLength(1);
});

test("the block stays when its scheme goes, and its ground is free again when the block goes", async () => {
  await app.delete(`/api/schemes/${scheme}`).set("If-Match", '"2"').expect(200);
  expect(await database.db("scheme_gap_block").first()).toMatchObject({ scheme_name: "东沟方案" });
  await database.db("mine").where({ status: "planned" }).delete();
  expect((await pieceOf(other)).passedOn).toBeNull();
});

test("a reason is kept where a test is not met; minerals that differ must be said", async () => {
  const far = await pieceOf(other);
  await database
    .db("scheme_mine")
    .where({ scheme_id: other, mine_id: ids.small })
    .update({
      facts: database.db.raw(`facts || '{"mineral": "石灰岩"}'`),
    });
  const { body } = await pass(other, far.key).expect(400);
  expect(body.issues).toEqual([{ path: "body.mineral", message: "成员的矿种不同，请填写拟设区块的矿种。" }]);
  await pass(other, far.key, { mineral: "石灰岩", reason: "与县规划一致" }).expect(200);
  const kept = await database.db("scheme_gap_block").first();
  expect(kept.reason).toBe("与县规划一致");
  const mine = await database.db("mine").where({ id: kept.mine_id }).first();
  expect([mine.mineral, mine.note]).toEqual(["石灰岩", expect.stringContaining("转入理由：与县规划一致")]);
});
