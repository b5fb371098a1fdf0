import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { candidatesOfRegister } from "#api/cli/candidates";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { getCandidates } from "#contract/consolidation";
import { packById } from "#gis/policy/known-packs";
import { mergeParametersOf } from "#gis/policy/merge-parameters";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { unzipText } from "#test/support/unzip";

type Found = z.output<typeof getCandidates.reply>;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;
const ids: Record<string, string> = {};

interface Cast {
  at: [eastM: number, northM: number, widthM: number, heightM: number];
  areaKm2: string;
  reserveWt: string | null;
  orebodyId: string | null;
  regionCode?: string;
}

/** T4 of the domain's golden vectors: 1 beside 2, 3, 4 and 6; 2 beside 5; all other distances above 500 m. */
const cast: Record<string, Cast> = {
  "1": { at: [0, 0, 300, 300], areaKm2: "0.09", reserveWt: "20", orebodyId: "O1" },
  "2": { at: [700, -50, 400, 400], areaKm2: "0.16", reserveWt: "80", orebodyId: "O1" },
  "3": { at: [-700, 0, 300, 300], areaKm2: "0.09", reserveWt: "20", orebodyId: "O2" },
  "4": { at: [0, 700, 300, 300], areaKm2: "0.09", reserveWt: "20", orebodyId: null },
  "5": { at: [1500, 0, 317, 316], areaKm2: "0.10", reserveWt: "20", orebodyId: "O1" },
  "6": {
    at: [0, -700, 300, 300],
    areaKm2: "0.09",
    reserveWt: "30.00",
    orebodyId: "O1",
    regionCode: "140902",
  },
};

async function register(name: string, { at, areaKm2, reserveWt, orebodyId, regionCode }: Cast) {
  const parts = [{ name: null, topM: null, bottomM: null, shape: rectangle(...at) }];
  const reserve = {
    verifiedOn: "2025-06-30",
    remaining: reserveWt ?? "0",
    recoverable: null,
    unit: "wt" as const,
    bulkDensity: null,
    document: null,
  };
  const { id } = await addMineTo(app, `矿${name}`, {
    licensedAreaKm2: areaKm2,
    orebodyId,
    ...(regionCode && { regionCode }),
    ...(reserveWt !== null && { reserve }),
    boundary: aBoundary(0, 0, { parts }),
  });
  ids[name] = id;
}

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  for (const [name, mine] of Object.entries(cast)) await register(name, mine);
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

async function run(change: object = {}): Promise<Found> {
  const order = { region: "1409", packId: "xinzhou-2022", ...change };
  const { body } = await app.post("/api/candidate-runs").send(order).expect(200);
  expect((await finishedJob(app, body.jobId)).state).toBe("done");
  return read(body.runId);
}
const read = async (id: string): Promise<Found> =>
  (await app.get(`/api/candidate-runs/${id}`).expect(200)).body;
const nameOf = (id: string) => Object.keys(ids).find((name) => ids[name] === id) ?? id;
const verdicts = ({ result }: Found) =>
  Object.fromEntries((result?.verdicts ?? []).map(({ mineId, verdict }) => [nameOf(mineId), verdict]));
const groups = ({ result }: Found) =>
  (result?.groups ?? []).map(({ memberIds }) => memberIds.map(nameOf).toSorted());

describe("the golden city T4", () => {
  it("gives each mine the verdict the clause is ruled to give", async () => {
    const found = await run();
    expect(verdicts(found)).toEqual({
      1: "must_merge",
      2: "suggested_subject",
      3: "not_mandatory",
      4: "to_verify",
      5: "not_mandatory",
      6: "not_mandatory",
    });
    expect(groups(found)).toEqual([["1", "2", "6"]]);
    expect(found.run.summary).toMatchObject({ mines: 6, mustMerge: 1, toVerify: 1, subjects: 1, groups: 1 });
    expect(found.run).toMatchObject({ state: "done", stale: false, packVersion: 3 });
  });

  it("compels nobody when both neighbours must be small", async () => {
    const found = await run({ parameters: { subjectScope: "both" } });
    expect(Object.values(verdicts(found))).not.toContain("must_merge");
  });

  it("names every mine it speaks of, where it lies and on what reserve", async () => {
    const found = await run();
    const first = found.mines.find(({ id }) => id === ids["1"]);
    expect(first).toMatchObject({
      name: "矿1",
      regionName: "东县",
      reserveWt: "20",
      reserveDate: "2025-06-30",
    });
    expect(found.mines).toHaveLength(6);
  });

  it("judges a county together with its neighbours but speaks of its own mines", async () => {
    const found = await run({ region: "140901" });
    expect(verdicts(found)).toMatchObject({ 1: "must_merge" });
    expect(verdicts(found)).not.toHaveProperty("6");
    expect(groups(found)).toEqual([["1", "2", "6"]]);
    expect(found.mines.map(({ id }) => nameOf(id))).toContain("6");
  });

  it("says the same thing twice", async () => {
    const [first, second] = [await run(), await run()];
    expect(second.result).toEqual(first.result);
  });

  it("looks at the register as it stood on the day asked for", async () => {
    const found = await run({ asOf: "2025-01-01" });
    expect(verdicts(found)).toMatchObject({ 1: "to_verify" });
  });

  it("exports every condition with its clause as a workbook", async () => {
    const { run: head } = await run();
    const { body, headers } = await app
      .get(`/api/candidate-runs/${head.id}.xlsx`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => done(null, Buffer.concat(chunks)));
      })
      .expect(200);
    expect(headers["content-disposition"]).toContain(encodeURIComponent("候选名单"));
    const texts = Object.values(unzipText(body)).join("");
    expect(texts).toContain("必须整合");
    expect(texts).toContain("相邻矿区边界距离在500米以内");
    expect(texts).toContain("椭球面测地距离");
  });
});

