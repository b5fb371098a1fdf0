import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "#api/context";
import { inTransaction } from "#api/db/transaction";
import { enqueue, findJob, type JobKind } from "#api/jobs/job-queue";
import type { JobHandler } from "#api/jobs/run-job";
import { startWorker } from "#api/jobs/worker";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office, personOf } from "#test/support/office";

let database: TestDatabase;
let as: ReturnType<typeof office>;
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
});
beforeEach(() => database.db("job").delete());
afterAll(() => database.close());

const planner = personOf(["planner", null]);

/** A job that waits, ordered by somebody. */
async function ordered(kind: JobKind, by: Actor): Promise<string> {
  const id = database.context.newId();
  const order = { id, kind, input: {}, message: "等待", regions: ["1409"] };
  await inTransaction(database.context, by, (tx) => enqueue(tx, order));
  return id;
}

const cancelled = (id: string) =>
  database
    .db("audit_entry")
    .where({ subject: "job_cancelled", first_key: id })
    .select("actor_name", "records");
const stateOf = async (id: string) => (await findJob(database.db, id))?.state;

test("who has no right to order such work cannot stop it", async () => {
  for (const kind of ["candidates", "topology", "stage", "columns", "errorBook"] as const) {
    const id = await ordered(kind, planner);
    const { body } = await as("enforcement_officer", "1409").delete(`/api/jobs/${id}`).expect(403);
    expect([kind, body.code]).toEqual([kind, "not_own_job"]);
    expect(body.detail).toMatch(/该任务由 规划人员 发起，只有发起人或有“.+”权限的人员可以取消/);
    expect(await stateOf(id)).toBe("queued");
    expect(await cancelled(id)).toEqual([]);
  }
});

test("who has it may, and it is on record who stopped whose work", async () => {
  const id = await ordered("breaches", planner);
  await as("enforcement_officer", "1409").delete(`/api/jobs/${id}`).expect(200);
  expect(await stateOf(id)).toBe("cancelled");
  const records = await cancelled(id);
  expect(records).toHaveLength(1);
  expect(JSON.stringify(records)).toContain("执法人员");
  expect(JSON.stringify(records)).toContain("规划人员");
  await as("enforcement_officer", "1409").delete(`/api/jobs/${id}`).expect(200);
  expect(await cancelled(id)).toHaveLength(1);
});

test("an import is stopped by who ordered it alone: not by a colleague, nor what a leader approved", async () => {
  for (const by of [personOf(["county_officer", "1409"]), personOf(["leader", null])]) {
    const id = await ordered("import", by);
    const { body } = await as("planner").delete(`/api/jobs/${id}`).expect(403);
    expect(body.detail).toContain(`由 ${by.name} 发起，只有发起人可以取消`);
    expect(await stateOf(id)).toBe("queued");
  }
  const own = await ordered("import", planner);
  await as("planner").delete(`/api/jobs/${own}`).expect(200);
  expect(await stateOf(own)).toBe("cancelled");
});

test("the same while it runs, on record all the same", async () => {
  const handler: JobHandler = async (_context, _job, control) => {
    control.report(0.4, "正在分析");
    for (;;) {
      control.check();
      await sleep(10);
    }
  };
  const id = await ordered("topology", planner);
  const worker = startWorker(database.context, { topology: handler });
  try {
    await expect.poll(() => stateOf(id)).toBe("running");
    await as("enforcement_officer", "1409").delete(`/api/jobs/${id}`).expect(403);
    expect(await stateOf(id)).toBe("running");
    await as("county_officer", "1409").delete(`/api/jobs/${id}`).expect(200);
    await expect.poll(() => stateOf(id)).toBe("cancelled");
    expect(await cancelled(id)).toHaveLength(1);
  } finally {
    await worker.stop();
  }
});
