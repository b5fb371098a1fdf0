import { afterAll, beforeAll, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { Staging } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { addRegions } from "#test/support/register";
import { anOrder, mineFile, stage } from "#test/support/staged-file";

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

const order = ({ id, reviewTag }: Staging, change = {}) =>
  app.post(`/api/stagings/${id}/commit`).set("If-Match", reviewTag).send(anOrder(change));
const commit = async (staging: Staging, change = {}) =>
  finishedJob(app, (await order(staging, change).expect(200)).body.jobId);

test("a commit asks for mineral and holder only where a new mine goes without, and says how many do", async () => {
  const { mineral: _, holder: __, ...spoken } = anOrder().defaults;
  const said = { 矿种: "铁矿", 采矿权人: "甲公司" };
  const square = rectangle(0, 0, 300, 300);
  const full = await stage(app, mineFile([square, { name: "甲", ...said }]));
  expect((await commit(full, { defaults: spoken })).state).toBe("done");
  const silent = await stage(
    app,
    mineFile(
      [rectangle(2000, 0, 300, 300), { name: "乙", 采矿权人: "甲公司" }],
      [rectangle(4000, 0, 300, 300), { name: "丙" }],
    ),
  );
  const { body: weight } = await app
    .post(`/api/stagings/${silent.id}/choice`)
    .send({ include: "usable" })
    .expect(200);
  expect(weight.silent).toEqual({ mineral: 2, holder: 1 });
  const { body } = await order(silent, { defaults: spoken }).expect(400);
  expect(body).toMatchObject({
    code: "silent_items",
    issues: [
      { path: "body.defaults.mineral", message: "所选新增矿山中有 2 座文件没有写明矿种，请填写。" },
      { path: "body.defaults.holder", message: "所选新增矿山中有 1 座文件没有写明采矿权人，请填写。" },
    ],
  });
  expect((await commit(silent)).state).toBe("done");
});
