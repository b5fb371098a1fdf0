import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import { type BatchObstacle, obstacleKinds } from "#contract/import-batches";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { finishedJob } from "#test/support/finished-job";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { commitList, comparedList, everyChange, listedLicence as licence } from "#test/support/register-list";
import { allWarnings, anOrder, mineFile, stage } from "#test/support/staged-file";
import { why } from "#test/support/two-people";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;
const tested = new Set<string>();

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
  await database.db.raw("TRUNCATE mine, import_batch, staging, register_list, run CASCADE");
});

const twoMines = mineFile(
  [rectangle(0, 0, 300, 300), { name: "甲矿" }],
  [rectangle(1000, 0, 300, 300), { name: "乙矿" }],
);

/** A file of boundaries imported as a batch; answers its id and those of 甲矿 and 乙矿. */
async function importedPair() {
  const staging = await stage(app, twoMines);
  const { body } = await app
    .post(`/api/stagings/${staging.id}/commit`)
    .set("If-Match", staging.reviewTag)
    .send(anOrder({ acceptWarnings: await allWarnings(app, staging) }))
    .expect(200);
  const { resultId } = await finishedJob(app, body.jobId);
  const mines: { id: string; name: string }[] = await database.db("mine").select("id", "name");
  const idOf = (name: string) => mines.find((mine) => mine.name === name)?.id ?? "";
  return { batch: String(resultId), one: idOf("甲矿"), two: idOf("乙矿") };
}

async function takenList(text: string, regionCode = "1409"): Promise<string> {
  const { list, rows } = await comparedList(app, text, { regionCode });
  await commitList(app, list, { take: everyChange(rows) }).expect(200);
  const { id } = await database.db("import_batch").where({ register_list_id: list.id }).first("id");
  return id;
}

/** What stands in the way of a batch; whose undoing is refused and leaves everything as it is. */
async function obstaclesOf(batch: string): Promise<[kind: string, message: string][]> {
  const { body } = await app.get(`/api/import-batches/${batch}`).expect(200);
  const before = await database.db("mine").orderBy("id");
  const undo = app.post(`/api/import-batches/${batch}/undo`).set("If-Match", `"${body.version}"`);
  expect((await undo.expect(409)).body.code).toBe("batch_built_upon");
  expect(await database.db("mine").orderBy("id")).toEqual(before);
  for (const { kind } of body.obstacles) tested.add(kind);
  return body.obstacles.map(({ kind, message }: BatchObstacle) => [kind, message]);
}

async function aRun(kind: "candidates" | "topology"): Promise<string> {
  const id = database.context.newId();
  const fields = {
    pack_id: "p",
    pack_version: 1,
    region_code: "1409",
    parameters: "{}",
    as_of: "2026-08-01",
  };
  await database.db("run").insert({ id, kind, state: "done", data_version: 1, ...fields });
  return id;
}

