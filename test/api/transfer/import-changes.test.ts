import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { startWorker } from "#api/jobs/worker";
import type { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { addMineTo, addRegions } from "#test/support/register";
import { anOrder, mineFile, stage } from "#test/support/staged-file";
import { agreed, approve, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let worker: ReturnType<typeof startWorker>;
let made = 0;
let mine = "";
let planner: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  planner = as("planner");
  await addRegions(planner);
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});
beforeEach(async () => {
  made += 1;
  mine = (await addMineTo(planner, `甲${made}矿`)).id;
});

const fileOf = (...names: string[]) =>
  mineFile(
    ...names.map((name, index): [ReturnType<typeof rectangle>, Record<string, unknown>] => [
      rectangle(made * 5000 + index * 1000, 40_000, 300, 300),
      { name, holder: "换证矿业有限公司" },
    ]),
  );
const order = (change: object = {}) =>
  anOrder({ take: [{ take: true, filter: {} }], batchName: `批次${made}`, ...change });
const staged = (...names: string[]) => stage(planner, fileOf(...names));
const send = (staging: { id: string; reviewTag: string }, verb: "commit" | "proposal", body = order()) =>
  planner
    .post(`/api/stagings/${staging.id}/${verb}`)
    .set({ "If-Match": staging.reviewTag, ...why })
    .send(body);
const stored = async () => (await planner.get(`/api/mines/${mine}`).expect(200)).body.mine;
const boundaries = async () => (await planner.get(`/api/mines/${mine}/boundaries`).expect(200)).body.total;
const told = async (id: string) => (await as("leader").get(`/api/proposals/${id}`).expect(200)).body;

test("what changes mines of the register is not imported by one person alone, nor kept as if it were", async () => {
  const staging = await staged(`甲${made}矿`);
  const { body } = await send(staging, "commit").expect(409);
  expect(body.code).toBe("takes_two_people");
  expect(body.detail).toContain("1 座已在台账");
  const { body: still } = await planner.get(`/api/stagings/${staging.id}`).expect(200);
  expect(still.state).toBe("review");
  expect(await boundaries()).toBe(1);
});

test("mines that are new take one person", async () => {
  const staging = await staged(`新${made}矿`);
  const { body } = await send(staging, "commit", order({ take: [] })).expect(200);
  expect((await finishedJob(planner, body.jobId)).state).toBe("done");
});

test("new mines that were approved when they came in are not taken back by one person, those of one person are", async () => {
  const undo = async (name: string) => {
    const { items } = (await planner.get("/api/import-batches").query({ q: name }).expect(200)).body;
    const [{ id, version }] = items;
    return planner.post(`/api/import-batches/${id}/undo`).set("If-Match", `"${version}"`);
  };
  for (const [verb, status] of [
    ["proposal", 409],
    ["commit", 200],
  ] as const) {
    const name = `撤回批${verb}${made}`;
    const body = order({ take: [], batchName: name });
    const sent = await send(await staged(`新${verb}${made}矿`), verb, body);
    if (verb === "proposal") await approve(as("leader"), sent.body).expect(200);
    await vi.waitFor(async () => {
      expect(await database.db("import_batch").where({ name })).toHaveLength(1);
    }, 10_000);
    expect((await undo(name)).status).toBe(status);
  }
});

test("an import is proposed with what it does to each mine, and made when another person approves", async () => {
  const staging = await staged(`甲${made}矿`, `新${made}矿`);
  const { body } = await send(staging, "proposal").expect(202);
  const { about, effects, obstacle, change } = await told(body.id);
  expect([change, about, obstacle]).toEqual(["导入并更新台账已有矿山", `批次“批次${made}”`, null]);
  expect(effects).toMatchObject([
    {
      subject: "import_batch",
      after: { item_count: 2, added_count: 1, changed_count: 1, status: "producing" },
    },
  ]);
  expect(await boundaries()).toBe(1);
  await approve(planner, body).expect(403);
  const { body: decided } = await approve(as("leader"), body).expect(200);
  const job = await finishedJob(planner, decided.made.id);
  expect(job.error).toBeNull();
  expect(job.state).toBe("done");
  expect((await stored()).holder).toBe("换证矿业有限公司");
  expect(await boundaries()).toBe(2);
  const { body: batch } = await planner.get(`/api/import-batches/${decided.made.id}`).expect(200);
  expect(batch).toMatchObject({ addedCount: 1, changedCount: 1, committedBy: "规划人员" });
  const entry = await database
    .db("audit_entry")
    .where({ subject: "boundary", kind: "insert" })
    .orderBy("id", "desc")
    .first();
  expect(entry).toMatchObject({ actor_name: "领导", reason: "规划人员申请、领导批准：按会议纪要办理" });
});

