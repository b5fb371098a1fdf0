import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { comparedList, compareList, everyChange } from "#test/support/register-list";
import { agreed, approve, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let planner: ReturnType<typeof testApp>;
let made = 0;
let mine = "";
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  planner = as("planner");
  await addRegions(planner);
});
afterAll(() => database.close());
beforeEach(async () => {
  made += 1;
  mine = (await addMineTo(planner, `甲${made}矿`)).id;
});

const defaults = {
  regionCode: "140901",
  mineral: "铁矿",
  licenceLevel: "city",
  holder: "待核",
  status: "building",
};
/** A list that gives a mine another holder and names one that is new. */
const aList = async () => {
  const text = `矿山名称,采矿权人\n甲${made}矿,换证矿业有限公司\n新${made}矿,新矿业有限公司\n`;
  const { list, rows } = await comparedList(planner, text);
  const add = rows.filter(({ addable }) => addable).map(({ position }) => position);
  return { list, order: { batchName: `名单${made}`, take: everyChange(rows), add, defaults } };
};
type Listed = Awaited<ReturnType<typeof aList>>;
const send = ({ list, order }: Listed, verb: "commit" | "proposal", change: object = {}) =>
  planner
    .post(`/api/register-lists/${list.id}/${verb}`)
    .set({ "If-Match": list.reviewTag, ...why })
    .send({ ...order, ...change });
const proposed = async (listed: Listed) => (await send(listed, "proposal").expect(202)).body;
const holder = async () => (await planner.get(`/api/mines/${mine}`).expect(200)).body.mine.holder;
const told = async (id: string) => (await as("leader").get(`/api/proposals/${id}`).expect(200)).body;
const minesOf = async (id: string, query = {}) =>
  (await as("leader").get(`/api/proposals/${id}/mines`).query(query).expect(200)).body;

test("what a list changes of registered mines is not taken by one person alone", async () => {
  const listed = await aList();
  const before = await holder();
  const { body } = await send(listed, "commit").expect(409);
  expect([body.code, body.detail]).toEqual(["takes_two_people", expect.stringContaining("1 座已在台账")]);
  expect(await holder()).toBe(before);
  expect((await planner.get(`/api/register-lists/${listed.list.id}`)).body.state).toBe("review");
});

test("mines that are new take one person", async () => {
  const { body } = await send(await aList(), "commit", { take: [] }).expect(200);
  expect(body).toMatchObject({ changedCount: 0, addedCount: 1 });
});

test("what the county decided of a mine takes two people, however new the mine is", async () => {
  const annex2 = [
    "附件2 非煤地下矿山关闭退出清单,,,,,",
    "序号,矿山名称,采矿权人,关闭退出方式,,",
    ",,,关闭取缔,整合退出,引导退出",
    `1,决${made}矿,新矿业有限公司,√,,`,
  ].join("\n");
  const { list, rows } = await comparedList(planner, annex2);
  expect([list.reading.form, rows[0]?.kind]).toEqual(["annex2", "new"]);
  const decision = { document: "东政发〔2026〕1号", decidedOn: "2026-01-02" };
  const listed = { list, order: { batchName: `名单${made}`, take: [], add: [1], defaults } };
  const { body } = await send(listed, "commit", { decision, acceptDoubts: true }).expect(409);
  expect([body.code, body.detail]).toEqual([
    "takes_two_people",
    expect.stringContaining("1 座新矿山写明关闭退出方式"),
  ]);
  expect(await database.db("mine").where({ name: `决${made}矿` })).toEqual([]);
  const asked = (await send(listed, "proposal", { decision, acceptDoubts: true }).expect(202)).body;
  expect(await told(asked.id)).toMatchObject({
    effects: [{ after: { decided_document: decision.document, added_count: 1 } }],
  });
  expect((await minesOf(asked.id)).items[0].fields).toContainEqual(
    expect.objectContaining({ label: "关闭退出方式", offered: "关闭取缔" }),
  );
  await approve(as("leader"), asked).expect(200);
  const written = await database
    .db("disposition AS d")
    .join("mine AS m", "m.id", "d.mine_id")
    .where("m.name", `决${made}矿`)
    .first("d.decided", "d.decided_document");
  expect(written).toEqual({ decided: "close_ban", decided_document: decision.document });
});

