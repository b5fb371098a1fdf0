import { jobHandlers } from "#api/jobs/job-handlers";
import { startWorker } from "#api/jobs/worker";
import type { TestDatabase } from "./database.ts";
import { finishedJob } from "./finished-job.ts";
import { rectangle } from "./mine-facts.ts";
import type { office } from "./office.ts";
import { addCourseRecords } from "./plan-course.ts";
import { addBlockTo } from "./planned-block.ts";
import { aBoundary, addMineTo, addRegions } from "./register.ts";
import { addList, compareList } from "./register-list.ts";
import { aDrawnBoundary, aLayer, aNote, aReserve, aSearch, aWorking } from "./sound-values.ts";
import { anOrder, mineFile, stage } from "./staged-file.ts";
import { agreed, why } from "./two-people.ts";
import { beginUpload, sendPiece, sha256 } from "./upload.ts";

type App = ReturnType<ReturnType<typeof office>>;

/** One record of each kind that a county has, by what it is called in an address. */
export type CountyRecords = Record<string, string>;

export const counties = { own: "140901", other: "140902" } as const;
/** The companies of the first mines, by their 统一社会信用代码. */
export const companies = { own: "91210381564620598A", other: "91140902MA0K123455" } as const;
/** In the name of everything that is the county's. */
export const marks = { own: "东字", other: "西字" } as const;
/** In the words of the notes that discipline inspection alone may read. */
export const secret = "暗账分红给某领导";

/** Outlines of the two counties, side by side from south to north. */
const outlines = { own: rectangle(-500, -500, 20_000, 3000), other: rectangle(-500, 2500, 20_000, 3000) };

/** Two counties with one record of every kind each, put there by their own planners, and a red line over both. */
export async function twoCounties(database: TestDatabase, as: ReturnType<typeof office>) {
  const whole = as("planner");
  await addRegions(whole);
  const township = { name: "西乡", outline: null };
  await whole.put("/api/regions/140902101").set("If-None-Match", "*").send(township).expect(200);
  const city = as("planner", "1409");
  for (const side of ["own", "other"] as const) {
    const address = `/api/regions/${counties[side]}`;
    const { body } = await whole.get(address).expect(200);
    const change = { name: body.name, outline: outlines[side] };
    await whole.put(address).set("If-Match", `"${body.version}"`).send(change).expect(200);
  }
  const layer = await city
    .post("/api/zone-layers")
    .send({ ...aLayer, accessClass: "restricted" })
    .expect(200);
  const zone = { layerId: layer.body.id, name: "红线一区", shape: rectangle(-100, -100, 9000, 9000) };
  const { body: stored } = await city.post("/api/zones").send(zone).expect(200);
  const zoneOf = async (side: "own" | "other") => {
    const shape = rectangle(15_000, side === "own" ? 0 : 3000, 500, 500);
    const kind = side === "own" ? "mining_key" : "concentrated_mining";
    const planner = as("planner", counties[side]);
    const { body: county } = await planner
      .post("/api/zone-layers")
      .send({ ...aLayer, kind, name: "县级图层", accessClass: "restricted" })
      .expect(200);
    const { body } = await planner
      .post("/api/zones")
      .send({ layerId: county.id, name: `${marks[side]}红线`, shape })
      .expect(200);
    return { zone: body.id as string };
  };
  const zones = { own: await zoneOf("own"), other: await zoneOf("other") };
  const worker = startWorker(database.context, jobHandlers);
  try {
    const own = await recordsOf(database, as("planner", counties.own), as("leader", counties.own), "own");
    const other = await recordsOf(
      database,
      as("planner", counties.other),
      as("leader", counties.other),
      "other",
    );
    const noteOf = async (mineId: string | undefined, mark: string) => {
      const note = { ...aNote, mineId, words: `${mark}${secret}` };
      const { body } = await as("discipline_inspection", "1409")
        .post("/api/inspection-notes")
        .send(note)
        .expect(200);
      return { note: body.id as string };
    };
    return {
      own: { ...own, ...zones.own, ...(await noteOf(own.mine, marks.own)) },
      other: { ...other, ...zones.other, ...(await noteOf(other.mine, marks.other)) },
      layer: layer.body.id as string,
      zone: stored.id as string,
    };
  } finally {
    await worker.stop();
  }
}

async function recordsOf(
  database: TestDatabase,
  app: App,
  leader: App,
  side: "own" | "other",
): Promise<CountyRecords> {
  const [regionCode, mark, northM] = [counties[side], marks[side], side === "own" ? 0 : 3000];
  const one = await addMineTo(app, `${mark}甲矿`, {
    regionCode,
    creditCode: companies[side],
    note: `${mark}内部备注`,
    boundary: aBoundary(0, northM),
    reserve: { ...aReserve, verifiedOn: "2024-12-31" },
  });
  const two = await addMineTo(app, `${mark}乙矿`, { regionCode, boundary: aBoundary(200, northM) });
  const { body: dossier } = await app.get(`/api/mines/${one.id}`).expect(200);
  const block = await addBlockTo(app, database, `${mark}拟设区块`, { regionCode });
  await agreed(
    leader,
    app
      .post(`/api/mines/${two.id}/lineage`)
      .set("If-Match", "1")
      .send({ kind: "split", toMineId: one.id, happenedOn: "2024-01-01", document: `${mark}发〔2024〕1号` }),
  );
  const { body: lineage } = await app.get("/api/lineage").query({ mineId: two.id }).expect(200);
  await app.put(`/api/mines/${one.id}/plan`).set("If-None-Match", "*").send({ capacityWt: "30" }).expect(200);
  const survey = app.put(`/api/mines/${one.id}/surveys/2025-03-01`).set("If-None-Match", "*");
  await survey.send({ operators: 1, document: `${mark}勘〔2025〕1号` }).expect(200);
  const quota = (quarter: number) =>
    app
      .put(`/api/mines/${one.id}/quota/2026/${quarter}`)
      .set("If-None-Match", "*")
      .send({ issuedWt: "5", usedWt: "1" });
  await agreed(leader, quota(1));
  const { body: proposal } = await quota(2).set(why).expect(202);
  const disposition = await app
    .post("/api/dispositions")
    .send({ mineId: one.id, suggested: "keep" })
    .expect(200);
  const shape = rectangle(250, northM + 50, 200, 100);
  const working = await app
    .post("/api/workings")
    .send({ ...aWorking, name: `${mark}采坑`, regionCode, shape })
    .expect(200);
  return {
    region: regionCode,
    township: `${regionCode}101`,
    mine: one.id,
    second: two.id,
    boundary: dossier.boundary.id,
    reserve: dossier.reserves[0].id,
    block,
    lineage: lineage.items[0].id,
    disposition: disposition.body.id,
    working: working.body.id,
    proposal: proposal.id,
    ...(await filesOf(app, side)),
    ...(await runsOf(app, database, side)),
  };
}

