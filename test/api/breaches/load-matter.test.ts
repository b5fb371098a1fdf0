import { afterAll, beforeAll, expect, it } from "vitest";
import type { z } from "zod";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { getBreaches } from "#contract/breaches";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";

type Found = z.output<typeof getBreaches.reply>;

const closing = { decided: "close_ban", decidedOn: "2026-02-01", decidedDocument: "东政发〔2026〕1号" };
let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;
let record: { id: string; version: number };

/** A mine under a disposition, with ground seen inside its licence before, on and after the day its closure is completed. */
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  const { id: mineId } = await addMineTo(app, "已关矿");
  record = (await app.post("/api/dispositions").send({ mineId }).expect(200)).body;
  for (const [name, observedOn] of [
    ["关前", "2026-03-30"],
    ["关日", "2026-03-31"],
    ["关后", "2026-04-20"],
  ]) {
    const shape = rectangle(50, 50, 20, 20);
    const survey = { mineId, regionCode: "140901", source: "rtk", sigmaM: "0.05", shape };
    await app
      .post("/api/workings")
      .send({ name, observedOn, ...survey })
      .expect(200);
  }
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

async function decide(change: object): Promise<void> {
  const { body } = await app
    .patch(`/api/dispositions/${record.id}`)
    .set("If-Match", String(record.version))
    .send(change)
    .expect(200);
  record = body;
}
async function run(): Promise<Found> {
  const order = { region: "1409", packId: "xinzhou-2022" };
  const { body } = await app.post("/api/breach-runs").send(order).expect(200);
  expect((await finishedJob(app, body.jobId)).state).toBe("done");
  return (await app.get(`/api/breach-runs/${body.runId}`).expect(200)).body;
}
const workingOf = (found: Found, name: string) =>
  found.workings.find(({ workingName }) => workingName === name);
const verdicts = (found: Found) =>
  ["关前", "关日", "关后"].map((name) => workingOf(found, name)?.verdict ?? null);

it("a mine still has its licence while its closure is only decided", async () => {
  await decide(closing);
  expect(verdicts(await run())).toEqual(["inside", "inside", "inside"]);
});

it("a mine has no licence from the day of completion on: ground seen then lies outside any licence", async () => {
  await decide({ completedOn: "2026-03-31" });
  const found = await run();
  expect(verdicts(found)).toEqual(["inside", "no_licence", "no_licence"]);
  expect(workingOf(found, "关后")).toMatchObject({ mineName: "已关矿", intrusions: [] });
  expect(workingOf(found, "关后")?.outsideM2).toBeCloseTo(400, 0);
});

it("an earlier run is made stale by a disposition alone", async () => {
  const found = await run();
  expect(found.run.stale).toBe(false);
  await decide({ completeBy: "2026-12-31" });
  const { body } = await app.get(`/api/breach-runs/${found.run.id}`).expect(200);
  expect(body.run).toMatchObject({ stale: true, staleReasons: ["data"] });
});