test("an import tells every mine with what it takes of the file, and its ground, old and new", async () => {
  const before = (await stored()).holder;
  const { body } = await send(await staged(`甲${made}矿`, `新${made}矿`), "proposal").expect(202);
  const { body: page } = await as("leader").get(`/api/proposals/${body.id}/mines`).expect(200);
  expect(page).toMatchObject({
    total: 2,
    items: [
      { position: 1, kind: "changed", mineId: mine, name: `甲${made}矿`, hasGround: true },
      { position: 2, kind: "new", mineId: null, name: `新${made}矿`, hasGround: true },
    ],
  });
  const fields = page.items.map((one: { fields: Record<string, string>[] }) =>
    one.fields.map(({ label, stored: was, offered }) => [label, was, offered]),
  );
  expect(fields[0]).toEqual([
    ["矿区范围", "0.0900 km²", "0.0900 km²"],
    ["采矿权人", before, "换证矿业有限公司"],
  ]);
  expect(fields[1]).toEqual([
    ["矿区范围", null, "0.0900 km²"],
    ["名称", null, `新${made}矿`],
    ["采矿权人", null, "换证矿业有限公司"],
    ["矿种", null, "建筑石料用灰岩"],
  ]);
  const ground = async (position: number) =>
    (await as("leader").get(`/api/proposals/${body.id}/mines/${position}/ground`).expect(200)).body;
  const registered = (await planner.get(`/api/mines/${mine}`).expect(200)).body.boundary.shape;
  const [first, second, none] = [await ground(1), await ground(2), await ground(3)];
  expect(first.before).toEqual(registered);
  expect(first.after.coordinates).not.toEqual(registered.coordinates);
  expect([second.before, second.after.type]).toEqual([null, "MultiPolygon"]);
  expect(none).toEqual({ before: null, after: null });
  await as("leader", "140902").get(`/api/proposals/${body.id}/mines/1/ground`).expect(404);
  const { body: decided } = await approve(as("leader"), body).expect(200);
  expect((await finishedJob(planner, decided.made.id)).state).toBe("done");
  expect(await ground(1)).toEqual(first);
  expect((await planner.get(`/api/mines/${mine}`)).body.boundary.shape).toEqual(first.after);
  expect(await told(body.id)).toMatchObject({ state: "approved", work: { state: "done", error: null } });
});

test("an approved import whose job fails is told to who proposed and who approved it, until it is proposed anew", async () => {
  const staging = await staged(`甲${made}矿`);
  const { body } = await send(staging, "proposal").expect(202);
  await worker.stop();
  const { body: decided } = await approve(as("leader"), body).expect(200);
  expect((await told(body.id)).work).toEqual({ state: "queued", error: null });
  const other = planner.patch(`/api/mines/${mine}`).set("If-Match", '"1"');
  await agreed(as("leader"), other.send({ holder: "先批矿业有限公司" }));
  worker = startWorker(database.context, jobHandlers);
  expect((await finishedJob(planner, decided.made.id)).state).toBe("failed");
  const failed = async (who: "planner" | "leader") =>
    (await as(who).get("/api/proposals").query({ view: "failed" }).expect(200)).body.items;
  const work = {
    state: "failed",
    error: expect.stringContaining(`甲${made}矿 1 座矿山有变动，没有导入任何内容`),
  };
  for (const who of ["planner", "leader"] as const) {
    expect(await failed(who)).toMatchObject([{ id: body.id, state: "approved", work }]);
  }
  expect((await told(body.id)).work).toEqual(work);
  const { body: reviewed } = await planner.get(`/api/stagings/${staging.id}`).expect(200);
  await send(reviewed, "proposal").expect(202);
  expect(await failed("planner")).toEqual([]);
});

