import { afterAll, beforeAll, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { startWorker } from "#api/jobs/worker";
import { asOwner } from "#test/support/as-owner";
import { counties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { addRegions } from "#test/support/register";
import { anOrder, mineFile, stage } from "#test/support/staged-file";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let worker: ReturnType<typeof startWorker>;
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await addRegions(as("planner"));
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const number = "C2112822009087120030652";

test("a form that is faster by a moment, when the import has begun, stops it and the number is on record", async () => {
  const { db, context } = database;
  const planner = as("planner", counties.own);
  const file = mineFile([rectangle(900, 0, 300, 300), { 矿山名称: "乙矿", 许可证号: number }]);
  const staging = await stage(planner, file);
  const rival = await db.transaction();
  await rival("mine").insert({
    id: context.newId(),
    name: "抢先矿",
    holder: "某公司",
    licence_number: number,
    licence_level: "county",
    region_code: counties.other,
    mineral: "铁矿",
    status: "producing",
  });
  const { body } = await planner
    .post(`/api/stagings/${staging.id}/commit`)
    .set("If-Match", staging.reviewTag)
    .send(anOrder())
    .expect(200);
  const waiting = () =>
    asOwner(db, (tx) =>
      tx.raw("SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"),
    );
  await expect.poll(async () => (await waiting()).rowCount, { timeout: 30_000 }).toBe(1);
  await rival.commit();
  const job = await finishedJob(planner, body.jobId);
  expect(job).toMatchObject({ state: "failed", error: expect.stringContaining("1 个存在错误") });
  const events = await db("audit_entry").where({ subject: "licence_refused" });
  expect(events).toMatchObject([{ first_key: number, actor_name: "规划人员" }]);
  for (const secret of ["抢先矿", "某公司"]) expect(JSON.stringify([job, events])).not.toContain(secret);
  expect(await db("mine").where({ name: "乙矿" })).toEqual([]);
});