test("a batch of new mines that brought a decision is undone by two people, one without by one", async () => {
  const batchOf = async (name: string) =>
    (await planner.get("/api/import-batches").query({ q: name }).expect(200)).body.items[0];
  const undo = ({ id, version }: { id: string; version: number }, verb: "undo" | "undo-proposal") =>
    planner.post(`/api/import-batches/${id}/${verb}`).set("If-Match", `"${version}"`);
  const there = (name: string) => database.db("mine").where({ name }).first("id");
  const text = `附件2 非煤地下矿山关闭退出清单,,,,,\n序号,矿山名称,采矿权人,关闭退出方式,,\n,,,关闭取缔,整合退出,引导退出\n1,撤${made}矿,新矿业有限公司,√,,`;
  const { list } = await comparedList(planner, text);
  const decision = { document: "东政发〔2026〕2号", decidedOn: "2026-01-02" };
  const listed = { list, order: { batchName: `决定批${made}`, take: [], add: [1], defaults } };
  const asked = (await send(listed, "proposal", { decision, acceptDoubts: true }).expect(202)).body;
  await approve(as("leader"), asked).expect(200);
  const decided = await batchOf(`决定批${made}`);
  expect(decided).toMatchObject({ addedCount: 1, changedCount: 0, takesTwoPeople: true });
  const { body } = await undo(decided, "undo").expect(409);
  expect([body.code, body.detail]).toEqual(["takes_two_people", expect.stringContaining("县级决定")]);
  expect(await there(`撤${made}矿`)).toBeDefined();
  await agreed(as("leader"), undo(decided, "undo-proposal"));
  expect(await there(`撤${made}矿`)).toBeUndefined();

  await send(await aList(), "commit", { take: [], batchName: `新批${made}` }).expect(200);
  const plain = await batchOf(`新批${made}`);
  expect(plain.takesTwoPeople).toBe(false);
  await undo(plain, "undo").expect(200);
});

test("a list is proposed with what it does to each mine, and taken when another person approves", async () => {
  const listed = await aList();
  const before = await holder();
  const asked = await proposed(listed);
  expect(await told(asked.id)).toMatchObject({
    change: "按名单更改台账",
    about: `名单“名单${made}”`,
    obstacle: null,
    mineCounts: { changed: 1, new: 1, removed: 0 },
    effects: [{ subject: "import_batch", after: { changed_count: 1, field_count: 1, added_count: 1 } }],
  });
  const { items, total } = await minesOf(asked.id);
  expect(total).toBe(2);
  expect(items).toMatchObject([
    {
      kind: "changed",
      mineId: mine,
      name: `甲${made}矿`,
      fields: [{ label: "采矿权人", stored: before, offered: "换证矿业有限公司", doubt: null }],
    },
    { kind: "new", mineId: null, name: `新${made}矿` },
  ]);
  expect(items[1].fields.map(({ label, offered }: Record<string, string>) => [label, offered])).toEqual([
    ["矿山名称", `新${made}矿`],
    ["采矿权人", "新矿业有限公司"],
    ["发证机关级别", "市级"],
    ["行政区代码", "140901"],
    ["开采矿种", "铁矿"],
    ["状态", "基建"],
  ]);
  expect(await holder()).toBe(before);
  expect((await approve(planner, asked)).status).toBe(403);
  const { body: decided } = await approve(as("leader"), asked).expect(200);
  expect(await holder()).toBe("换证矿业有限公司");
  const { body: batch } = await planner.get(`/api/import-batches/${decided.made.id}`).expect(200);
  expect(batch).toMatchObject({ addedCount: 1, changedCount: 1, fieldCount: 1, committedBy: "规划人员" });
  const entry = await database
    .db("audit_entry")
    .where({ subject: "mine", kind: "update" })
    .orderBy("id", "desc")
    .first();
  expect(entry).toMatchObject({ actor_name: "领导", reason: "规划人员申请、领导批准：按会议纪要办理" });
  expect((await minesOf(asked.id)).total).toBe(2);

  const undo = await planner
    .post(`/api/import-batches/${batch.id}/undo-proposal`)
    .set({ "If-Match": `"${batch.version}"`, ...why })
    .expect(202);
  expect((await minesOf(undo.body.id)).items).toMatchObject([
    {
      kind: "changed",
      mineId: mine,
      fields: [{ label: "采矿权人", stored: "换证矿业有限公司", offered: before }],
    },
    { kind: "removed", name: `新${made}矿` },
  ]);
});