describe("a batch of boundaries is refused to be undone when", () => {
  it("a merge-group member's boundary was corrected since", async () => {
    const { batch, one, two } = await importedPair();
    const { db, context } = database;
    await db("finding").insert({
      id: context.newId(),
      run_id: await aRun("candidates"),
      kind: "merge_group",
      position: 0,
      body: JSON.stringify({ memberIds: [one, two] }),
      inputs: JSON.stringify([one, two].map((mineId) => ({ kind: "mine", id: mineId, version: 1, mineId }))),
    });
    const boundary = await db("boundary").where({ mine_id: two }).first("id", "version");
    await app
      .patch(`/api/mines/${two}/boundaries/${boundary.id}`)
      .set("If-Match", `"${boundary.version}"`)
      .send({ parts: aBoundary(1000, 10).parts })
      .expect(200);
    const obstacles = await obstaclesOf(batch);
    expect(obstacles.map(([kind, message]) => `${kind} ${message.slice(0, 4)}`).toSorted()).toEqual([
      "mine_changed “乙矿”",
      "run “乙矿”",
      "run “甲矿”",
    ]);
    expect(obstacles.find(([kind]) => kind === "mine_changed")?.[1]).toMatch(/矿区范围在导入后又作了修改/);
  });

  it("one of its mines was removed from the register", async () => {
    const { batch, one } = await importedPair();
    await app.delete(`/api/mines/${one}`).set("If-Match", '"1"').expect(200);
    expect(await obstaclesOf(batch)).toEqual([["mine_gone", "“甲矿”已从台账删除，无法恢复到导入之前。"]]);
  });

  it("mined ground is registered to one of them", async () => {
    const { batch, one } = await importedPair();
    const { db, context } = database;
    await db("working").insert({
      id: context.newId(),
      name: "三号坑",
      mine_id: one,
      region_code: "140901",
      observed_on: "2026-05-01",
      source: "uav",
      sigma_m: "0.2",
      shape: db.raw("ST_SetSRID(ST_GeomFromGeoJSON(?), 4490)", [JSON.stringify(rectangle(0, 0, 50, 50))]),
      area_m2: 2500,
    });
    expect(await obstaclesOf(batch)).toEqual([
      ["working", "“甲矿”名下登记了采动范围（三号坑）。请先删除或改挂该采动范围。"],
    ]);
  });

  it("a topology run found something between two of them, and someone decided on it", async () => {
    const { batch, one, two } = await importedPair();
    const { db, context } = database;
    const [mine_a = "", mine_b = ""] = [one, two].toSorted();
    const pair = {
      id: context.newId(),
      mine_a,
      mine_b,
      ground: "between",
      boundary_a: mine_a,
      boundary_a_version: 1,
      boundary_b: mine_b,
      boundary_b_version: 1,
    };
    const found = { region_a: "140901", region_b: "140901", area_m2: 1, width_m: 1, body: "{}", shape: "{}" };
    await db("topology_finding").insert({ ...pair, ...found, kind: "gap", run_id: await aRun("topology") });
    await db("topology_decision").insert({
      ...pair,
      decision: "real",
      decided_by: "甲",
      decided_at: "2026-08-01",
    });
    const obstacles = await obstaclesOf(batch);
    expect(obstacles.map(([kind]) => kind).toSorted()).toEqual([
      "run",
      "run",
      "topology_decision",
      "topology_decision",
    ]);
    expect(obstacles.map(([, message]) => message).join()).toContain("拓扑检查（");
  });

  it("a verification, a suggested disposition, a quota, a lineage, a plan or a survey was registered", async () => {
    const { batch, one, two } = await importedPair();
    const { db, context } = database;
    const id = () => context.newId();
    await db("reserve").insert({ id: id(), mine_id: one, verified_on: "2026-03-31", remaining: "9" });
    await db("disposition").insert({ id: id(), mine_id: one, suggested: "merge" });
    await db("quota").insert({ id: id(), mine_id: one, year: 2026, quarter: 2, issued_wt: "1" });
    await db("lineage").insert({
      id: id(),
      kind: "merged",
      from_mine_id: one,
      to_mine_id: two,
      happened_on: "2026-06-01",
    });
    await db("mine_plan").insert({ mine_id: two, grant_year: 2028 });
    await db("mine_survey").insert({ id: id(), mine_id: two, surveyed_on: "2026-05-01", operators: 2 });
    expect(new Set((await obstaclesOf(batch)).map(([, message]) => message))).toEqual(
      new Set([
        "“甲矿”其后登记或更正了储量（核实日期 2026-03-31）。请先删除该储量。",
        "“甲矿”已列入分类处置名单。请先删除该处置记录。",
        "“甲矿”已有产量指标（2026 年第 2 季度）。请先删除该指标。",
        "“甲矿”已有沿革记录（2026-06-01）。请先删除该沿革记录。",
        "“乙矿”已有沿革记录（2026-06-01）。请先删除该沿革记录。",
        "“乙矿”其后登记了规划指标。请先清空该矿山的规划指标。",
        "“乙矿”其后登记或更正了现场调查（2026-05-01）。请先删除该调查记录。",
      ]),
    );
  });

  it("another boundary came after it, or a list changed one of its mines", async () => {
    const { batch, one } = await importedPair();
    await app
      .post(`/api/mines/${one}/boundaries`)
      .set("If-Match", '"1"')
      .send(aBoundary(0, 0, { validFrom: "2026-05-01" }))
      .expect(200);
    await takenList("矿山名称,采矿权人\n乙矿,乙公司\n");
    expect(await obstaclesOf(batch)).toEqual([
      ["later_list", "“乙矿”其后又由名单批次“名单导入”更改。请先撤销该批次。"],
      ["boundary", "“甲矿”其后又登记了矿区范围（自 2026-05-01 起）。请先撤回该范围。"],
    ]);
  });
});

