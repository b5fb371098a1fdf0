import { createHash } from "node:crypto";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { roomOf } from "#api/jobs/job-room";
import type { JobHandler } from "#api/jobs/run-job";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import { errorBookJob } from "#api/transfer/error-books/error-book-job";
import type { Staging } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { addRegions } from "#test/support/register";
import { bytesOf } from "#test/support/reply-bytes";
import { bowTie, mineFile, stage } from "#test/support/staged-file";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
const workers: JobWorker[] = [];
const work = (handler: JobHandler = errorBookJob) => {
  const worker = startWorker(database.context, { errorBook: handler });
  workers.push(worker);
  return worker;
};

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
});
afterAll(() => database.close());

const sound = rectangle(0, 0, 300, 300);
/** A staged file of one sound mine and so many that cross themselves. */
const faulty = async (count: number): Promise<Staging> => {
  const staging = await stage(app, mineFile([sound, { 矿山名称: "好矿" }], [bowTie, { 矿山名称: "坏矿" }]));
  await database.db.raw(
    `INSERT INTO staged_item (staging_id, item_index, usable, warning, body)
     SELECT staging_id, n, usable, warning, jsonb_set(body, '{name}', to_jsonb('坏矿' || n))
     FROM staged_item CROSS JOIN generate_series(2, CAST(? AS integer)) n WHERE staging_id = ? AND item_index = 1`,
    [count, staging.id],
  );
  return staging;
};
const order = async ({ id }: Pick<Staging, "id">, mines = "issues"): Promise<string> =>
  (await app.post(`/api/stagings/${id}/error-workbooks`).send({ mines }).expect(200)).body.jobId;
const fetched = async (jobId: string) => {
  const reply = await app.get(`/api/error-workbooks/${jobId}`).buffer().parse(bytesOf.parser).expect(200);
  return { book: bytesOf(reply), headers: reply.headers };
};
const kept = async () => (await app.get("/api/error-workbooks").expect(200)).body.items;
const onDisk = () => readdir(join(database.context.dataDir, "error-books")).catch(() => []);

