import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { Staging } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { addRegions } from "#test/support/register";
import { anOrder, bowTie, mineFile, stage } from "#test/support/staged-file";

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

const detail = async (staging: Staging) =>
  (await app.get(`/api/stagings/${staging.id}/items/0`).expect(200)).body;
const take = (staging: Staging, repair: string) =>
  app.post(`/api/stagings/${staging.id}/items/0/repairs`).set("If-Match", staging.reviewTag).send({ repair });

const commit = (staging: Staging) =>
  app.post(`/api/stagings/${staging.id}/commit`).set("If-Match", staging.reviewTag).send(anOrder());

test("a faulty item is shown with the ways to mend it and what each does to the ground", async () => {
  const staging = await stage(app, mineFile([bowTie, { 矿山名称: "坏矿" }]));
  const { proposals, repairs } = await detail(staging);
  expect(repairs).toEqual([]);
  expect(proposals).toMatchObject([
    { id: "E03.order.1.1", code: "E03", errorsLeft: 0, points: [{ line: null }, { line: null }] },
    { id: "E03.split.1", code: "E03", errorsLeft: 0, rings: [{ length: 4 }, { length: 4 }] },
  ]);
  expect(proposals[1].title).toBe("第1圈：在相交、相接处断开，成为2块");
  expect(proposals[1].differenceM2).toBeLessThan(1);
});

test("a repair that is taken makes the item storable, and the batch remembers it", async () => {
  const staging = await stage(app, mineFile([bowTie, { 矿山名称: "坏矿" }]));
  expect(staging.usableCount).toBe(0);
  const { body } = await take(staging, "E03.split.1").expect(200);
  expect(body).toMatchObject({
    usable: true,
    issues: [],
    proposals: [],
    partCount: 2,
    repairs: [{ code: "E03" }],
  });
  const { body: mended } = await app.get(`/api/stagings/${staging.id}`).expect(200);
  expect(mended).toMatchObject({ usableCount: 1, errorCount: 0 });
  const order = await commit(mended).expect(200);
  await finishedJob(app, order.body.jobId);
  const [batch] = await database.db("import_batch").select("repairs");
  expect(batch.repairs).toMatchObject([
    { index: 0, name: "坏矿", code: "E03", title: "第1圈：在相交、相接处断开，成为2块" },
  ]);
  expect(await database.db("boundary_part").count({ total: "*" }).first()).toMatchObject({
    total: expect.anything(),
  });
});

test("a commit by who saw the item before it was repaired is refused", async () => {
  const staging = await stage(app, mineFile([bowTie, { 矿山名称: "坏矿" }]));
  await take(staging, "E03.split.1").expect(200);
  const { body } = await commit(staging).expect(412);
  expect(body.issues[0].message).toBe("坏矿：审阅之后又采用了修正，图形已变。");
  const order = await commit({ ...staging, reviewTag: body.current.reviewTag }).expect(200);
  expect((await finishedJob(app, order.body.jobId)).state).toBe("done");
});

test("nothing is mended by itself: a staged item stays as it was read until a repair is taken", async () => {
  const staging = await stage(app, mineFile([bowTie, { 矿山名称: "坏矿" }]));
  await detail(staging);
  expect((await detail(staging)).issues).toMatchObject([{ code: "E03" }]);
});

test("a repair that does not fit the item any more is refused, and so is one for a file that is closed", async () => {
  const staging = await stage(app, mineFile([bowTie, { 矿山名称: "坏矿" }]));
  await take(staging, "E03.split.1").expect(200);
  const again = await take(staging, "E03.split.1").expect(409);
  expect(again.body.code).toBe("repair_gone");
  await app.delete(`/api/stagings/${staging.id}`).set("If-Match", staging.reviewTag).expect(200);
  expect((await take(staging, "E03.split.1").expect(409)).body.code).toBe("staging_not_in_review");
});

test("a repair names the review it was seen in", async () => {
  const staging = await stage(app, mineFile([bowTie, { 矿山名称: "坏矿" }]));
  await app.post(`/api/stagings/${staging.id}/items/0/repairs`).send({ repair: "E03.split.1" }).expect(428);
  await take({ ...staging, reviewTag: "another" }, "E03.split.1").expect(412);
});

test("two items with one licence number stay two after a repair", async () => {
  const licence = { 许可证号: "C1409012026017130000001" };
  const staging = await stage(app, mineFile([bowTie, licence], [bowTie, licence]));
  const { body } = await take(staging, "E03.split.1").expect(200);
  expect(body).toMatchObject({ usable: false, issues: [{ code: "L01" }] });
});
