import type { Feature, FeatureCollection, MultiPolygon } from "geojson";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import { officialAreaM2 } from "#gis/measure/area";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { bytesOf } from "#test/support/reply-bytes";
import { unzipText } from "#test/support/unzip";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;
const runs: Record<string, string> = {};
const mines: Record<string, { id: string; version: number }> = {};

/** Two small mines 50 m apart on one orebody, a third that overlaps the second, mined ground outside the first, a red line. */
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  const small = {
    orebodyId: "O1",
    reserve: {
      verifiedOn: "2025-06-30",
      remaining: "10",
      recoverable: null,
      unit: "wt",
      bulkDensity: null,
      document: null,
    },
  } as const;
  mines.first = await addMineTo(app, "甲矿", { ...small, boundary: aBoundary(0, 0) });
  mines.second = await addMineTo(app, "乙矿", { ...small, boundary: aBoundary(350, 0) });
  await addMineTo(app, "丙矿", { boundary: aBoundary(600, 0) });
  const layer = {
    kind: "ecological_red_line",
    name: "红线",
    edition: "2023",
    state: "final",
    accessClass: "internal",
    validFrom: "2023-01-01",
    validTo: null,
  };
  const { body } = await app.post("/api/zone-layers").send(layer).expect(200);
  await app
    .post("/api/zones")
    .send({ layerId: body.id, name: "东山红线", shape: rectangle(100, 100, 100, 100) })
    .expect(200);
  const working = {
    name: "采坑",
    mineId: mines.first?.id,
    regionCode: "140901",
    observedOn: "2026-05-01",
    source: "rtk",
    sigmaM: "0.05",
  };
  await app
    .post("/api/workings")
    .send({ ...working, shape: rectangle(0, 200, 100, 200) })
    .expect(200);
  worker = startWorker(database.context, jobHandlers);
  const region = { region: "1409" };
  runs.candidates = await run("/api/candidate-runs", { ...region, packId: "xinzhou-2022" });
  runs.breaches = await run("/api/breach-runs", { ...region, packId: "xinzhou-2022" });
  runs.topology = await run("/api/topology-runs", region);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

async function run(path: string, order: object): Promise<string> {
  const { body } = await app.post(path).send(order).expect(200);
  expect((await finishedJob(app, body.jobId)).state).toBe("done");
  return body.runId;
}

async function exported(layer: string, filter: object, more: object = {}): Promise<Feature[]> {
  const order = { source: { layer, filter }, format: "geojson", ...more };
  const reply = await app.post("/api/exports").send(order).buffer().parse(bytesOf.parser).expect(200);
  return (JSON.parse(bytesOf(reply).toString()) as FeatureCollection).features;
}
const valuesOf = (features: readonly Feature[], label: string) =>
  features.map(({ properties }) => properties?.[label]);
const areaOf = (feature: Feature | undefined) => officialAreaM2(feature?.geometry as MultiPolygon);

describe("each layer goes out with its ground", () => {
  test("mined ground, as it was surveyed", async () => {
    const features = await exported("workings", { region: "1409" });
    expect(valuesOf(features, "所属矿山")).toEqual(["甲矿"]);
    expect(areaOf(features[0])).toBeCloseTo(features[0]?.properties?.["面积（m²）"], 2);
  });

  test("merge groups, each the ground of its members together", async () => {
    const features = await exported("merge_groups", { runId: runs.candidates });
    expect(valuesOf(features, "组号")).toEqual(features.map((_, at) => `第${at + 1}组`));
    const group = features.find(({ properties }) => properties?.成员.includes("甲矿"));
    expect(group?.properties?.成员).toContain("乙矿");
    const members: number = group?.properties?.成员数;
    // each a square of 300 m; 丙 lies 50 m wide on 乙, ground that is counted once
    const shared = group?.properties?.成员.includes("丙矿") ? 50 * 300 : 0;
    expect(areaOf(group) / (members * 90_000 - shared)).toBeCloseTo(1, 2);
  });

  test("breaches, of each what lies outside its licence", async () => {
    const features = await exported("breaches", { runId: runs.breaches });
    expect(valuesOf(features, "采动范围")).toEqual(["采坑"]);
    expect(Math.abs(areaOf(features[0]) - features[0]?.properties?.["越界面积（m²）"])).toBeLessThan(0.1);
  });

  test("overlaps with red lines, for a reason", async () => {
    const source = { layer: "overlaps", filter: { runId: runs.breaches } };
    const { body } = await app.post("/api/exports").send({ source, format: "geojson" }).expect(400);
    expect(body.code).toBe("reason_missing");
    const features = await exported("overlaps", source.filter, { reason: "核查" });
    expect(valuesOf(features, "管控区名称")).toEqual(["东山红线"]);
    expect(
      Math.abs(areaOf(features[0]) / 10_000 - features[0]?.properties?.["重叠面积（公顷）"]),
    ).toBeLessThan(1e-4);
  });

  test("topology findings, filtered as their list is", async () => {
    const features = await exported("topology", { runId: runs.topology, kind: "overlap" });
    expect(features).toHaveLength(1);
    expect(Math.abs(areaOf(features[0]) - features[0]?.properties?.["面积（m²）"])).toBeLessThan(0.1);
    const [found] = (await app.get(`/api/topology-runs/${runs.topology}/findings?kind=overlap`).expect(200))
      .body.items;
    expect(await exported("topology", { runId: runs.topology }, { ids: [found.id] })).toEqual(features);
    const source = { layer: "topology", filter: { runId: runs.topology, kind: "overlap" } };
    const { body } = await app.post("/api/exports").send({ source, format: "xlsx" }).responseType("blob");
    expect(Object.values(unzipText(body)).join("")).toContain("筛选：矿区重叠");
  });

  test("a run there is none of is not found", async () => {
    const source = { layer: "breaches", filter: { runId: runs.topology } };
    await app.post("/api/exports").send({ source, format: "csv" }).expect(404);
  });
});