describe("a list is refused to be undone when", () => {
  it("the licence number it took from a mine is another's now", async () => {
    const { id } = await addMineTo(app, "甲矿", { licenceNumber: licence(1) });
    const batch = await takenList(`系统编号,矿山名称,采矿许可证号\n${id},甲矿,${licence(2)}\n`);
    await addMineTo(app, "丙矿", { licenceNumber: licence(1) });
    expect(await obstaclesOf(batch)).toEqual([
      ["licence_taken", "“甲矿”原来的许可证号现已登记给“丙矿”。请先更正后者的许可证号。"],
    ]);
  });

  it("the region a mine was in is gone, a record it wrote was changed or removed", async () => {
    const { db } = database;
    await app.put("/api/regions/140903").set("If-None-Match", "*").send({ name: "北县", outline: null });
    const mine = await addMineTo(app, "甲矿", { regionCode: "140903" });
    const other = await addMineTo(app, "乙矿");
    await db("mine_plan").insert({ mine_id: mine.id, life_years: "3" });
    const batch = await takenList("矿山名称,行政区代码,改造后服务年限\n甲矿,140902,9\n乙矿,140902,8\n");
    await db("region").where({ code: "140903" }).delete();
    await db("mine_plan").where({ mine_id: mine.id }).delete();
    await db("mine_plan").where({ mine_id: other.id }).update({ life_years: "7" });
    expect(new Set(await obstaclesOf(batch))).toEqual(
      new Set([
        ["region_gone", "“甲矿”原来所在的行政区 140903 已经删除。请先重新登记该行政区。"],
        ["record_gone", "“甲矿”由本批更改的储量、分类处置或规划指标其后已被删除，无法恢复到导入之前。"],
        ["record_changed", "“乙矿”的规划指标在导入后又作了修改，不能整批撤销。请逐项更正。"],
      ]),
    );
  });
});

it("a record the list itself had added and someone removed by hand stands in nobody's way", async () => {
  const { db } = database;
  const mine = await addMineTo(app, "甲矿");
  const batch = await takenList("矿山名称,改造后服务年限\n甲矿,9\n");
  expect(await db("mine_plan").where({ mine_id: mine.id })).toHaveLength(1);
  await app.delete(`/api/mines/${mine.id}/plan`).set("If-Match", '"1"').expect(200);
  const { body } = await app.get(`/api/import-batches/${batch}`).expect(200);
  expect(body.obstacles).toEqual([]);
  const undo = app.post(`/api/import-batches/${batch}/undo`).set("If-Match", `"${body.version}"`);
  expect((await undo.expect(200)).body.state).toBe("undone");
  expect(await db("mine_plan")).toEqual([]);
});

it("a planned block that got its licence is a mine others may rely on", async () => {
  const list = "拟设矿业权名称(规划区块),开采矿种,矿区面积(平方公里),预测资源量(万吨),地理位置,拟出让年度";
  const compared = await comparedList(app, `${list}\n东沟区块,石灰岩,0.5,600,北坡,2027\n`);
  const order = { add: [1], blockRegion: "140901" };
  await commitList(app, compared.list, order).expect(200);
  const { id } = await database.db("import_batch").where({ register_list_id: compared.list.id }).first("id");
  const granted = { granted_on: "2026-07-01", grant_document: "东出字1号" };
  const licence = { status: "building", holder: "甲公司", licence_level: "county" };
  await database.db("mine").update({ ...licence, ...granted });
  expect(await obstaclesOf(id)).toEqual([
    ["granted", "“东沟区块”已取得采矿许可证（东出字1号），不再是拟设区块，不能整批撤销。"],
  ]);
});

it("a licence number that is held in another county meanwhile is told with whom to ask, without its mine, and the attempt is on record", async () => {
  const { id } = await addMineTo(app, "甲矿", { licenceNumber: licence(1) });
  const batch = await takenList(`系统编号,矿山名称,采矿许可证号\n${id},甲矿,${licence(2)}\n`);
  await database
    .db("import_batch")
    .where({ id: batch })
    .update({ regions: ["140901"] });
  const as = office(database);
  const elsewhere = { regionCode: "140902", licenceNumber: licence(1) };
  await addMineTo(as("planner", "140902"), "隐名矿", elsewhere);
  const planner = as("planner", "140901");
  const seen = (await planner.get(`/api/import-batches/${batch}`).expect(200)).body;
  expect(seen.obstacles.map(({ kind }: BatchObstacle) => kind)).toEqual(["licence_elsewhere"]);
  tested.add("licence_elsewhere");
  const { body } = await planner
    .post(`/api/import-batches/${batch}/undo`)
    .set({ "If-Match": `"${seen.version}"`, ...why })
    .expect(409);
  expect(body.issues[0].message).toBe(
    `“甲矿”原来的许可证号 ${licence(1)} 现在您的辖区以外已有登记，不能恢复：采矿许可证号全国唯一。请报上级自然资源主管部门核实。`,
  );
  expect(JSON.stringify([seen, body])).not.toContain("隐名矿");
  const events = await database.db("audit_entry").where({ subject: "licence_refused" });
  expect(events).toMatchObject([{ first_key: licence(1), actor_name: "规划人员" }]);
  expect(events[0].records).toContain("撤销导入批次");
  const { licence_number } = await database.db("mine").where({ id }).first("licence_number");
  expect(licence_number).toBe(licence(2));
});

it("no kind of obstacle is left without a test", () => {
  expect([...tested].toSorted()).toEqual([...obstacleKinds].toSorted());
});
