import { afterAll, beforeAll, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { Optimum } from "#contract/scheme-optima";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { aBoundary, addMineTo } from "#test/support/register";
import { aLayer, aSearch } from "#test/support/sound-values";
import { type Quarry, threeQuarries } from "#test/support/three-quarries";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;
let ids: Record<Quarry, string>;
let id: string;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  let runId: string;
  ({ ids, runId } = await threeQuarries(app, database));
  const { body } = await app.post("/api/schemes").send({ runId, name: "一稿", start: "alone" }).expect(200);
  id = body.id;
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const order = async (change: object = {}) => {
  const { body } = await app
    .post(`/api/schemes/${id}/optima`)
    .send({ ...aSearch, ...change })
    .expect(200);
  return body as { jobId: string; optimumId: string };
};
const found = async (change: object = {}): Promise<Optimum> => {
  const { jobId, optimumId } = await order(change);
  expect((await finishedJob(app, jobId)).error).toBeNull();
  return (await app.get(`/api/schemes/${id}/optima/${optimumId}`).expect(200)).body;
};
const demand = async (version: number, demands: object) => {
  const { body } = await app.get(`/api/schemes/${id}`).expect(200);
  await app
    .patch(`/api/schemes/${id}`)
    .set("If-Match", `"${version}"`)
    .send({ demands: { ...body.demands, ...demands } })
    .expect(200);
};

test("where half of three must go and only two may be one, the rules that clash are named", async () => {
  const { found: answer, state } = await found();
  expect(state).toBe("done");
  expect(answer?.best).toMatchObject({ state: "impossible", groups: null });
  expect(answer?.conflicts.map(({ text }) => text)).toEqual(["砂石土类矿山整合后不超过整合前的 50%"]);
});

test("asked for a third less, the two that lie together become one, with its proof; the scheme is not touched", async () => {
  await demand(1, { mostLeftPercent: "67" });
  const { found: answer, schemeVersion } = await found({ others: 1 });
  expect(schemeVersion).toBe(2);
  expect(answer?.best).toMatchObject({ state: "proved", measures: { minesBefore: 3, minesAfter: 2 } });
  expect(answer?.best.bound).toBe(answer?.best.cost);
  expect(answer?.best.groups?.map((group) => group.toSorted())).toContainEqual(
    [ids.small, ids.middle].toSorted(),
  );
  const { body: scheme } = await app.get(`/api/schemes/${id}`).expect(200);
  expect([scheme.version, scheme.arrangement.groups]).toEqual([2, []]);
});

test("what was asked stays with what was found, the newest first", async () => {
  const { body } = await app.get(`/api/schemes/${id}/optima`).expect(200);
  expect(body.items.map(({ order: { others } }: Optimum) => others)).toEqual([1, 0]);
  expect(body.items[0]).toMatchObject({ orderedBy: "测试员", state: "done", error: null });
});

test("a search that is cancelled keeps nothing", async () => {
  await worker.stop();
  const { jobId, optimumId } = await order();
  await app.delete(`/api/jobs/${jobId}`).expect(200);
  const { body } = await app.get(`/api/schemes/${id}/optima/${optimumId}`).expect(200);
  expect(body).toMatchObject({ state: "cancelled", found: null, foundAt: null });
  const { body: cancelled } = await app.get(`/api/schemes/${id}/optima?state=cancelled`).expect(200);
  expect(cancelled.items.map((one: Optimum) => one.id)).toEqual([optimumId]);
});

test("a red line over a mine keeps it from being merged where that is asked, and by what clashes it is told", async () => {
  worker = startWorker(database.context, jobHandlers);
  const { body: layer } = await app.post("/api/zone-layers").send(aLayer).expect(200);
  const zone = { layerId: layer.id, name: "红线一区", shape: rectangle(0, 0, 100, 50) };
  await app.post("/api/zones").send(zone).expect(200);
  const { found: kept } = await found();
  expect(kept?.best.state).toBe("impossible");
  expect(kept?.conflicts.map(({ kind, text }) => [kind, text])).toContainEqual([
    "forbidden_ground",
    expect.stringMatching(/^small的矿区范围压占红线一区 [45]\d{3}\.\d\d 平方米，不与其他矿山合为一座$/),
  ]);
  // the only layer is one of red lines: of other kinds nothing is known
  expect(kept?.doubts).toEqual([expect.stringMatching(/永久基本农田.*是否压占待核实，没有据此排除/)]);
  await demand(2, { clearOfZones: false });
  const { found: free } = await found();
  expect(free?.best.state).toBe("proved");
  expect(free?.doubts).toEqual([]);
});

test("no new boundary within the safety distance of a mine that is not of the scheme, where that is asked", async () => {
  const parts = [{ name: null, topM: null, bottomM: null, shape: rectangle(-400, 0, 150, 300) }];
  await addMineTo(app, "close", { boundary: aBoundary(0, 0, { parts }) });
  await demand(3, { clearOfZones: false, keepsSafety: true });
  const { found: kept } = await found();
  expect(kept?.conflicts.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(
      /^small与close（不在本方案中）相距 2(49|50)\.\d\d 米，不大于安全距离 300 米，不与其他矿山合为一座$/,
    ),
  );
  await demand(4, { safetyM: 200 });
  expect((await found()).found?.best.state).toBe("proved");
});

test("a search of another scheme is none of this one", async () => {
  const { body } = await app.get(`/api/schemes/${id}/optima`).expect(200);
  const { body: copy } = await app.post(`/api/schemes/${id}/copies`).send({ name: "二稿" }).expect(200);
  await app.get(`/api/schemes/${copy.id}/optima/${body.items[0].id}`).expect(404);
});
