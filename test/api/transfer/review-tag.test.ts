import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { StagedItem, Staging } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { addBlockTo } from "#test/support/planned-block";
import { addMineTo, addRegions } from "#test/support/register";
import { anOrder, mineFile, stage } from "#test/support/staged-file";

const licence = "C1409012026017130001001";
let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});
afterEach(async () => {
  await database.db.raw("TRUNCATE mine, import_batch, staging CASCADE");
});

const known = { name: "甲矿", 许可证号: licence };
const file = (properties: object = {}, sideM = 500) =>
  mineFile([rectangle(0, 0, sideM, 300), { ...known, ...properties }]);
const order = ({ id, reviewTag }: Staging, change = {}) =>
  app.post(`/api/stagings/${id}/commit`).set("If-Match", reviewTag).send(anOrder(change));
const commit = async (staging: Staging, change = {}) =>
  finishedJob(app, (await order(staging, change).expect(200)).body.jobId);
const change = (id: string, version: number, body: object) =>
  app.patch(`/api/mines/${id}`).set("If-Match", String(version)).send(body).expect(200);
const itemOf = async ({ id }: Staging): Promise<StagedItem> =>
  (await app.get(`/api/stagings/${id}/items/0`).expect(200)).body;
const mineOf = async (id: string) => (await app.get(`/api/mines/${id}`).expect(200)).body.mine;

test("a commit is refused when a mine it changes was changed since the review, and names it", async () => {
  const { id } = await addMineTo(app, "甲矿", { licenceNumber: licence });
  const staging = await stage(app, file());
  await change(id, 1, { note: "执法部门已核对" });
  const { body } = await order(staging).expect(412);
  expect(body).toMatchObject({
    code: "register_moved",
    issues: [{ path: "items.0", message: "甲矿：审阅时为第 1 版，现为第 2 版。" }],
    current: { mines: [{ index: 0, mineId: id, version: 2 }] },
  });
  expect(body.detail).toContain("甲矿");
  const again = (await app.get(`/api/stagings/${staging.id}`).expect(200)).body;
  expect(again.reviewTag).toBe(body.current.reviewTag);
  expect((await commit(again)).state).toBe("done");
});

test("a commit is refused when a mine of the file was registered by someone else since the review", async () => {
  const staging = await stage(app, file());
  await addMineTo(app, "甲矿", { licenceNumber: licence });
  const { body } = await order(staging).expect(412);
  expect(body.issues[0].message).toContain("审阅时不在台账中");
});

test("mines that are not chosen may move on", async () => {
  const { id } = await addMineTo(app, "甲矿", { licenceNumber: licence });
  const two = mineFile([rectangle(0, 0, 500, 300), known], [rectangle(2000, 0, 300, 300), { name: "新矿" }]);
  const staging = await stage(app, two);
  await change(id, 1, { note: "改动" });
  expect((await commit(staging, { include: [1] })).state).toBe("done");
});

test("a mine that moves on between commit and import stops the whole import", async () => {
  const { id } = await addMineTo(app, "甲矿", { licenceNumber: licence });
  const staging = await stage(app, file());
  await worker.stop();
  const { body } = await order(staging).expect(200);
  await change(id, 1, { note: "抢先一步" });
  worker = startWorker(database.context, jobHandlers);
  const job = await finishedJob(app, body.jobId);
  expect(job).toMatchObject({ state: "failed" });
  expect(job.error).toContain("甲矿");
  expect(await database.db("boundary").where({ mine_id: id })).toHaveLength(1);
});

test("a made-up tag is no review", async () => {
  const staging = await stage(app, file());
  const { body } = await order({ ...staging, reviewTag: "made-up" }).expect(412);
  expect(body).toMatchObject({ code: "review_unknown", current: { reviewTag: staging.reviewTag } });
  await app.delete(`/api/stagings/${staging.id}`).set("If-Match", "made-up").expect(412);
});

test("a known mine's differences are shown and only the chosen ones are taken", async () => {
  const { id } = await addMineTo(app, "甲矿", { licenceNumber: licence, capacity: "30", orebodyId: "K1" });
  const staging = await stage(
    app,
    file({ 采矿权人: "新公司", 生产规模: "60万吨/年", 开采方式: "露天", 矿体编号: "K1" }),
  );
  const { match } = await itemOf(staging);
  expect(match?.differences).toEqual([
    { field: "holder", label: "采矿权人", stored: "甲矿有限公司", offered: "新公司" },
    { field: "method", label: "开采方式", stored: null, offered: "露天" },
    { field: "capacity", label: "证载规模", stored: "30 万吨/年", offered: "60 万吨/年" },
  ]);
  await commit(staging, { take: [{ take: true, items: [0], fields: ["capacity"] }] });
  expect(await mineOf(id)).toMatchObject({ holder: "甲矿有限公司", method: null, capacity: "60" });
});

test("without a choice nothing but the boundary changes, and the mine's version tells of it", async () => {
  const { id } = await addMineTo(app, "甲矿", { licenceNumber: licence, licensedAreaKm2: "0.0900" });
  const before = await mineOf(id);
  await commit(await stage(app, file({ 采矿权人: "新公司" })));
  const after = await mineOf(id);
  expect(after).toMatchObject({ holder: before.holder, licensedAreaKm2: "0.0900", version: 2 });
  expect(after.officialAreaM2).toBeGreaterThan(before.officialAreaM2);
});

test("a licence that would end before it begins is not taken, and the mine is named", async () => {
  const term = { validFrom: "2020-01-01", validTo: "2024-12-31" };
  const { id } = await addMineTo(app, "甲矿", { licenceNumber: licence, ...term });
  const staging = await stage(app, file({ 有效期起: "2026-01-01", 有效期止: "2030-12-31" }));
  const begin = { take: true, items: [0], fields: ["validFrom"] };
  const { body } = await order(staging, { take: [begin] }).expect(409);
  expect(body).toMatchObject({ code: "not_takeable", issues: [{ path: "items.0" }] });
  expect(body.detail).toContain("甲矿：有效期止 2024-12-31 会早于有效期起 2026-01-01");
  await commit(staging, { take: [{ take: true, items: [0] }] });
  expect(await mineOf(id)).toMatchObject({ validFrom: "2026-01-01", validTo: "2030-12-31" });
});

test("of a planned block a file changes the 拟设面积", async () => {
  await addBlockTo(app, database, "甲区块");
  const block = { name: "甲区块", 面积_公顷: 15 };
  const staging = await stage(app, mineFile([rectangle(0, 0, 500, 300), block]));
  expect((await itemOf(staging)).match?.licensedArea).toEqual({
    label: "拟设面积",
    storedKm2: "0.5",
    offeredKm2: "0.15",
  });
});

test("证载面积 follows the area the file declares, on the day its boundary begins", async () => {
  const { id } = await addMineTo(app, "甲矿", { licenceNumber: licence, licensedAreaKm2: "0.09" });
  const staging = await stage(app, file({ 面积_公顷: 15 }));
  expect((await itemOf(staging)).match?.licensedArea).toEqual({
    label: "证载面积",
    storedKm2: "0.09",
    offeredKm2: "0.15",
  });
  await commit(staging);
  expect((await mineOf(id)).licensedAreaKm2).toBe("0.15");
  const on = async (asOf: string) =>
    (await app.get("/api/mines").query({ ids: id, asOf })).body.items[0].licensedAreaKm2;
  expect([await on("2025-12-31"), await on("2026-01-01")]).toEqual(["0.09", "0.15"]);
});
