import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { triggerNumbers } from "#api/consolidation/trigger-order";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { getCandidates } from "#contract/consolidation";
import type { addMine } from "#contract/mines";
import { packById } from "#gis/policy/known-packs";
import type { PolicyPack } from "#gis/policy/pack";
import type { TriggerKey } from "#gis/triggers/trigger";
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
type NewMine = z.input<typeof addMine.body>;

const stone: Partial<NewMine> = {
  mineral: "建筑石料用灰岩",
  method: "open_pit",
  orebodyId: "O1",
  capacity: "40",
  capacityUnit: "wt",
  licensedAreaKm2: "0.09",
};

async function quarry(
  name: string,
  [eastM, northM, sideM]: [number, number, number],
  change: Partial<NewMine> = {},
) {
  const parts = [{ name: null, topM: null, bottomM: null, shape: rectangle(eastM, northM, sideM, sideM) }];
  ids[name] = (await addMineTo(app, name, { ...stone, boundary: aBoundary(0, 0, { parts }), ...change })).id;
}

/** 甲 and 乙 stand 200 m apart on one orebody, 丙 420 m from 乙 on another, 丁 far away; 甲 alone lies in the zone of 2024. */
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  await quarry("甲", [0, 0, 300]);
  await quarry("乙", [500, 0, 300], { capacity: "60" });
  await quarry("丙", [1220, 0, 300], {
    orebodyId: "O2",
    mineral: "铁矿",
    capacity: "29.99",
    method: "underground",
  });
  await quarry("丁", [9000, 0, 300], { orebodyId: "O9", capacity: null });
  const layer = {
    ...{ kind: "concentrated_mining", name: "集中开采区", edition: "2024版", state: "final" },
    ...{ accessClass: "internal", validFrom: "2024-01-01", validTo: null },
  };
  const { body } = await app.post("/api/zone-layers").send(layer).expect(200);
  const zone = {
    layerId: body.id,
    name: "一区",
    level: null,
    section: null,
    shape: rectangle(-50, -50, 400, 400),
  };
  await app.post("/api/zones").send(zone).expect(200);
  const survey = (name: string, day: string, found: object) =>
    app.put(`/api/mines/${ids[name]}/surveys/${day}`).set("If-None-Match", "*").send(found).expect(200);
  await survey("甲", "2025-03-01", { ridgeBoundary: true, productionSystems: 2 });
  await survey("乙", "2025-03-01", {
    ridgeBoundary: false,
    productionSystems: 1,
    operators: 1,
    formerPitsActive: false,
  });
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

async function run(change: object): Promise<Found> {
  const { body } = await app
    .post("/api/candidate-runs")
    .send({ region: "1409", ...change })
    .expect(200);
  expect((await finishedJob(app, body.jobId)).state).toBe("done");
  return (await app.get(`/api/candidate-runs/${body.runId}`).expect(200)).body;
}

function outcomes({ triggers }: Found, trigger: TriggerKey) {
  return Object.fromEntries(
    Object.entries(ids).map(([name, id]) => {
      const mine = triggers?.mines.find(({ mineId }) => mineId === id);
      return [name, mine?.findings.find((finding) => finding.trigger === trigger)?.outcome];
    }),
  );
}
function findingOf({ triggers }: Found, name: string, trigger: TriggerKey) {
  const mine = triggers?.mines.find(({ mineId }) => mineId === ids[name]);
  return mine?.findings.find((finding) => finding.trigger === trigger);
}

