import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { inTransaction } from "#api/db/transaction";
import { enqueue, findJob, finishJob } from "#api/jobs/job-queue";
import type { JobHandler } from "#api/jobs/run-job";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import { testApp, tester } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
const workers: JobWorker[] = [];

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(() => database.close());

const work = (handler: JobHandler) => {
  const worker = startWorker(database.context, { import: handler });
  workers.push(worker);
  return worker;
};
const anImport = async () => {
  const id = database.context.newId();
  const order = { id, kind: "import", input: { number: 7 }, message: "等待" } as const;
  await inTransaction(database.context, tester, (tx) => enqueue(tx, order));
  return id;
};
const leftRunning = async (attempts: number, claimedBy: string) => {
  const id = await anImport();
  await database
    .db("job")
    .where({ id })
    .update({ state: "running", attempts, claimed_by: claimedBy, claimed_at: new Date() });
  return id;
};
const deadProcess = `${hostname()}/${2 ** 22 + 1}/gone`;
const endless: JobHandler = async (_context, _job, control) => {
  control.report(0.4, "正在写入");
  for (;;) {
    control.check();
    await sleep(10);
  }
};

it("gives a handler the input that was queued and keeps its result", async () => {
  const id = await anImport();
  work(async (_context, job) => ((job.input as { number: number }).number === 7 ? job.id : ""));
  expect(await finishedJob(app, id)).toMatchObject({ state: "done", progress: 1, resultId: id });
});

it("finishes a job that a dead process left running", async () => {
  const id = await leftRunning(1, deadProcess);
  work(async (_context, job) => job.id);
  expect((await finishedJob(app, id)).state).toBe("done");
});

it("finishes a job of this very process number from before a restart", async () => {
  const id = await leftRunning(1, `${hostname()}/${process.pid}/of-an-earlier-start`);
  work(async (_context, job) => job.id);
  expect((await finishedJob(app, id)).state).toBe("done");
});

it("leaves a job of another machine alone until that one has given no sign of life for a minute", async () => {
  const [fresh, silent] = [await leftRunning(1, "elsewhere/1/a"), await leftRunning(1, "elsewhere/1/b")];
  await database
    .db("job")
    .where({ id: silent })
    .update({ claimed_at: new Date(Date.now() - 61_000) });
  work(async (_context, job) => job.id);
  expect((await finishedJob(app, silent)).state).toBe("done");
  expect((await findJob(database.db, fresh))?.state).toBe("running");
});

it("gives up, and says why, on a job that took the process down three times", async () => {
  const id = await leftRunning(3, deadProcess);
  work(async (_context, job) => job.id);
  const job = await finishedJob(app, id);
  expect(job.state).toBe("failed");
  expect(job.error).toContain("3 次意外中断");
});

it("ends a job whose handler broke as failed, without showing the cause", async () => {
  const id = await anImport();
  work(() => Promise.reject(new Error("relation does not exist")));
  const job = await finishedJob(app, id);
  expect(job.state).toBe("failed");
  expect(job.error).toContain(id);
  expect(job.error).not.toContain("relation");
});

it("cancels a waiting job at once", async () => {
  const id = await anImport();
  const { body } = await app.delete(`/api/jobs/${id}`).expect(200);
  expect(body.state).toBe("cancelled");
});

it("cancels a running job between two steps", async () => {
  const id = await anImport();
  work(endless);
  await expect.poll(async () => (await findJob(database.db, id))?.message).toBe("正在写入");
  await app.delete(`/api/jobs/${id}`).expect(200);
  expect((await finishedJob(app, id)).state).toBe("cancelled");
});

it("keeps the answer of a job that had ended before it was cancelled", async () => {
  const id = await anImport();
  work(async (_context, job) => job.id);
  await finishedJob(app, id);
  const { body } = await app.delete(`/api/jobs/${id}`).expect(200);
  expect(body.state).toBe("done");
});

it("rolls back what a job wrote when it was cancelled before it finished", async () => {
  const id = await anImport();
  work(async ({ db, newId }, job) => {
    await db("job").where({ id: job.id }).update({ state: "cancelled", finished_at: new Date() });
    await db.transaction(async (tx) => {
      await tx("installation").insert({ key: "written-by-a-cancelled-job", value: newId() });
      await finishJob(tx, job, job.id);
    });
    return job.id;
  });
  expect((await finishedJob(app, id)).state).toBe("cancelled");
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
  expect(await database.db("installation").where({ key: "written-by-a-cancelled-job" })).toEqual([]);
});

it("puts the job at hand back into the queue when the service stops, and goes on with it after the start", async () => {
  const id = await anImport();
  const first = work(endless);
  await expect.poll(async () => (await findJob(database.db, id))?.state).toBe("running");
  await first.stop();
  expect(await findJob(database.db, id)).toMatchObject({ state: "queued", progress: 0 });
  work(async (_context, job) => job.id);
  expect((await finishedJob(app, id)).state).toBe("done");
});

it("never gives one job to two workers", async () => {
  const taken: string[] = [];
  const ids = [await anImport(), await anImport(), await anImport(), await anImport()];
  const take: JobHandler = async (_context, job) => {
    taken.push(job.id);
    await sleep(20);
    return job.id;
  };
  work(take);
  work(take);
  for (const id of ids) await finishedJob(app, id);
  expect(taken.toSorted()).toEqual(ids.toSorted());
});

it("streams progress to whoever watches and closes with the end of the job", async () => {
  const id = await anImport();
  const stream = app
    .get(`/api/jobs/${id}/events`)
    .buffer(true)
    .then(({ text }) => text);
  work(async (_context, job, control) => {
    for (let step = 0; step < 10; step += 1) {
      const share = step < 5 ? 0.25 : 0.5;
      control.report(share, `已写入 ${share * 100}%`);
      await sleep(100);
    }
    return job.id;
  });
  const jobs = (await stream)
    .split("\n\n")
    .filter((line) => line.startsWith("data: "))
    .map((line) => JSON.parse(line.slice(6)));
  expect(jobs.map(({ progress }) => progress)).toEqual(expect.arrayContaining([0, 0.25, 0.5, 1]));
  expect(jobs.map(({ message }) => message)).toContain("已写入 25%");
  expect(jobs.at(-1)).toMatchObject({ id, state: "done" });
});

it("answers 404 for a job nobody queued", async () => {
  await app.get(`/api/jobs/${database.context.newId()}/events`).expect(404);
});
