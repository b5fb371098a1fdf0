import { afterAll, beforeAll, expect, test } from "vitest";
import { enqueue } from "#api/jobs/job-queue";
import { addRun } from "#api/jobs/run-store";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

/** 250 runs, every tenth a breach check; three of them begun in the same instant. */
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const { db, context } = database;
  const jobId = context.newId();
  await enqueue(db, { id: jobId, kind: "candidates", input: {}, message: "等待分析" });
  for (let n = 0; n < 250; n += 1) {
    const run = {
      packId: "xinzhou-2022",
      packVersion: 2,
      parameters: {},
      jobId,
      recomputes: null,
      asOf: "2026-08-01",
    };
    const kind = n % 10 === 0 ? "breaches" : "candidates";
    await addRun(db, { ...run, id: context.newId(), kind, regionCode: n % 2 === 0 ? "140901" : "1409" });
  }
  await db.raw(
    "UPDATE run SET started_at = '2026-01-01' WHERE id IN (SELECT id FROM run ORDER BY id LIMIT 3)",
  );
});
afterAll(() => database.close());

async function walk(query: object): Promise<{ id: string; startedAt: string }[]> {
  const seen: { id: string; startedAt: string }[] = [];
  let after: string | undefined;
  do {
    const { body } = await app
      .get("/api/runs")
      .query({ limit: 1, ...query, after })
      .expect(200);
    seen.push(...body.items);
    after = body.next ?? undefined;
  } while (after);
  return seen;
}

test("pages of runs hold every one once, newest first, more than two hundred of them", async () => {
  const runs = await walk({ limit: 90 });
  expect(new Set(runs.map(({ id }) => id)).size).toBe(250);
  const days = runs.map(({ startedAt }) => startedAt);
  expect(days).toEqual(days.toSorted().reverse());
});

test("the other way round is the reverse but for runs of one instant, which keep the order of their ids", async () => {
  const [up, down] = [await walk({ sort: "startedAt", limit: 100 }), await walk({ limit: 100 })];
  expect(up.map(({ startedAt }) => startedAt)).toEqual(down.map(({ startedAt }) => startedAt).reverse());
  const first = up.slice(0, 3).map(({ id }) => id);
  expect(first).toEqual(first.toSorted());
  expect(down.slice(-3).map(({ id }) => id)).toEqual(first);
});

test("a filter tells how many there are in all", async () => {
  const total = async (query: object) => (await app.get("/api/runs").query(query).expect(200)).body.total;
  expect(await total({ kind: "breaches" })).toBe(25);
  expect(await total({ region: "140901", limit: 1 })).toBe(125);
  expect(await total({ state: "done" })).toBe(0);
});

test("a page mark of another order, or a made-up one, is refused", async () => {
  const { body } = await app.get("/api/runs").query({ limit: 1 }).expect(200);
  const other = await app.get("/api/runs").query({ sort: "startedAt", after: body.next }).expect(400);
  expect(other.body.code).toBe("invalid_cursor");
  const forged = Buffer.from(JSON.stringify(["-startedAt", "now()", "x"])).toString("base64url");
  await app.get("/api/runs").query({ after: forged }).expect(400);
});
