import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import type { BatchObstacle, ImportBatch } from "#contract/import-batches";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { allWarnings, anOrder, mineFile, stage } from "#test/support/staged-file";

const licence = (serial: number) => `C140901202601713000${String(serial).padStart(4, "0")}`;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  worker = startWorker(database.context, jobHandlers);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});
afterEach(async () => {
  await database.db.raw("TRUNCATE mine, import_batch, staging, run CASCADE");
});

/** Imports the file as a batch of that name and answers its id. */
async function imported(content: string, change: Parameters<typeof anOrder>[0] = {}): Promise<string> {
  const staging = await stage(app, content);
  const { body } = await app
    .post(`/api/stagings/${staging.id}/commit`)
    .set("If-Match", staging.reviewTag)
    .send(anOrder({ acceptWarnings: await allWarnings(app, staging), ...change }))
    .expect(200);
  const job = await finishedJob(app, body.jobId);
  expect(job).toMatchObject({ state: "done" });
  return String(job.resultId);
}
const batch = async (id: string) => (await app.get(`/api/import-batches/${id}`).expect(200)).body;
const undo = (id: string, version = 2) =>
  app.post(`/api/import-batches/${id}/undo`).set("If-Match", `"${version}"`);
const undone = async (id: string): Promise<ImportBatch> => {
  const { version, obstacles } = await batch(id);
  expect(obstacles).toEqual([]);
  return (await undo(id, version).expect(200)).body;
};
const kinds = async (id: string) => (await batch(id)).obstacles.map(({ kind }: BatchObstacle) => kind);
/** All that is registered, but for versions and times of change. */
const register = async () => {
  const without = (rows: Record<string, unknown>[]) =>
    rows.map(({ version: _, updated_at: __, ...row }) => row);
  return {
    mines: without(await database.db("mine").orderBy("id")),
    boundaries: without(await database.db("boundary").orderBy("id")),
    parts: await database.db("boundary_part").orderBy(["boundary_id", "position"]),
    reserves: without(await database.db("reserve").orderBy("id")),
  };
};

const known = { name: "旧矿", 许可证号: licence(1), 采矿权人: "新主人", 面积_公顷: 9 };
const newcomer = { name: "新矿", 保有资源储量万吨: "20", 储量核实日期: "2025-12-31" };
const both = mineFile([rectangle(0, 0, 310, 300), known], [rectangle(2000, 0, 300, 300), newcomer]);

describe("undoing a batch", () => {
  it("leaves the register as it was: new mines gone, known ones with their fields, area and boundary in force", async () => {
    await addMineTo(app, "旧矿", { licenceNumber: licence(1), licensedAreaKm2: "0.08" });
    const before = await register();
    const id = await imported(both, { take: [{ take: true, items: [0], fields: ["holder"] }] });
    expect(await batch(id)).toMatchObject({ addedCount: 1, changedCount: 1, state: "committed" });
    const between = await register();
    expect(between.mines.map(({ holder }) => holder)).toContain("新主人");
    expect(between.boundaries).toHaveLength(3);

    const reply = await undone(id);
    expect(reply).toMatchObject({ state: "undone", undoneBy: "测试员" });
    expect(await register()).toEqual(before);
  });

  it("is refused with the stored state to whoever did not see its newest version, and a second time", async () => {
    const id = await imported(both);
    const { version } = await batch(id);
    const stale = await undo(id, version - 1).expect(412);
    expect(stale.body.current).toMatchObject({ id, version });
    await undone(id);
    const { body } = await undo(id, version).expect(409);
    expect(body.code).toBe("batch_undone");
  });

  it("goes back batch by batch: the older one can be undone once the newer one is", async () => {
    await addMineTo(app, "旧矿", { licenceNumber: licence(1) });
    const before = await register();
    const older = await imported(mineFile([rectangle(0, 0, 310, 300), known]));
    const newer = await imported(mineFile([rectangle(0, 0, 320, 300), known]), {
      batchName: "后一批",
      defaults: { ...anOrder().defaults, validFrom: "2026-02-01" },
    });
    const { obstacles } = await batch(older);
    expect(obstacles).toMatchObject([{ kind: "boundary", mineName: "旧矿" }]);
    expect(obstacles[0].message).toContain("批次“后一批”");
    await undone(newer);
    await undone(older);
    expect(await register()).toEqual(before);
  });

  it("gives reserves back: the amount of a day as it was, and a day that only the file knew is gone", async () => {
    const reserve = { verifiedOn: "2025-12-31", remaining: "30", recoverable: "20", unit: "wt" } as const;
    const verified = { ...reserve, bulkDensity: null, document: "晋储〔2025〕3号" };
    await addMineTo(app, "旧矿", { licenceNumber: licence(1), reserve: verified });
    const before = await register();
    const saying = (amount: string, day: string) =>
      mineFile([rectangle(0, 0, 310, 300), { ...known, 保有资源储量: amount, 储量核实日期: day }]);
    const take = [{ take: true, items: [0], fields: ["reserve" as const] }];
    const older = await imported(saying("25 万吨", "2025-12-31"), { take });
    const defaults = { ...anOrder().defaults, validFrom: "2026-02-01" };
    const newer = await imported(saying("21 万吨", "2026-06-30"), { take, defaults });
    expect((await register()).reserves.map(({ remaining }) => remaining).sort()).toEqual(["21", "25"]);
    expect(await kinds(older)).toEqual(["boundary"]);
    await undone(newer);
    await undone(older);
    expect(await register()).toEqual(before);
  });

  it("gives back licence numbers that the batch made change hands", async () => {
    await addMineTo(app, "甲矿", { licenceNumber: licence(1) });
    const before = await register();
    const id = await imported(mineFile([rectangle(0, 0, 310, 300), { name: "乙矿", 许可证号: licence(1) }]), {
      take: [{ take: true, items: [0], fields: ["name"] }],
    });
    expect((await register()).mines.map(({ name }) => name)).toEqual(["乙矿"]);
    await undone(id);
    expect(await register()).toEqual(before);
  });
});