async function filesOf(app: App, side: "own" | "other"): Promise<CountyRecords> {
  const [regionCode, mark, northM] = [counties[side], marks[side], side === "own" ? 0 : 3000];
  const file = (n: number) => mineFile([rectangle(n * 1000, northM, 300, 300), { name: `${mark}${n}号矿` }]);
  const staging = await stage(app, file(2), `${mark}待核.geojson`);
  const taken = await stage(app, file(3), `${mark}入库.geojson`);
  const order = anOrder({ defaults: { ...anOrder().defaults, regionCode }, batchName: `${mark}批次` });
  const commit = await app
    .post(`/api/stagings/${taken.id}/commit`)
    .set("If-Match", taken.reviewTag)
    .send(order);
  const batch = await finishedJob(app, commit.body.jobId);
  const list = await addList(app, `矿山名称,有效期止\n${mark}甲矿,2031-12-31\n`, `${mark}名单.csv`);
  const { body: compared } = await compareList(app, list, { regionCode }).expect(200);
  const upload = await beginUpload(app, `${mark}大文件.geojson`, 10);
  const bytes = Buffer.from(file(4));
  const sent = await beginUpload(app, `${mark}已传.geojson`, bytes.length);
  await sendPiece(app, sent.id, 0, bytes).expect(200);
  const { body: finished } = await app
    .post(`/api/uploads/${sent.id}/finish`)
    .send({ sha256: sha256(bytes), answers: {} })
    .expect(200);
  await finishedJob(app, finished.jobId);
  const book = await app
    .post(`/api/stagings/${staging.id}/error-workbooks`)
    .send({ mines: "all" })
    .expect(200);
  await finishedJob(app, book.body.jobId);
  const exported = { source: { layer: "mines", filter: {} }, format: "geojson", reason: mark };
  await app.post("/api/exports").send(exported).expect(200);
  return {
    staging: staging.id,
    stagingTag: staging.reviewTag,
    list: list.id,
    listTag: compared.reviewTag,
    upload: upload.id,
    batch: batch.resultId ?? "",
    job: finished.jobId,
    book: book.body.jobId,
  };
}

async function runsOf(app: App, database: TestDatabase, side: "own" | "other"): Promise<CountyRecords> {
  const [region, mark] = [counties[side], marks[side]];
  const run = async (path: string, body: object) => {
    const { body: ordered } = await app
      .post(`/api/${path}`)
      .send({ region, ...body })
      .expect(200);
    const job = await finishedJob(app, ordered.jobId);
    if (job.state !== "done") throw new Error(`${path}: ${job.error}`);
    return ordered.runId as string;
  };
  const topology = await run("topology-runs", {});
  const { body: findings } = await app.get(`/api/topology-runs/${topology}/findings`).expect(200);
  const candidates = await run("candidate-runs", { packId: "xinzhou-2022" });
  const { body: scheme } = await app
    .post("/api/schemes")
    .send({ runId: candidates, name: `${mark}方案`, start: "alone" })
    .expect(200);
  return {
    candidates,
    group: await groupOf(app, scheme.id, side),
    ...{ scheme: scheme.id, ...(await addCourseRecords(app, database, scheme.id)) },
    optimum: (await app.post(`/api/schemes/${scheme.id}/optima`).send(aSearch).expect(200)).body.optimumId,
    breaches: await run("breach-runs", { packId: "xinzhou-2022" }),
    topology,
    finding: findings.items[0].id,
  };
}

/** All mines of the county's scheme as one group, with a boundary drawn for it. */
async function groupOf(app: App, scheme: string, side: "own" | "other"): Promise<string> {
  const id = `01990000-0000-7000-8000-00000000000${side === "own" ? 1 : 2}`;
  const { body } = await app.get(`/api/schemes/${scheme}`).expect(200);
  const memberIds = body.mines.map((mine: { id: string }) => mine.id);
  const group = { id, memberIds, subjectId: null, subjectReason: null, isLocked: false };
  await app
    .put(`/api/schemes/${scheme}/arrangement`)
    .set("If-Match", `"${body.version}"`)
    .send({ groups: [group], together: [], apart: [] })
    .expect(200);
  await app
    .put(`/api/schemes/${scheme}/groups/${id}/boundary`)
    .set("If-None-Match", "*")
    .send({ boundary: aDrawnBoundary, memberIds })
    .expect(200);
  return id;
}