describe("under 002, whose 三(二)3(3) names four of them", () => {
  let found: Found;
  beforeAll(async () => {
    found = await run({ packId: "jincheng-2024" });
  });

  it("is narrowed to the mines of which one reason holds, by API", async () => {
    const path = `/api/candidate-runs/${found.run.id}?trigger=below_minimum&triggerOutcome=holds`;
    const { body } = await app.get(path).expect(200);
    expect(outcomes(body, "below_minimum")).toMatchObject({ 甲: "holds", 丙: "holds", 乙: undefined });
  });

  it("same orebody of two holders, too near, below the scale of the province, on a ridge", () => {
    expect(outcomes(found, "shared_orebody")).toEqual({ 甲: "holds", 乙: "holds", 丙: "fails", 丁: "fails" });
    expect(outcomes(found, "safety_distance")).toEqual({
      甲: "holds",
      乙: "holds",
      丙: "fails",
      丁: "fails",
    });
    expect(outcomes(found, "below_minimum")).toEqual({
      甲: "holds",
      乙: "fails",
      丙: "holds",
      丁: "unverified",
    });
    expect(outcomes(found, "ridge_boundary")).toEqual({
      甲: "holds",
      乙: "fails",
      丙: "fails",
      丁: "unverified",
    });
    expect(outcomes(found, "false_merger")).toEqual({
      甲: undefined,
      乙: undefined,
      丙: undefined,
      丁: undefined,
    });
    expect(found.run.summary).toMatchObject({ triggered: 3, triggersToVerify: 1 });
  });

  it("each with its clause, its numbers and the mine at the other side", () => {
    expect(findingOf(found, "甲", "safety_distance")).toMatchObject({
      clauseId: "3-2-3-3",
      partnerIds: [ids.乙],
      limbs: [{ key: "distance", value: "200.000", limit: "300", method: "licence_distance" }],
    });
    expect(findingOf(found, "丙", "below_minimum")?.limbs[0]).toMatchObject({ value: "29.99", limit: "30" });
    expect(findingOf(found, "丁", "below_minimum")?.limbs[0]).toMatchObject({ note: "capacity_missing" });
  });

  it("no mine must merge by the distance and size of another document's clause", () => {
    expect(found.result?.verdicts.map(({ verdict }) => verdict)).toEqual(Array(4).fill("not_mandatory"));
    expect(found.result?.groups).toEqual([]);
  });

  it("rests on the survey and on every record of the mines it names", () => {
    const kinds = found.inputs.filter(({ mineId }) => mineId === ids.甲).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["mine", "boundary", "survey"]));
  });

  it("mined ground beyond its boundary that comes near counts as well", async () => {
    const ground = (name: string, eastM: number) =>
      app
        .post("/api/workings")
        .send({
          ...{ name: `${name}采场`, mineId: ids[name], regionCode: "140901", observedOn: "2025-05-01" },
          ...{ source: "rtk", sigmaM: "0.1", floorM: null, shape: rectangle(eastM, 100, 50, 50) },
        })
        .expect(200);
    await ground("乙", 850);
    await ground("丙", 1100);
    const later = await run({ packId: "jincheng-2024" });
    // 丙 is worked underground: near enough to ask, but the design says how far is safe
    expect(findingOf(later, "乙", "safety_distance")).toMatchObject({
      outcome: "holds",
      partnerIds: [ids.甲],
    });
    expect(findingOf(later, "丙", "safety_distance")).toMatchObject({
      outcome: "unverified",
      limbs: [{ value: "200.000", method: "working_distance", note: "underground_design" }],
    });
    expect(later.inputs.some(({ kind }) => kind === "working")).toBe(true);
    const { body } = await app
      .get(`/api/candidate-runs/${later.run.id}/changes`)
      .query({ with: found.run.id })
      .expect(200);
    expect(body.changes).toMatchObject([
      { mineId: ids.丙, before: "safety_distance.fails", after: "safety_distance.unverified" },
    ]);
  });
});

