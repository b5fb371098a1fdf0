import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { RunComparison } from "#contract/provenance";
import type { getTopology, listTopology, TopologyFindingRow } from "#contract/topology";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { unzipText } from "#test/support/unzip";

type Page = z.output<typeof listTopology.reply>;
type Comparison = z.output<typeof RunComparison>;
type Head = z.output<typeof getTopology.reply>;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;
const ids: Record<string, string> = {};
/** a run of the whole city before anything was decided */
let city: string;

const cast: Record<
  string,
  { at: [number, number, number, number]; regionCode?: string; band?: [number, number] }
> = {
  东矿: { at: [0, 0, 300, 300] },
  南矿: { at: [250, -200, 300, 300], band: [300, 200] },
  内矿: { at: [50, 150, 60, 60] },
  邻矿: { at: [0, 303, 300, 200], regionCode: "140902" },
  双胞: { at: [5000, 0, 200, 200], regionCode: "140902" },
  重矿: { at: [5000, 0, 200, 200], regionCode: "140902" },
  碎矿: { at: [300, 250, 200, 50] },
};

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  for (const [name, { at, regionCode, band: [topM, bottomM] = [500, 400] }] of Object.entries(cast)) {
    const parts = [{ name: null, topM, bottomM, shape: rectangle(...at) }];
    const boundary = aBoundary(0, 0, { parts });
    ids[name] = (await addMineTo(app, name, { boundary, ...(regionCode && { regionCode }) })).id;
  }
  worker = startWorker(database.context, jobHandlers);
  city = await run();
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

async function run(change: object = {}): Promise<string> {
  const { body } = await app
    .post("/api/topology-runs")
    .send({ region: "1409", ...change })
    .expect(200);
  expect((await finishedJob(app, body.jobId)).state).toBe("done");
  return body.runId;
}
const list = async (id: string, query = ""): Promise<Page> =>
  (await app.get(`/api/topology-runs/${id}/findings?${query}`).expect(200)).body;
const head = async (id: string, query = ""): Promise<Head> =>
  (await app.get(`/api/topology-runs/${id}?${query}`).expect(200)).body;
const sides = ({ a, b }: TopologyFindingRow) => [a.name, b.name].toSorted().join("+");
const between = ({ items }: Page, names: string): TopologyFindingRow => {
  const found = items.find((finding) => sides(finding) === names);
  expect(found).toBeDefined();
  return found as TopologyFindingRow;
};

