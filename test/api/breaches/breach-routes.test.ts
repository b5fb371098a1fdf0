import type { MultiPolygon } from "geojson";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { getBreaches } from "#contract/breaches";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { unzipText } from "#test/support/unzip";

type Found = z.output<typeof getBreaches.reply>;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;
let own: string;

/** The licence is the 300 m square at (0, 0); everything else lies around it. */
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  own = (await addMineTo(app, "本矿")).id;
  await addMineTo(app, "邻矿", { boundary: aBoundary(500, 0) });
  await addMineTo(app, "相接矿", { boundary: aBoundary(-2000, 0) });
  await addMineTo(app, "压线矿", { boundary: aBoundary(-2000, 2000) });
  await addMineTo(app, "全压矿", { boundary: aBoundary(-2000, 4000) });
  await addMineTo(app, "远矿", { boundary: aBoundary(-9000, 0) });
  await addZones("ecological_red_line", [
    ["相接红线", rectangle(-1700, 0, 500, 300)],
    ["部分红线", rectangle(-1800, 1900, 500, 500)],
    ["全部红线", rectangle(-2100, 3900, 600, 600)],
    ["越界处红线", rectangle(300, 200, 100, 100)],
  ]);
  await addZones("mining_key", [["重点区", rectangle(-3000, -1000, 9000, 9000)]]);
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

async function addZones(kind: string, zones: [name: string, shape: MultiPolygon][]) {
  const layer = await app
    .post("/api/zone-layers")
    .send({
      kind,
      name: kind,
      edition: "2023年批复版",
      state: "final",
      accessClass: "internal",
      validFrom: "2023-01-01",
      validTo: null,
    })
    .expect(200);
  for (const [name, shape] of zones) {
    await app.post("/api/zones").send({ layerId: layer.body.id, name, shape }).expect(200);
  }
}

async function addWorking(name: string, shape: MultiPolygon, change: object = {}) {
  const working = {
    name,
    mineId: own,
    regionCode: "140901",
    observedOn: "2026-05-01",
    source: "rtk",
    sigmaM: "0.05",
    shape,
    ...change,
  };
  await app.post("/api/workings").send(working).expect(200);
}

async function run(change: object = {}): Promise<Found> {
  const order = { region: "1409", packId: "xinzhou-2022", ...change };
  const { body } = await app.post("/api/breach-runs").send(order).expect(200);
  expect((await finishedJob(app, body.jobId)).state).toBe("done");
  return (await app.get(`/api/breach-runs/${body.runId}`).expect(200)).body;
}
const workingOf = (found: Found, name: string) =>
  found.workings.find(({ workingName }) => workingName === name);
const relationOf = (found: Found, mine: string) =>
  found.overlaps.filter(({ mineName }) => mineName === mine).map(({ relation }) => relation);