describe("under 001", () => {
  it("a small mine in the zone on one orebody and too near must join; the zone decides by the day", async () => {
    const now = await run({ packId: "xinzhou-2022" });
    expect(outcomes(now, "safety_distance")).toEqual({
      甲: "unverified",
      乙: "fails",
      丙: "fails",
      丁: "fails",
    });
    const finding = findingOf(now, "甲", "safety_distance");
    expect(finding).toMatchObject({ clauseId: "3-2-3-2" });
    expect(finding?.limbs.map(({ key, status }) => [key, status])).toEqual([
      ["distance", "pass"],
      ["orebody", "pass"],
      ["zone", "pass"],
      ["small", "unverified"],
    ]);
    const before = await run({ packId: "xinzhou-2022", asOf: "2023-12-31" });
    expect(findingOf(before, "甲", "safety_distance")?.limbs[2]).toMatchObject({
      note: "zone_layer_missing",
    });
  });

  it("what nobody had looked at on the day is to be verified, what somebody had is told", async () => {
    const now = await run({ packId: "xinzhou-2022" });
    expect(outcomes(now, "false_merger")).toEqual({
      甲: "holds",
      乙: "fails",
      丙: "unverified",
      丁: "unverified",
    });
    const before = await run({ packId: "xinzhou-2022", asOf: "2025-02-28" });
    expect(outcomes(before, "false_merger")).toMatchObject({ 甲: "unverified", 乙: "unverified" });
  });

  it("a mine with nobody near and nobody on its orebody has none to merge with", async () => {
    const found = await run({ packId: "xinzhou-2022" });
    expect(outcomes(found, "isolated")).toEqual({ 甲: "fails", 乙: "fails", 丙: "fails", 丁: "holds" });
    const wider = await run({ packId: "xinzhou-2022", triggers: { isolationDistanceM: 8000 } });
    expect(outcomes(wider, "isolated")).toMatchObject({ 丁: "fails" });
  });

  it("what 001 has no clause for is tried when asked, and cites none", async () => {
    const found = await run({
      packId: "xinzhou-2022",
      triggers: { reference: ["ridge_boundary", "isolated"] },
    });
    expect(findingOf(found, "甲", "ridge_boundary")).toMatchObject({ outcome: "holds", clauseId: null });
    expect(findingOf(found, "丁", "isolated")).toMatchObject({ clauseId: "3-2-2" });
    expect(found.triggers?.parameters).toMatchObject({ reference: ["ridge_boundary", "isolated"] });
  });
});

it("a county is told of its own mines, judged beside those across the line", async () => {
  await quarry("西", [0, 450, 300], { regionCode: "140902" });
  const found = await run({ packId: "jincheng-2024", region: "140902" });
  expect(found.triggers?.mines.map(({ mineId }) => mineId)).toEqual([ids.西]);
  expect(findingOf(found, "西", "safety_distance")).toMatchObject({ outcome: "holds" });
  const named = found.mines.map(({ id }) => id);
  expect(named).toContain(ids.甲);
});

it("the workbook has a sheet of them and a column in the list", async () => {
  const found = await run({ packId: "jincheng-2024" });
  const { body } = await app
    .get(`/api/candidate-runs/${found.run.id}.xlsx`)
    .buffer(true)
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  const text = Object.values(unzipText(body)).join("\n");
  for (const words of ["其他整合情形", "安全距离不足", "三(二)3(3)", "200.000 米（甲）", "没有登记证载规模"])
    expect(text).toContain(words);
});

it("a scheme begun from a run knows of each mine what held for it", async () => {
  const { run: head } = await run({ packId: "jincheng-2024" });
  const order = { runId: head.id, name: "按002试做", start: "alone" };
  const { body } = await app.post("/api/schemes").send(order).expect(200);
  const scheme = (await app.get(`/api/schemes/${body.id}`).expect(200)).body;
  const heldFor = Object.fromEntries(
    scheme.mines.map(({ name, triggers }: { name: string; triggers: TriggerKey[] }) => [name, triggers]),
  );
  expect(heldFor).toMatchObject({
    甲: ["safety_distance", "shared_orebody", "below_minimum", "ridge_boundary"],
    丙: ["below_minimum"],
    丁: [],
  });
});

it("distances of a run are those ordered over those of its pack", () => {
  const pack = packById("xinzhou-2022") as PolicyPack;
  expect(triggerNumbers(pack, { safetyDistanceM: 250 })).toEqual({
    ...{ safetyDistanceM: 250, isolationDistanceM: 500, reference: [] },
  });
});