describe("a run of the whole city", () => {
  it("finds each kind with its measures, bands and the boundary versions it saw", async () => {
    const id = city;
    const { run: at, kinds } = await head(id);
    expect(at).toMatchObject({ kind: "topology", state: "done", stale: false });
    expect(at.summary).toMatchObject({ mines: 7, overlap: 1, contained: 1, duplicate: 1, gap: 1 });
    expect(kinds).toMatchObject({ overlap: 1, contained: 1, duplicate: 1, gap: 1 });
    const found = await list(id);
    const overlap = between(found, "东矿+南矿");
    expect(overlap).toMatchObject({ kind: "overlap", bandRelation: "apart", state: "open", decision: null });
    expect(overlap.areaM2).toBeCloseTo(5000, 0);
    expect(overlap.widthM).toBeCloseTo(50, 1);
    expect(overlap.a.boundaryVersion).toBe(1);
    expect(between(found, "邻矿+东矿".split("+").toSorted().join("+"))).toMatchObject({ kind: "gap" });
  });

  it("is listed largest first, page by page, without repeating or losing any", async () => {
    const id = city;
    const whole = await list(id);
    const areas = whole.items.map(({ areaM2 }) => areaM2);
    expect(areas).toEqual(areas.toSorted((one, other) => other - one));
    const first = await list(id, "limit=2");
    const second = await list(id, `limit=100&after=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(whole.items);
    expect(first.total).toBe(whole.total);
    await app.get(`/api/topology-runs/${id}/findings?sort=width&after=${first.next}`).expect(400);
  });

  it("is filtered by kind, area, width, region and decision, limits included", async () => {
    const id = city;
    const names = async (query: string) => (await list(id, query)).items.map(sides);
    expect(await names("kind=overlap")).toEqual(["东矿+南矿"]);
    const { areaM2, widthM } = (await list(id, "kind=gap")).items[0] as TopologyFindingRow;
    expect(await names(`kind=gap&minAreaM2=${areaM2}&maxAreaM2=${areaM2}`)).toHaveLength(1);
    expect(await names(`kind=gap&minWidthM=${widthM + 0.001}`)).toEqual([]);
    expect(await names("region=140902&kind=duplicate")).toHaveLength(1);
    expect(await names("region=140901&kind=duplicate")).toEqual([]);
    expect((await list(id, "decision=real")).total).toBe(0);
    const { kinds } = await head(id, "kind=gap&minWidthM=10");
    expect(kinds.gap).toBeUndefined();
    expect(kinds.overlap).toBe(1);
  });

  it("tells a county only what one of its mines is a side of", async () => {
    const id = await run({ region: "140901" });
    const found = await list(id);
    expect(found.items.map(sides)).not.toContain("双胞+重矿");
    expect(found.items.some(({ kind }) => kind === "gap")).toBe(true);
  });

  it("leaves out what the limits of the run leave out", async () => {
    const id = await run({ options: { gapM: 2, minAreaM2: 4000 } });
    const { kinds } = await head(id);
    expect(kinds).toEqual({ overlap: 1, duplicate: 1 });
  });

  it("gives the map shapes and the detail both mines and the shape", async () => {
    const id = city;
    const { body: drawn } = await app.get(`/api/topology-runs/${id}/shapes?kind=gap`).expect(200);
    expect(drawn.items).toHaveLength(1);
    const { body } = await app.get(`/api/topology-findings/${drawn.items[0].id}`).expect(200);
    expect(body.shape).toEqual(drawn.items[0].shape);
    expect(body.run.id).toBe(id);
    await app.get("/api/topology-findings/01900000-0000-7000-8000-000000000000").expect(404);
  });
});

describe("a decision", () => {
  const decide = (id: string, version: number | null, body: object) => {
    const [header, value] = version === null ? ["If-None-Match", "*"] : ["If-Match", `"${version}"`];
    return app
      .put(`/api/topology-findings/${id}/decision`)
      .set(header as string, value as string)
      .send(body);
  };

  it("is remembered by the next run, and to be looked at again once a boundary has changed", async () => {
    const before = between(await list(city), "东矿+内矿");
    const { body: decided } = await decide(before.id, null, {
      decision: "acceptable",
      note: "测绘误差",
    }).expect(200);
    expect(decided).toMatchObject({
      state: "decided",
      decision: { decision: "acceptable", decidedBy: "测试员" },
    });
    const next = await run();
    expect(between(await list(next), "东矿+内矿")).toMatchObject({
      state: "decided",
      decision: { decision: "acceptable", note: "测绘误差", version: 1 },
    });
    expect((await head(next)).decisions).toMatchObject({ acceptable: 1 });

    const parts = [{ name: null, topM: 500, bottomM: 400, shape: rectangle(50, 150, 61, 60) }];
    const boundary = aBoundary(0, 0, { parts, validFrom: "2026-01-01" });
    await app.post(`/api/mines/${ids.内矿}/boundaries`).set("If-Match", '"1"').send(boundary).expect(200);
    const after = await run();
    const again = between(await list(after), "东矿+内矿");
    expect(again).toMatchObject({ state: "review", decision: { decision: "acceptable" } });
    expect((await list(after, "decision=review")).items.map(sides)).toEqual(["东矿+内矿"]);
    await decide(again.id, 1, { decision: "real" }).expect(200);
    expect(between(await list(after), "东矿+内矿")).toMatchObject({
      state: "decided",
      decision: { version: 2 },
    });
  });

  it("names the version that was seen: a stale one is refused with what is stored", async () => {
    const { id } = between(await list(city), "东矿+南矿");
    await app.put(`/api/topology-findings/${id}/decision`).send({ decision: "real" }).expect(428);
    await decide(id, null, { decision: "verify" }).expect(200);
    const { body } = await decide(id, null, { decision: "real" }).expect(412);
    expect(JSON.stringify(body)).toContain("verify");
    await decide(id, 7, { decision: "real" }).expect(412);
    await decide(id, 1, { decision: "real" }).expect(200);
  });

  it("says how a problem was handled", async () => {
    const { id, decision } = between(await list(city), "东矿+南矿");
    const version = decision?.version ?? null;
    const { body } = await decide(id, version, { decision: "handled" }).expect(400);
    expect(body.issues[0].path).toBe("body.note");
    await decide(id, version, { decision: "handled", note: "2026年7月已变更登记" }).expect(200);
  });

  it("goes into the Excel list with its note, and the limits stand on the basis sheet", async () => {
    const id = city;
    const { body, headers } = await app
      .get(`/api/topology-runs/${id}.xlsx?kind=overlap&minAreaM2=1`)
      .responseType("blob")
      .expect(200);
    expect(headers["content-disposition"]).toContain(
      encodeURIComponent("拓扑检查清单_矿区重叠_面积不小于1平方米"),
    );
    const text = Object.values(unzipText(body)).join("");
    expect(text).toContain("2026年7月已变更登记");
    expect(text).toContain("最大内切圆");
    expect(text).toContain("矿区重叠；面积不小于1平方米");
    const { body: log } = await app.get("/api/exports").expect(200);
    expect(log.items[0].title).toBe("拓扑检查清单（矿区重叠；面积不小于1平方米）");
    for (const fact of ["引擎版本", "数据或引擎是否已更新", "缝隙最宽处：椭球面测地距离"])
      expect(text).toContain(fact);
    expect(text).not.toContain("双胞");
  });
});

describe("a run computed again", () => {
  const recompute = async (id: string): Promise<string> => {
    const { body } = await app.post(`/api/topology-runs/${id}/recompute`).expect(200);
    expect((await finishedJob(app, body.jobId)).state).toBe("done");
    return body.runId;
  };
  const changes = async (id: string, earlier: string): Promise<Comparison> =>
    (await app.get(`/api/topology-runs/${id}/changes?with=${earlier}`).expect(200)).body;

  it("on the same boundaries says the same of every pair, whatever was decided meanwhile", async () => {
    const id = await run();
    const again = await recompute(id);
    expect((await head(again)).run).toMatchObject({
      recomputes: id,
      parameters: (await head(id)).run.parameters,
    });
    expect(await changes(again, id)).toMatchObject({ differs: [], changes: [], otherNumbers: 0 });
  });

  it("after a mine was set back lists what it no longer lies on, with the record that moved", async () => {
    const id = await run();
    const parts = [{ name: null, topM: 300, bottomM: 200, shape: rectangle(320, -200, 300, 300) }];
    const boundary = aBoundary(0, 0, { parts, validFrom: "2026-01-02" });
    await app.post(`/api/mines/${ids.南矿}/boundaries`).set("If-Match", '"1"').send(boundary).expect(200);
    const again = await recompute(id);
    const found = await changes(again, id);
    expect(found.differs).toEqual(["data"]);
    const [change, ...others] = found.changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ subject: "ground", before: "overlap", after: null, findingId: null });
    expect([change?.mineId, change?.otherMineId].toSorted()).toEqual([ids.东矿, ids.南矿].toSorted());
    expect(change?.inputs.map(({ mineId }) => mineId)).toContain(ids.南矿);
  });
});

it("an unknown region and a bad limit are refused with their field", async () => {
  const unknown = await app.post("/api/topology-runs").send({ region: "99" }).expect(400);
  expect(unknown.body.issues[0].path).toBe("body.region");
  const bad = await app
    .post("/api/topology-runs")
    .send({ region: "1409", options: { gapM: -1 } })
    .expect(400);
  expect(bad.body.issues[0].path).toBe("body.options.gapM");
  const upsideDown = await app
    .post("/api/topology-runs")
    .send({ region: "1409", options: { minWidthM: 5, maxWidthM: 1 } })
    .expect(400);
  expect(upsideDown.body.issues).toEqual([
    {
      path: "body.options.maxWidthM",
      message: "上限 1 小于下限 5，任何问题都会被排除，请改正其中一个",
    },
  ]);
});