describe("workings against their licence", () => {
  let found: Found;
  beforeAll(async () => {
    await addWorking("在内", rectangle(50, 50, 100, 100));
    await addWorking("出五厘米", rectangle(200, 50, 100.05, 50));
    await addWorking("出三米", rectangle(200, 110, 103, 50));
    await addWorking("出三百米", rectangle(200, 220, 400, 50));
    await addWorking("卫星出三米", rectangle(200, 110, 103, 50), { source: "satellite", sigmaM: "3" });
    await addWorking("未挂矿", rectangle(280, 10, 30, 30), { mineId: null });
    await addWorking("无证", rectangle(5000, 5000, 50, 50), { mineId: null });
    await addWorking("超深", rectangle(50, 50, 20, 20), { floorM: 395 });
    found = await run();
  });

  it("judges no working and no licence by an extent in another datum, and counts both as left to verify", async () => {
    const datum = (name: string, isUsable: boolean) =>
      database
        .db("boundary")
        .where({ mine_id: own })
        .update({ source_datum: name, not_for_decision: !isUsable });
    await datum("XIAN80", false);
    const unjudged = await run();
    await datum("CGCS2000", true);
    expect(workingOf(unjudged, "出三百米")).toBeUndefined();
    expect(relationOf(unjudged, "本矿")).toEqual([]);
    const linked = found.workings.filter(({ mineName }) => mineName === "本矿").length;
    expect(unjudged.run.summary?.notForDecision).toBeGreaterThanOrEqual(linked);
  });

  it("finds nothing wrong with ground inside", () => {
    expect(workingOf(found, "在内")).toMatchObject({ verdict: "inside", outsideM2: 0, mineName: "本矿" });
  });

  it("counts 0.05 m within the tolerance of the survey", () => {
    const working = workingOf(found, "出五厘米");
    expect(working?.verdict).toBe("within_tolerance");
    expect(working?.penetrationM).toBeCloseTo(0.05, 2);
  });

  it("suspects 3 m of an RTK survey, eastwards, and leaves the same 3 m of a satellite open", () => {
    const working = workingOf(found, "出三米");
    expect(working).toMatchObject({ verdict: "suspected_outside", intrusions: [], zoneOverlaps: [] });
    expect(working?.penetrationM).toBeCloseTo(3, 1);
    expect(working?.outsideM2).toBeCloseTo(150, 0);
    expect(working?.azimuthDeg).toBeCloseTo(90, 0);
    expect(workingOf(found, "卫星出三米")?.verdict).toBe("within_tolerance");
  });

  it("tells for 300 m into whose licence and which red line the ground goes", () => {
    const working = workingOf(found, "出三百米");
    expect(working?.verdict).toBe("suspected_outside");
    expect(working?.penetrationM).toBeCloseTo(300, 0);
    expect(working?.intrusions).toMatchObject([{ mineName: "邻矿" }]);
    expect(working?.intrusions[0]?.areaM2).toBeCloseTo(5000, -1);
    expect(working?.zoneOverlaps).toMatchObject([{ zoneName: "越界处红线", kind: "ecological_red_line" }]);
    expect(working?.zoneOverlaps[0]?.areaM2).toBeCloseTo(5000, -1);
  });

  it("lays ground booked to no mine against the licence it overlaps most", () => {
    expect(workingOf(found, "未挂矿")).toMatchObject({ verdict: "suspected_outside", mineName: "本矿" });
  });

  it("finds no licence for ground far from any", () => {
    expect(workingOf(found, "无证")).toMatchObject({ verdict: "no_licence", mineId: null });
  });

  it("tells how far below the licensed band the floor lies", () => {
    expect(workingOf(found, "超深")).toMatchObject({ verdict: "inside", belowBottomM: 5 });
  });

  it("counts what it found", () => {
    expect(found.run.summary).toMatchObject({ suspected: 3, withinTolerance: 2, inside: 2, noLicence: 1 });
  });

  it("takes another tolerance as a what-if", async () => {
    const strict = await run({ parameters: { toleranceFactor: 0 } });
    expect(workingOf(strict, "出五厘米")?.verdict).toBe("suspected_outside");
  });

  it("takes the accuracy of licence corners from the pack, or as a what-if", async () => {
    expect(found.run.parameters).toMatchObject({ toleranceFactor: 2, licenceSigmaM: 0.05 });
    expect(workingOf(found, "出三米")?.toleranceM).toBeCloseTo(2 * Math.hypot(0.05, 0.05), 6);
    const loose = workingOf(await run({ parameters: { licenceSigmaM: 2 } }), "出三米");
    expect(loose?.verdict).toBe("within_tolerance");
    expect(loose?.toleranceM).toBeCloseTo(2 * Math.hypot(0.05, 2), 6);
  });

  it("looks only at ground seen by the day asked for", async () => {
    expect((await run({ asOf: "2026-04-30" })).workings).toEqual([]);
  });

  it("measures against the licence that was in force when the ground was seen", async () => {
    const { body } = await app.get(`/api/mines/${own}`).expect(200);
    await app
      .post(`/api/mines/${own}/boundaries`)
      .set("If-Match", `"${body.mine.version}"`)
      .send(
        aBoundary(0, 0, {
          validFrom: "2026-06-01",
          parts: [{ name: null, topM: 500, bottomM: 400, shape: rectangle(0, 0, 900, 300) }],
        }),
      )
      .expect(200);
    expect(workingOf(await run(), "出三米")?.verdict).toBe("suspected_outside");
  });
});