describe("workbooks of errors that are made in the background", () => {
  it("hold what a request alone may not ask for, are logged with their hash when fetched, and come back whole", async () => {
    const staging = await faulty(1001);
    const { body: refused } = await app.get(`/api/stagings/${staging.id}/error-workbook`).expect(409);
    expect(refused).toMatchObject({ code: "too_many_at_once" });
    expect(refused.detail).toContain("要列入的图形有 1001 个，一次请求最多 1000 个");
    const jobId = await order(staging);
    expect(await kept()).toMatchObject([{ jobId, state: "queued", itemCount: null, sizeBytes: null }]);
    expect((await app.get(`/api/error-workbooks/${jobId}`).expect(409)).body.code).toBe("not_made_yet");
    work();
    expect(await finishedJob(app, jobId)).toMatchObject({
      kind: "errorBook",
      state: "done",
      resultId: jobId,
    });
    const { book, headers } = await fetched(jobId);
    expect(headers["x-workbooks"]).toBe("1");
    // packed already: compressing it again would only take time
    expect(headers).not.toHaveProperty("content-encoding");
    expect(Number(headers["content-length"])).toBe(book.length);
    expect(decodeURIComponent(String(headers["content-disposition"]))).toContain("改错工作簿_mines.xlsx");
    expect(await kept()).toMatchObject([
      { jobId, stagingId: staging.id, sourceName: "mines.geojson", itemCount: 1001, sizeBytes: book.length },
    ]);
    const again = await stage(app, book, "改错工作簿_mines.xlsx");
    expect(again).toMatchObject({ format: "corner-table", itemCount: 1001, usableCount: 0 });
    const sha256 = createHash("sha256").update(book).digest("hex");
    expect(await database.db("export_log").where({ sha256 }).first()).toMatchObject({
      what: "staged_issues",
      feature_count: 1001,
      filter: { stagingId: staging.id, mines: "issues" },
    });
  });

  it("tell how many there are when one does not hold the file", async () => {
    const jobId = await order(await faulty(5001), "all");
    work();
    expect(await finishedJob(app, jobId)).toMatchObject({ state: "done" });
    const { headers } = await fetched(jobId);
    expect(headers["x-workbooks"]).toBe("2");
    expect(decodeURIComponent(String(headers["content-disposition"]))).toContain("改错工作簿_mines.zip");
  });

  it("are made once though they are ordered twice, and anew once they are made", async () => {
    const staging = await faulty(2);
    const jobId = await order(staging);
    expect(await order(staging)).toBe(jobId);
    expect(await order(staging, "all")).not.toBe(jobId);
    work();
    await finishedJob(app, jobId);
    expect(await order(staging)).not.toBe(jobId);
  });

  it("leave nothing behind when they are cancelled while they are written", async () => {
    const jobId = await order(await faulty(1500));
    const before = await onDisk();
    work((context, job, control) =>
      errorBookJob(context, job, {
        ...control,
        report: (share, words) => {
          control.report(share, words);
          if (share > 0) roomOf(context.db).stop(job.id, "cancelled", job.scope);
        },
      }),
    );
    expect(await finishedJob(app, jobId)).toMatchObject({ state: "cancelled" });
    expect(await onDisk()).toEqual(before);
    expect((await kept()).map((book: { jobId: string }) => book.jobId)).not.toContain(jobId);
    await app.get(`/api/error-workbooks/${jobId}`).expect(409);
  });

  it("are begun anew after the service was stopped in the middle", async () => {
    const jobId = await order(await faulty(1500));
    const steps: number[] = [];
    const first = work((context, job, control) =>
      errorBookJob(context, job, {
        ...control,
        report: (share, words) => {
          control.report(share, words);
          steps.push(share);
          if (share > 0) void first.stop();
        },
      }),
    );
    while (steps.length < 2) await new Promise((done) => setTimeout(done, 20));
    await first.stop();
    expect((await app.get(`/api/jobs/${jobId}`)).body.state).toBe("queued");
    work();
    expect(await finishedJob(app, jobId)).toMatchObject({ state: "done" });
    expect((await fetched(jobId)).book.length).toBeGreaterThan(10_000);
    expect((await onDisk()).filter((name) => name.startsWith(jobId))).toEqual([`${jobId}.book`]);
  });

  it("are not made in part of a file that was given up meanwhile", async () => {
    const staging = await faulty(2);
    const jobId = await order(staging);
    await app.delete(`/api/stagings/${staging.id}`).set("If-Match", staging.reviewTag).expect(200);
    work();
    const job = await finishedJob(app, jobId);
    expect(job).toMatchObject({ state: "failed" });
    expect(job.error).toContain("已被放弃，没有生成改错工作簿");
    await app.get(`/api/error-workbooks/${jobId}`).expect(409);
  });

  it("are not made of a file whose columns were mapped anew meanwhile", async () => {
    const staging = await faulty(300);
    const jobId = await order(staging);
    work(async (context, job, control) => {
      const mapped = { mapping_version: 7 };
      let changed: Promise<unknown> = Promise.resolve();
      const report = (share: number) => {
        if (share === 0) return;
        changed = Promise.resolve(context.db("staging").where({ id: staging.id }).update(mapped));
      };
      const made = errorBookJob(context, job, { ...control, report });
      return await made.finally(() => changed);
    });
    expect((await finishedJob(app, jobId)).error).toContain("字段对应改变了");
  });

  it("are removed with their file a day after they were ordered, and so is what a killed process left", async () => {
    const jobId = await order(await faulty(2));
    work();
    await finishedJob(app, jobId);
    const left = `${database.context.newId()}.run.making`;
    await mkdir(join(database.context.dataDir, "error-books", left));
    expect(await onDisk()).toContain(`${jobId}.book`);
    await database.db.raw("UPDATE error_book SET ordered_at = ordered_at - interval '23 hours'");
    await fetched(jobId);
    expect(await onDisk()).not.toContain(left);
    await database.db.raw("UPDATE error_book SET ordered_at = ordered_at - interval '2 hours'");
    await app.get(`/api/error-workbooks/${jobId}`).expect(404);
    expect(await onDisk()).toEqual([]);
    expect(await kept()).toEqual([]);
  });
});
