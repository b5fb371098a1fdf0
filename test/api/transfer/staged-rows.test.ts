import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { CodeCount } from "#contract/code-count";
import type { Staging } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { addRegions } from "#test/support/register";
import { allWarnings, anOrder, mineFile, stage } from "#test/support/staged-file";

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

const stageMine = (properties: Record<string, unknown>) =>
  stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "甲", ...properties }]));
const order = ({ id, reviewTag }: Staging, acceptWarnings: CodeCount[]) =>
  app.post(`/api/stagings/${id}/commit`).set("If-Match", reviewTag).send(anOrder({ acceptWarnings }));
const commit = async (staging: Staging) => {
  const { body } = await order(staging, await allWarnings(app, staging)).expect(200);
  expect((await finishedJob(app, body.jobId)).state).toBe("done");
};

it("every attribute that is not taken is a warning to be accepted, and its words go into the note", async () => {
  const staging = await stageMine({
    统一社会信用代码: "91210381564620598B",
    有效期止: "长期",
    生产规模: "30",
    矿种: "铁矿",
  });
  expect(staging).toMatchObject({ errorCount: 0, warningCount: 3 });
  const { body } = await app.get(`/api/stagings/${staging.id}/items/0`).expect(200);
  expect(body.issues).toMatchObject([
    { code: "A02", place: { item: 1, itemName: "甲", field: "统一社会信用代码" } },
    { code: "A04", place: { field: "生产规模" } },
    { code: "A03", place: { field: "有效期止" } },
  ]);
  expect(body.issues[1].message).toContain("没有写明是万吨/年还是万立方米/年");
  await order(staging, []).expect(409);
  await commit(staging);
  const [mine] = await database.db("mine").select();
  expect(mine).toMatchObject({ credit_code: null, valid_to: null, capacity: null, mineral: "铁矿" });
  for (const words of ["91210381564620598B", "长期", "「生产规模」30"]) expect(mine.note).toContain(words);
});

it("a reserve of a new mine is registered in the unit the file names", async () => {
  await commit(await stageMine({ "保有资源储量（万立方米）": 12.5, 储量核实日期: "2024-12-31" }));
  const [reserve] = await database.db("reserve").select();
  expect(reserve).toMatchObject({ remaining: "12.5", unit: "wm3", verified_on: "2024-12-31" });
});