describe("mines against control zones", () => {
  it("tells touching, partial and complete apart, and leaves planning zones out", async () => {
    const found = await run();
    expect(relationOf(found, "相接矿")).toEqual(["touching"]);
    expect(relationOf(found, "压线矿")).toEqual(["partial"]);
    expect(relationOf(found, "全压矿")).toEqual(["contained"]);
    expect(relationOf(found, "远矿")).toEqual([]);
    const partial = found.overlaps.find(({ mineName }) => mineName === "压线矿");
    expect(partial?.overlapM2).toBeCloseTo(100 * 300, -2);
    expect(partial?.share).toBeCloseTo(1 / 3, 2);
    expect(partial).toMatchObject({ layerEdition: "2023年批复版", layerState: "final" });
    const touching = found.overlaps.find(({ mineName }) => mineName === "相接矿");
    expect(touching).toMatchObject({ overlapM2: 0, overlap: null });
  });

  it("asks only the layers in force on the day", async () => {
    expect((await run({ asOf: "2022-12-31" })).overlaps).toEqual([]);
  });

  it("is stale once a zone has changed", async () => {
    const found = await run();
    expect(found.run.stale).toBe(false);
    const [zone] = (await app.get("/api/zones").query({ q: "全部红线" }).expect(200)).body.items;
    await app
      .put(`/api/zones/${zone.id}/shape`)
      .set("If-Match", String(zone.version))
      .send({ shape: rectangle(-2100, 3900, 600, 700) })
      .expect(200);
    const { body } = await app.get(`/api/breach-runs/${found.run.id}`).expect(200);
    expect(body.run).toMatchObject({ stale: true, staleReasons: ["data"] });
  });

  it("tells the records each finding rests on", async () => {
    const found = await run();
    const working = found.workings.find(({ mineId }) => mineId !== null);
    expect(working?.inputs).toContainEqual(
      expect.objectContaining({ kind: "working", id: working?.workingId }),
    );
    expect(working?.inputs).toContainEqual(
      expect.objectContaining({ kind: "boundary", mineId: working?.mineId }),
    );
    const [overlap] = found.overlaps;
    expect(overlap?.inputs.map(({ kind }) => kind)).toEqual(["boundary", "zone", "zone_layer"]);
    expect(overlap?.inputs).toContainEqual(expect.objectContaining({ kind: "zone", id: overlap?.zoneId }));
  });

  it("computed again after a working was withdrawn says that it is gone", async () => {
    const before = await run();
    const [gone] = before.workings;
    await database.db("working").where({ id: gone?.workingId }).delete();
    const { body: ticket } = await app.post(`/api/breach-runs/${before.run.id}/recompute`).expect(200);
    await finishedJob(app, ticket.jobId);
    const { body } = await app
      .get(`/api/breach-runs/${ticket.runId}/changes`)
      .query({ with: before.run.id })
      .expect(200);
    expect(body).toMatchObject({ differs: ["data"], otherNumbers: 0 });
    expect(body.changes).toMatchObject([
      {
        subject: "working",
        name: gone?.workingName,
        before: gone?.verdict,
        after: null,
        reasons: ["data"],
      },
    ]);
  });
});

it("exports breaches and overlaps as a workbook", async () => {
  const { run: head } = await run();
  const { headers, body } = await app
    .get(`/api/breach-runs/${head.id}.xlsx`)
    .responseType("blob")
    .expect(200);
  expect(headers["content-type"]).toContain("spreadsheetml");
  expect(headers["content-disposition"]).toContain(encodeURIComponent("越界与压占清单"));
  const text = Object.values(unzipText(body)).join("");
  for (const said of ["最大越界深度（m）", "越界方向", "正东 90°", "面积口径", "引擎版本"])
    expect(text).toContain(said);
});

it("records who reads red lines in a result, and lets its workbook leave for a reason only", async () => {
  const { run: head, restricted } = await run();
  expect(restricted).toBeNull();
  const layers = database.db("zone_layer").where({ kind: "ecological_red_line" });
  await layers.clone().update({ access_class: "restricted" });
  for (const _ of [1, 2]) {
    const { body } = await app.get(`/api/breach-runs/${head.id}`).expect(200);
    expect(body.restricted).toBe("ecological_red_line");
  }
  const read = await database.db("audit_entry").where({ subject: "zone_list_read" });
  expect(read).toHaveLength(1);
  const workbook = () => app.get(`/api/breach-runs/${head.id}.xlsx`);
  const { body } = await workbook().expect(400);
  expect([body.code, body.issues[0].path]).toEqual(["reason_missing", "query.reason"]);
  await workbook().query({ reason: "移交执法" }).expect(200);
  const logged = await database.db("export_log").whereNotNull("reason").first("restricted", "reason");
  expect(logged).toEqual({ restricted: "ecological_red_line", reason: "移交执法" });
  await database.db.raw(
    "DELETE FROM zone WHERE layer_id IN (SELECT id FROM zone_layer WHERE kind = 'ecological_red_line')",
  );
  await workbook().expect(400);
});
