import { afterAll, beforeAll, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { CodeCount } from "#contract/code-count";
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

it("each kind of warning is accepted with its number, and who accepted what is kept with the batch", async () => {
  const dense = { 矿种: "铁矿", 体重: "34" };
  const staging = await stage(
    app,
    mineFile(
      [rectangle(0, 0, 300, 300), { name: "甲", 面积_公顷: 12, ...dense }],
      [rectangle(900, 0, 300, 300), { name: "乙", ...dense }],
    ),
  );
  const order = (acceptWarnings: CodeCount[]) =>
    app
      .post(`/api/stagings/${staging.id}/commit`)
      .set("If-Match", staging.reviewTag)
      .send(anOrder({ acceptWarnings }));
  const dense2: CodeCount = { code: "A16", count: 2 };
  const area1: CodeCount = { code: "E09", count: 1 };
  for (const [accepted, open, items] of [
    [[], "体重超常（A16）2 个、面积不符（E09）1 个", [0, 1]],
    [[dense2], "面积不符（E09）1 个", [0]],
    [[{ ...dense2, count: 1 }, area1], "体重超常（A16）2 个", [0, 1]],
  ] as const) {
    const { body } = await order([...accepted]).expect(409);
    expect(body.code).toBe("warnings_not_accepted");
    expect(JSON.stringify(body)).toContain(`还没有逐类接受：${open}。`);
    expect(body.issues.map(({ path }: { path: string }) => path)).toEqual(items.map((at) => `items.${at}`));
  }
  const wholesale = await app
    .post(`/api/stagings/${staging.id}/commit`)
    .set("If-Match", staging.reviewTag)
    .send({ ...anOrder(), acceptWarnings: true })
    .expect(400);
  expect(wholesale.body.issues).toMatchObject([{ path: "body.acceptWarnings" }]);
  const { body } = await order([dense2, area1]).expect(200);
  expect(await finishedJob(app, body.jobId)).toMatchObject({ state: "done" });
  const batch = (await app.get(`/api/import-batches/${body.jobId}`).expect(200)).body;
  expect(batch.acceptedWarnings).toEqual([dense2, area1]);
  expect(batch.committedBy).toEqual(expect.any(String));
});
