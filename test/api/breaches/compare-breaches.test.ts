import { afterAll, beforeAll, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { startWorker } from "#api/jobs/worker";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";
import { aLayer } from "#test/support/sound-values";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: ReturnType<typeof startWorker>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  worker = startWorker(database.context, jobHandlers);
  await addMineTo(app, "压占矿");
  const layer = { ...aLayer, kind: "ecological_red_line", name: "红线2024", accessClass: "restricted" };
  const { body } = await app.post("/api/zone-layers").send(layer).expect(200);
  const zone = { layerId: body.id, name: "红线一区", shape: rectangle(-100, -100, 9000, 9000) };
  await app.post("/api/zones").send(zone).expect(200);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

async function run(): Promise<string> {
  const { body } = await app
    .post("/api/breach-runs")
    .send({ region: "140901", packId: "xinzhou-2022" })
    .expect(200);
  expect((await finishedJob(app, body.jobId)).state).toBe("done");
  return body.runId;
}
const compare = async (id: string, earlier: string) =>
  (await app.get(`/api/breach-runs/${id}/changes`).query({ with: earlier }).expect(200)).body.changes;
const reads = async () =>
  (await database.db("audit_entry").where({ subject: "zone_list_read" }).orderBy("id")).flatMap(
    ({ records }) => JSON.parse(records)[0][3],
  );

test("who reads of red lines in what has changed between two runs is on record, and of none where none is named", async () => {
  const first = await run();
  const second = await run();
  expect(await compare(second, first)).toEqual([]);
  expect(await reads()).toEqual([]);
  await database.db("boundary").update({ valid_to: "2026-07-01" });
  const third = await run();
  for (const _ of [1, 2]) {
    expect(await compare(third, first)).toMatchObject([{ subject: "overlap", name: "压占矿 × 红线一区" }]);
  }
  expect(await reads()).toEqual([{ place: "越界与压占的变化", layers: ["红线2024"] }]);
});

test("a red line that is gone since is told by its kind", async () => {
  const before = (await reads()).length;
  const first = await run();
  await database.db("boundary").update({ valid_to: null });
  const second = await run();
  await database.db("zone").delete();
  expect(await compare(second, first)).toMatchObject([{ subject: "overlap", before: null }]);
  expect((await reads()).slice(before)).toEqual([{ place: "越界与压占的变化", layers: ["生态保护红线"] }]);
});