describe("what was built on a batch stands in the way", () => {
  const mineOf = async (name: string) => database.db("mine").where({ name }).first("id", "version");

  it("names each record with its mine in Chinese, and nothing is changed", async () => {
    const id = await imported(both);
    const { id: mineId, version } = await mineOf("新矿");
    const { id: otherId } = await mineOf("旧矿");
    await app
      .put(`/api/mines/${mineId}/quota/2026/1`)
      .set("If-None-Match", "*")
      .send({ issuedWt: "3", usedWt: "0" })
      .expect(200);
    await app.post("/api/dispositions").send({ mineId, suggested: "merge" });
    await app
      .post(`/api/mines/${mineId}/lineage`)
      .set("If-Match", `"${version}"`)
      .send({ kind: "merged", toMineId: otherId, happenedOn: "2026-06-01", document: "并〔2026〕1号" })
      .expect(200);
    const before = await register();
    const { obstacles, obstacleCount, version: seen } = await batch(id);
    expect(obstacleCount).toBe(obstacles.length);
    expect(new Set(obstacles.map(({ kind }: BatchObstacle) => kind))).toEqual(
      new Set(["quota", "disposition", "lineage", "mine_changed"]),
    );
    const { body } = await undo(id, seen).expect(409);
    expect(body.code).toBe("batch_built_upon");
    expect(body.issues.map(({ message }: { message: string }) => message).join()).toContain(
      "“新矿”已有产量指标（2026 年第 1 季度）",
    );
    expect(await register()).toEqual(before);
    expect((await batch(id)).state).toBe("committed");
  });

  it("a later boundary, a later edit and a later reserve do", async () => {
    const id = await imported(both);
    const mine = await mineOf("新矿");
    await app
      .post(`/api/mines/${mine.id}/boundaries`)
      .set("If-Match", `"${mine.version}"`)
      .send(aBoundary(2000, 0, { validFrom: "2026-05-01" }))
      .expect(200);
    expect(await kinds(id)).toEqual(["boundary"]);
    const { version } = await mineOf("旧矿");
    const { id: otherId } = await mineOf("旧矿");
    await app
      .patch(`/api/mines/${otherId}`)
      .set("If-Match", `"${version}"`)
      .send({ note: "改过" })
      .expect(200);
    expect(await kinds(id)).toEqual(["boundary", "mine_changed"].sort());
  });

  it("a finished analysis that rests on one of its mines does, one from before does not", async () => {
    const run = (column: object) => ({
      kind: "candidates",
      pack_id: "p",
      pack_version: 1,
      region_code: "1409",
      parameters: "{}",
      as_of: "2026-08-01",
      data_version: 1,
      state: "done",
      ...column,
    });
    const finding = (runId: string, mineId: string) => ({
      id: database.context.newId(),
      run_id: runId,
      kind: "merge_group",
      position: 0,
      body: "{}",
      inputs: JSON.stringify([{ kind: "mine", id: mineId, version: 1, mineId }]),
    });
    const id = await imported(both);
    const { id: mineId } = await mineOf("新矿");
    const [older, newer] = [database.context.newId(), database.context.newId()];
    await database.db("run").insert(run({ id: older, started_at: "2020-01-01" }));
    await database.db("finding").insert(finding(older, mineId));
    expect(await kinds(id)).toEqual([]);
    await database.db("run").insert(run({ id: newer }));
    await database.db("finding").insert(finding(newer, mineId));
    const { obstacles } = await batch(id);
    expect(obstacles).toMatchObject([{ kind: "run", recordId: newer, mineId }]);
    expect(obstacles[0].message).toContain("必须整合识别（");
  });

  it("a batch from before the records were kept is told to be beyond undoing", async () => {
    const id = await imported(both);
    await database.db("import_batch").where({ id }).update({ added_count: null, changed_count: null });
    const { version } = await batch(id);
    const { body } = await undo(id, version).expect(409);
    expect(body.code).toBe("batch_without_record");
  });
});