test("an import of mines that have moved on meanwhile lapses and changes nothing", async () => {
  const { body } = await send(await staged(`甲${made}矿`), "proposal").expect(202);
  const other = planner
    .patch(`/api/mines/${mine}`)
    .set("If-Match", '"1"')
    .send({ holder: "先批矿业有限公司" });
  await agreed(as("leader"), other);
  expect((await told(body.id)).obstacle.message).toContain("申请已失效");
  expect((await approve(as("leader"), body).expect(412)).body.code).toBe("proposal_stale");
  expect((await stored()).holder).toBe("先批矿业有限公司");
  expect(await boundaries()).toBe(1);
});

test("an import waits once", async () => {
  const staging = await staged(`甲${made}矿`);
  await send(staging, "proposal").expect(202);
  expect((await send(staging, "proposal").expect(409)).body.code).toBe("already_proposed");
});

test("an import whose file was given up meanwhile is not made", async () => {
  const staging = await staged(`甲${made}矿`);
  const { body } = await send(staging, "proposal").expect(202);
  await planner.delete(`/api/stagings/${staging.id}`).set("If-Match", staging.reviewTag).expect(200);
  expect((await approve(as("leader"), body).expect(409)).body.code).toBe("proposal_blocked");
  expect(await boundaries()).toBe(1);
});

test("a batch that changed mines of the register is undone by two people", async () => {
  const before = await stored();
  const { shape: groundBefore } = (await planner.get(`/api/mines/${mine}`)).body.boundary;
  const { body: asked } = await send(await staged(`甲${made}矿`, `新${made}矿`), "proposal").expect(202);
  const { body: decided } = await approve(as("leader"), asked).expect(200);
  const { id } = decided.made;
  await finishedJob(planner, id);
  const { version } = (await planner.get(`/api/import-batches/${id}`).expect(200)).body;
  const undo = (verb: string) =>
    planner.post(`/api/import-batches/${id}/${verb}`).set({ "If-Match": `"${version}"`, ...why });
  expect((await undo("undo").expect(409)).body.code).toBe("takes_two_people");
  const { body } = await undo("undo-proposal").expect(202);
  expect(await told(body.id)).toMatchObject({
    about: `批次“批次${made}”`,
    obstacle: null,
    mineCounts: { changed: 1, new: 0, removed: 1 },
  });
  const { body: page } = await as("leader").get(`/api/proposals/${body.id}/mines`).expect(200);
  expect(page.items).toMatchObject([
    {
      kind: "changed",
      mineId: mine,
      fields: [
        { label: "矿区范围", stored: "0.0900 km²", offered: "0.0900 km²" },
        { label: "采矿权人", stored: "换证矿业有限公司", offered: before.holder },
      ],
    },
    { kind: "removed", name: `新${made}矿`, hasGround: true, fields: [{ offered: "删除" }] },
  ]);
  const { body: ground } = await as("leader").get(`/api/proposals/${body.id}/mines/1/ground`).expect(200);
  expect(ground.after).toEqual(groundBefore);
  expect(ground.before).not.toEqual(ground.after);
  expect(await boundaries()).toBe(2);
  const again = await undo("undo-proposal").expect(409);
  expect([again.body.code, again.body.detail]).toEqual([
    "already_proposed",
    expect.stringContaining("规划人员已于"),
  ]);
  const waiting = (query: object) =>
    planner.get("/api/proposals").query({ state: "pending", operation: "proposeUndo", ...query });
  expect((await waiting({ record: id })).body.items).toMatchObject([{ id: body.id, proposedBy: "规划人员" }]);
  expect((await waiting({ record: mine })).body.total).toBe(0);
  await approve(planner, body).expect(403);
  await approve(as("leader"), body).expect(200);
  expect((await waiting({ record: id })).body.total).toBe(0);
  expect(await boundaries()).toBe(1);
  const { body: batch } = await planner.get(`/api/import-batches/${id}`).expect(200);
  expect(batch).toMatchObject({ state: "undone", undoneBy: "规划人员" });
});
