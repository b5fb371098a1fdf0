import { afterAll, beforeAll, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import { learnsFrom } from "#api/transfer/learn-register";
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

/** What the planner expects of the register, read as whoever asks. */
async function expected(): Promise<Record<string, number>> {
  const { rows } = await database.db.raw(
    "SELECT relname, reltuples FROM pg_class WHERE relname IN ('mine', 'boundary', 'boundary_part')",
  );
  return Object.fromEntries(
    (rows as { relname: string; reltuples: number }[]).map(({ relname, reltuples }) => [relname, reltuples]),
  );
}

async function importMines(count: number, northM: number): Promise<void> {
  const mines = Array.from({ length: count }, (_, at): Parameters<typeof mineFile>[number] => [
    rectangle((at % 40) * 300, northM + Math.floor(at / 40) * 300, 100, 100),
    { name: `${northM}-${at}` },
  ]);
  const staging = await stage(app, mineFile(...mines));
  const { body } = await app
    .post(`/api/stagings/${staging.id}/commit`)
    .set("If-Match", staging.reviewTag)
    .send(anOrder())
    .expect(200);
  expect(await finishedJob(app, body.jobId)).toMatchObject({ state: "done" });
}

it("the planner knows of a large batch as soon as it is in, and a small one costs nothing", async () => {
  await importMines(learnsFrom, 0);
  const known = await expected();
  expect(known).toEqual({ mine: learnsFrom, boundary: learnsFrom, boundary_part: learnsFrom });
  await importMines(3, 60_000);
  expect(await expected()).toEqual(known);
});
