import { afterAll, beforeAll, expect, it } from "vitest";
import type { z } from "zod";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { getCandidates } from "#contract/consolidation";
import type { RunComparison } from "#contract/provenance";
import { engineVersion } from "#gis/engine-version";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { unzipText } from "#test/support/unzip";

type Found = z.output<typeof getCandidates.reply>;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;
let first: string;
let second: string;

const reserve = {
  verifiedOn: "2025-06-30",
  remaining: "20",
  recoverable: null,
  unit: "wt" as const,
  bulkDensity: null,
  document: null,
};
const small = { licensedAreaKm2: "0.09", orebodyId: "O1", reserve };

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  first = (await addMineTo(app, "甲矿", small)).id;
  second = (await addMineTo(app, "乙矿", { ...small, boundary: aBoundary(700, 0) })).id;
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

const read = async (id: string): Promise<Found> =>
  (await app.get(`/api/candidate-runs/${id}`).expect(200)).body;

async function done({ jobId, runId }: { jobId: string; runId: string }): Promise<Found> {
  expect((await finishedJob(app, jobId)).state).toBe("done");
  return read(runId);
}
const run = async () =>
  done(
    (await app.post("/api/candidate-runs").send({ region: "1409", packId: "xinzhou-2022" }).expect(200)).body,
  );
const recompute = async (id: string) =>
  done((await app.post(`/api/candidate-runs/${id}/recompute`).expect(200)).body);
const changes = async (id: string, earlier: string): Promise<RunComparison> =>
  (await app.get(`/api/candidate-runs/${id}/changes`).query({ with: earlier }).expect(200)).body;

it("a run tells its engine, the method of each number and the records its verdicts rest on", async () => {
  const found = await run();
  expect(found.run).toMatchObject({
    engineVersion,
    methods: { distanceM: "geodesic", officialAreaM2: "ellipsoid" },
    recomputes: null,
    staleReasons: [],
  });
  const { body } = await app.get(`/api/mines/${first}`).expect(200);
  const own = found.inputs.filter(({ mineId }) => mineId === first);
  expect(own.map(({ kind, version }) => [kind, version])).toEqual([
    ["boundary", 1],
    ["mine", body.mine.version],
    ["reserve", 1],
  ]);
  const finding = await database.db("finding").where({ run_id: found.run.id, mine_id: first }).first();
  expect(finding.inputs.map(({ mineId }: { mineId: string }) => mineId)).toEqual([
    ...[first, first, first],
    ...[second, second, second],
  ]);
  const { body: book } = await app
    .get(`/api/candidate-runs/${found.run.id}.xlsx`)
    .expect(200)
    .responseType("blob");
  const text = Object.values(unzipText(book)).join("");
  expect(text).toContain("甲矿：边界版本 1、储量版本 1");
  expect(text).toContain("边界最近距离：椭球面测地距离（CGCS2000）");
});

it("a run by an older engine says so, and computed again on the same data nothing changes", async () => {
  const before = await run();
  await database.db("run").where({ id: before.run.id }).update({ engine_version: "0" });
  expect((await read(before.run.id)).run).toMatchObject({ stale: true, staleReasons: ["engine"] });
  const again = await recompute(before.run.id);
  expect(await changes(again.run.id, before.run.id)).toMatchObject({
    differs: ["engine"],
    changes: [],
    otherNumbers: 0,
  });
});

it("computed again after a boundary moved away, the verdicts that changed name that record", async () => {
  const before = await run();
  const { body } = await app.get(`/api/mines/${second}`).expect(200);
  await app
    .post(`/api/mines/${second}/boundaries`)
    .set("If-Match", `"${body.mine.version}"`)
    .send(aBoundary(9000, 9000, { validFrom: "2026-02-01" }))
    .expect(200);
  const after = await recompute(before.run.id);
  const { asOf, parameters } = before.run;
  expect(after.run).toMatchObject({ recomputes: before.run.id, asOf, parameters });
  const compared = await changes(after.run.id, before.run.id);
  expect(compared.differs).toEqual(["data"]);
  const change = compared.changes.find(({ mineId }) => mineId === first);
  expect(change).toMatchObject({
    name: "甲矿",
    before: "must_merge",
    after: "not_mandatory",
    reasons: ["data"],
  });
  expect(change?.inputs).toContainEqual(
    expect.objectContaining({ kind: "boundary", mineId: second, before: 1, after: null }),
  );
});

it("what is no finished run of candidates cannot be computed again or compared", async () => {
  const found = await run();
  const nobody = "01980000-0000-7000-8000-00000000dead";
  await app.post(`/api/candidate-runs/${nobody}/recompute`).expect(404);
  await app.post(`/api/breach-runs/${found.run.id}/recompute`).expect(404);
  await app.get(`/api/candidate-runs/${found.run.id}/changes`).expect(400);
  await database.db("run").where({ id: found.run.id }).update({ state: "failed" });
  const { body } = await app.post(`/api/candidate-runs/${found.run.id}/recompute`).expect(409);
  expect(body.detail).toContain("没有完成");
});