test("its mines are filtered by kind and name, and read page by page", async () => {
  const { id } = await proposed(await aList());
  const names = async (query: object) =>
    (await minesOf(id, query)).items.map(({ name }: { name: string }) => name);
  expect(await names({ kind: "new" })).toEqual([`新${made}矿`]);
  expect(await names({ kind: "changed" })).toEqual([`甲${made}矿`]);
  expect(await names({ q: "新" })).toEqual([`新${made}矿`]);
  const first = await minesOf(id, { limit: 1 });
  expect([first.items[0].name, first.total]).toEqual([`甲${made}矿`, 2]);
  expect(await names({ limit: 1, after: first.next })).toEqual([`新${made}矿`]);
});

test("who may not see all of it sees none of its mines", async () => {
  const { id } = await proposed(await aList());
  await as("leader", "140902").get(`/api/proposals/${id}/mines`).expect(404);
  await as("leader", "140901").get(`/api/proposals/${id}/mines`).expect(404);
});

test("a list whose mine has moved on meanwhile lapses and changes nothing", async () => {
  const asked = await proposed(await aList());
  await agreed(
    as("leader"),
    planner.patch(`/api/mines/${mine}`).set("If-Match", '"1"').send({ holder: "先批矿业有限公司" }),
  );
  expect((await told(asked.id)).obstacle.message).toContain("申请已失效");
  expect((await approve(as("leader"), asked).expect(412)).body.code).toBe("proposal_stale");
  expect(await holder()).toBe("先批矿业有限公司");
  expect(await database.db("mine").where({ name: `新${made}矿` })).toEqual([]);
});

test("a list that was read anew meanwhile lapses, one that was given up is not taken", async () => {
  const [again, dropped] = [await aList(), await aList()];
  const asked = [await proposed(again), await proposed(dropped)];
  await compareList(planner, again.list).expect(200);
  await planner
    .delete(`/api/register-lists/${dropped.list.id}`)
    .set("If-Match", dropped.list.reviewTag)
    .expect(200);
  const codes = [];
  for (const one of asked) codes.push((await approve(as("leader"), one)).body.code);
  expect(codes).toEqual(["proposal_stale", "proposal_blocked"]);
});

test("a list waits once", async () => {
  const listed = await aList();
  const asked = await proposed(listed);
  const { body } = await send(listed, "proposal").expect(409);
  expect(body.code).toBe("already_proposed");
  expect(body.detail).toMatch(/规划人员已于 20\d\d-\d\d-\d\d \d\d:\d\d 提出同样的申请，正在等待审批/);
  const row = await database.db("proposal").where({ id: asked.id }).first();
  const twin = { ...row, id: database.context.newId(), effects: JSON.stringify(row.effects) };
  await expect(database.db("proposal").insert(twin)).rejects.toThrow("proposal_waits_once");
  await planner.post(`/api/proposals/${asked.id}/withdraw`).set("If-Match", '"1"').expect(200);
  await send(listed, "proposal").expect(202);
});

test("what was proposed of a mine is not altered", async () => {
  const { id } = await proposed(await aList());
  const rows = () => database.db("proposed_mine").where({ proposal_id: id });
  await expect(rows().update({ name: "另一座" })).rejects.toThrow("not altered");
  await expect(rows().delete()).rejects.toThrow("not altered");
});