describe("a run", () => {
  it("is stale once a boundary has changed, and still reads the same", async () => {
    const before = await run();
    const { body } = await app.get(`/api/mines/${ids["3"]}`).expect(200);
    await app
      .post(`/api/mines/${ids["3"]}/boundaries`)
      .set("If-Match", `"${body.mine.version}"`)
      .send(aBoundary(-900, 0, { validFrom: "2026-02-01" }))
      .expect(200);
    const after = await read(before.run.id);
    expect(after.run.stale).toBe(true);
    expect(after.result).toEqual(before.result);
    expect((await run()).run.stale).toBe(false);
  });

  it("is stale once a mine's disposition has changed, and says the day it was judged for", async () => {
    const before = await run();
    expect(before.run.asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
    await app.post("/api/dispositions").send({ mineId: ids["5"], suggested: "keep" }).expect(200);
    expect((await read(before.run.id)).run.stale).toBe(true);
  });

  it("is not listed for a region that is a pattern, nor ordered with a negative limit", async () => {
    await app.get("/api/runs").query({ region: "%" }).expect(400);
    const order = { region: "1409", packId: "xinzhou-2022", parameters: { areaKm2: "-5" } };
    const { body } = await app.post("/api/candidate-runs").send(order).expect(400);
    expect(body.issues[0].path).toBe("body.parameters.areaKm2");
  });

  it("judges the register at hand from the command line though the document is another city's", async () => {
    const pack = packById("xinzhou-2022");
    if (!pack) throw new Error("the pack is shipped");
    const lines: string[] = [];
    const order = { pack, parameters: mergeParametersOf(pack), json: false };
    const print = (line: string) => void lines.push(line);
    expect(await candidatesOfRegister(database.context, { ...order, region: "88" }, print)).toBe(2);
    expect(await candidatesOfRegister(database.context, order, print)).toBe(0);
    expect(lines.join("\n")).toContain("矿1");
    expect(await candidatesOfRegister(database.context, { ...order, json: true }, print)).toBe(0);
    const { inputs } = JSON.parse(lines.at(-1) ?? "");
    expect(inputs).toMatchObject({ source: "database", region: "1409" });
    expect(inputs.records).toContainEqual(expect.objectContaining({ kind: "reserve", mineId: ids["1"] }));
  });

  it("leaves out extents that are not in CGCS2000 and says how many", async () => {
    await database.db.raw(
      "UPDATE boundary SET source_datum = 'XIAN80', not_for_decision = true WHERE mine_id = :id",
      { id: ids["1"] ?? "" },
    );
    const found = await run();
    await database.db.raw(
      "UPDATE boundary SET source_datum = 'CGCS2000', not_for_decision = false WHERE mine_id = :id",
      { id: ids["1"] ?? "" },
    );
    expect(verdicts(found)).not.toHaveProperty("1");
    expect(found.run.summary).toMatchObject({ notForDecision: 1 });
  });

  it("is listed, newest first", async () => {
    const found = await run();
    const { body } = await app.get("/api/runs?kind=candidates&region=1409").expect(200);
    expect(body.items[0].id).toBe(found.run.id);
  });

  it("shows nothing before it is done and cannot be exported then", async () => {
    await worker.stop();
    const order = { region: "1409", packId: "xinzhou-2022" };
    const { body } = await app.post("/api/candidate-runs").send(order).expect(200);
    expect(await read(body.runId)).toMatchObject({ run: { state: "queued" }, result: null });
    await app.get(`/api/candidate-runs/${body.runId}.xlsx`).expect(409);
    await app.delete(`/api/jobs/${body.jobId}`).expect(200);
    expect(await read(body.runId)).toMatchObject({ run: { state: "cancelled" }, result: null });
    worker = startWorker(database.context, jobHandlers);
  });

  it("applies a known pack to a city that has none of its own", async () => {
    for (const code of ["9901", "990101"]) {
      await app
        .put(`/api/regions/${code}`)
        .set("If-None-Match", "*")
        .send({ name: code, outline: null })
        .expect(200);
    }
    await register("7", { ...(cast["1"] as Cast), at: [90_000, 0, 300, 300], regionCode: "990101" });
    await register("8", { ...(cast["2"] as Cast), at: [90_700, 0, 400, 400], regionCode: "990101" });
    expect(verdicts(await run({ region: "9901" }))).toEqual({ 7: "must_merge", 8: "suggested_subject" });
  });

  it("wants a pack and a region that exist", async () => {
    const order = { region: "1409", packId: "xinzhou-2022" };
    await app
      .post("/api/candidate-runs")
      .send({ ...order, packId: "none" })
      .expect(400);
    await app
      .post("/api/candidate-runs")
      .send({ ...order, region: "8888" })
      .expect(400);
  });
});

it("shows the packs with their parameters and the clause behind each condition", async () => {
  const { body } = await app.get("/api/policy-packs").expect(200);
  const pack = body.items.find(({ id }: { id: string }) => id === "xinzhou-2022");
  expect(pack.merge).toMatchObject({ distanceM: 500, areaKm2: "0.1", reserveWt: "30", subjectScope: "self" });
  const clause = pack.clauses.find(({ id }: { id: string }) => id === pack.clauseOf.distance);
  expect(clause.quote).toContain("500米以内");
});
