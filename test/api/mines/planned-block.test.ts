import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jobHandlers } from "#api/jobs/job-handlers";
import { type JobWorker, startWorker } from "#api/jobs/worker";
import { minesOnDay } from "#api/mines/mines-as-of";
import { testApp } from "#test/support/app";
import { countWalk } from "#test/support/count-walk";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addBlockTo } from "#test/support/planned-block";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { featuresOfTile, tileAt } from "#test/support/tile-features";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let worker: JobWorker;
const ids: Record<string, string> = {};

/** A register in which every query finds something: neighbours to merge, a breach, quotas, closures, a red line. */
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  worker = startWorker(database.context, jobHandlers);
  await addRegions(app);
  const reserve = { verifiedOn: "2025-06-30", remaining: "20", unit: "wt" as const };
  const unknown = { recoverable: null, bulkDensity: null, document: null };
  const small = { licensedAreaKm2: "0.09", orebodyId: "O1", reserve: { ...reserve, ...unknown } };
  ids.one = (await addMineTo(app, "一矿", small)).id;
  ids.two = (await addMineTo(app, "二矿", { ...small, boundary: aBoundary(310, 0) })).id;
  ids.shut = (await addMineTo(app, "关停矿", { boundary: aBoundary(5000, 0) })).id;
  await addMineTo(app, "西矿", { regionCode: "140902", boundary: aBoundary(200, 200) });
  const shut = { kind: "closed", happenedOn: "2025-05-01", toMineId: null, document: "东政发〔2025〕1号" };
  await app.post(`/api/mines/${ids.shut}/lineage`).set("If-Match", '"1"').send(shut).expect(200);
  const quota = { issuedWt: "2", usedWt: "1" };
  await app.put(`/api/mines/${ids.one}/quota/2026/1`).set("If-None-Match", "*").send(quota).expect(200);
  await app
    .post("/api/dispositions")
    .send({ mineId: ids.two, suggested: "close_ban", suggestedReason: "红线内" })
    .expect(200);
  await addRedLine();
  await app
    .post("/api/workings")
    .send(aWorking("越界采动", { mineId: ids.one }))
    .expect(200);
  await app
    .post("/api/workings")
    .send(aWorking("无主采动", { shape: rectangle(2100, 0, 50, 50) }))
    .expect(200);
});
afterAll(async () => {
  await worker.stop();
  await database.close();
});

async function addRedLine() {
  const layer = { kind: "ecological_red_line", name: "红线", edition: "2023", state: "final" };
  const term = { accessClass: "internal", validFrom: "2023-01-01", validTo: null };
  const { body } = await app
    .post("/api/zone-layers")
    .send({ ...layer, ...term })
    .expect(200);
  const zone = { layerId: body.id, name: "东山红线", shape: rectangle(100, 100, 3000, 300) };
  await app.post("/api/zones").send(zone).expect(200);
}

const aWorking = (name: string, change: object = {}) => ({
  name,
  mineId: null,
  regionCode: "140901",
  observedOn: "2026-05-01",
  source: "rtk",
  sigmaM: "0.05",
  shape: rectangle(250, 0, 100, 50),
  ...change,
});

/** On another mine, within 500 m of one, under a working, on the red line; and one whose corners nobody knows. */
async function addBlocks() {
  if (ids.block) return;
  const plan = { capacity_wt: "30", predicted_wt: "600", grant_year: 2027, location: "东乡北坡" };
  ids.block = await addBlockTo(app, database, "北坡拟设区块", { boundary: aBoundary(50, 50), plan });
  await addBlockTo(app, database, "近邻拟设区块", { boundary: aBoundary(-400, 0), regionCode: "140901101" });
  await addBlockTo(app, database, "采动下拟设区块", { boundary: aBoundary(2000, 0), mineral: "铁矿" });
  await addBlockTo(app, database, "无坐标拟设区块", { regionCode: "140902", plan });
}

describe("a planned block is no mine", () => {
  it("counts, lists, sheets, analyses and exports are the same with and without planned blocks", async () => {
    const before = await countWalk(app);
    await addBlocks();
    const after = await countWalk(app);
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain("拟设区块");
  });

  it("has neither begun nor ended on any day, and its state is told", async () => {
    await addBlocks();
    for (const day of ["2019-01-01", "2026-08-01"]) {
      const { rows } = await database.db.raw(
        `SELECT begun, ended, counts, expired, status_on_day FROM (${minesOnDay}) m WHERE m.id = :id`,
        { day, id: ids.block },
      );
      const nothing = { begun: false, ended: false, counts: false, expired: false };
      expect(rows).toEqual([{ ...nothing, status_on_day: "planned" }]);
    }
  });
});

describe("a planned block is there when it is asked for", () => {
  beforeAll(addBlocks);

  it("in the list of mines by its state, also as of a day", async () => {
    for (const query of ["", "&asOf=2026-01-01"]) {
      const { body } = await app.get(`/api/mines?status=planned${query}`).expect(200);
      expect(body.total).toBe(4);
    }
    const { body } = await app.get("/api/mines?status=planned&region=140902").expect(200);
    expect(body.items).toMatchObject([
      { name: "无坐标拟设区块", holder: null, licenceLevel: null, grant: null },
    ]);
  });

  it("in a file of its own, where its area is called 拟设面积, with its total", async () => {
    const headsAndTotals = async (filter: object) => {
      const order = { source: { layer: "mines", filter }, format: "xlsx" };
      const { body } = await app.post("/api/exports").send(order).responseType("blob").expect(200);
      const rows = await readSheet(body);
      const at = rows[0]?.findIndex((head) => String(head).includes("设面积") || head === "证载面积（km²）");
      return [rows[0]?.[at ?? 0], rows.at(-1)?.[at ?? 0] ?? rows.at(-2)?.[at ?? 0]];
    };
    expect(await headsAndTotals({ status: "planned" })).toEqual(["拟设面积（km²）", expect.any(Number)]);
    expect((await headsAndTotals({ region: "140901" }))[0]).toBe("证载面积（km²）");
  });

  it("in search, with its state", async () => {
    const { body } = await app.get("/api/search").query({ q: "北坡" }).expect(200);
    expect(body.items).toMatchObject([
      { kind: "mine", id: ids.block, detail: "拟设区块 · 东县 · 建筑石料用灰岩" },
    ]);
  });

  it("on 附件4, and on no other form", async () => {
    const sheet = await app.get("/api/forms/annex4?region=1409").responseType("blob").expect(200);
    const rows = await readSheet(sheet.body);
    expect(rows.slice(4).map((row) => row[1])).toEqual([
      "北坡拟设区块",
      "采动下拟设区块",
      "近邻拟设区块",
      "无坐标拟设区块",
    ]);
    expect(rows[4]).toEqual([1, "北坡拟设区块", "建筑石料用灰岩", 0.5, 600, "东乡北坡", 2027]);
  });

  it("as a layer of the map of its own, and not among the mines", async () => {
    const { body: map } = await app.get("/api/map").expect(200);
    const tile = tileAt([112.2005, 38.4005], 13);
    const drawn = async (layer: string) => {
      const { version } = map.layers.find((one: { layer: string }) => one.layer === layer);
      const address = `/api/tiles/${layer}/${version}/${tile.join("/")}.mvt`;
      const { body } = await app.get(address).buffer().responseType("blob").expect(200);
      return featuresOfTile(body, layer, tile).map((feature) => feature?.properties);
    };
    for (const layer of ["planned_blocks", "planned_block_points"])
      expect(await drawn(layer)).toContainEqual(
        expect.objectContaining({ id: ids.block, name: "北坡拟设区块", grantYear: 2027 }),
      );
    const names = (await drawn("mines")).map((properties) => properties?.name);
    expect(names).toContain("一矿");
    expect(names).not.toContain("北坡拟设区块");
  });
});

describe("what takes a licence is refused for a planned block, with the reason", () => {
  beforeAll(addBlocks);

  const versionOf = async (id = "") =>
    `"${(await app.get(`/api/mines/${id}`).expect(200)).body.mine.version}"`;

  it("quotas, lineage and workings", async () => {
    const quota = app.put(`/api/mines/${ids.block}/quota/2026/1`).set("If-None-Match", "*");
    const { body } = await quota.send({ issuedWt: "1", usedWt: "0" }).expect(409);
    expect(body.detail).toBe(
      "“北坡拟设区块”是拟设区块，还没有采矿许可证，不能下达指标。取得许可证的，请先在该区块的页面登记许可证。",
    );
    const fate = { happenedOn: "2026-05-01", document: "一号文" };
    for (const [from, to] of [
      [ids.block, ids.one],
      [ids.one, ids.block],
    ]) {
      const lineage = app.post(`/api/mines/${from}/lineage`).set("If-Match", await versionOf(from));
      const refused = await lineage.send({ kind: "merged", toMineId: to, ...fate }).expect(409);
      expect(refused.body.code).toBe("planned_block");
    }
    const working = await app
      .post("/api/workings")
      .send(aWorking("采动", { mineId: ids.block }))
      .expect(409);
    expect(working.body.code).toBe("planned_block");
  });

  it("every disposition but to be set up", async () => {
    const order = { mineId: ids.block, suggested: "close_ban" };
    expect((await app.post("/api/dispositions").send(order).expect(409)).body.detail).toContain("关闭取缔");
    const { body } = await app
      .post("/api/dispositions")
      .send({ ...order, suggested: "new" })
      .expect(200);
    const decided = { decided: "merge", decidedOn: "2026-05-01", decidedDocument: "一号文" };
    const decide = (change: object) =>
      app
        .patch(`/api/dispositions/${body.id}`)
        .set("If-Match", '"1"')
        .send({ ...decided, ...change });
    expect((await decide({}).expect(409)).body.code).toBe("planned_block");
    await decide({ decided: "new" }).expect(200);
  });

  it("the fields a licence brings; what is planned may be corrected", async () => {
    const change = async (fields: object) =>
      app
        .patch(`/api/mines/${ids.block}`)
        .set("If-Match", await versionOf(ids.block))
        .send(fields);
    const { body, status } = await change({ holder: "甲公司", status: "producing", mineral: "铁矿" });
    expect(status).toBe(400);
    expect(body.issues.map(({ path }: { path: string }) => path)).toEqual(["body.holder", "body.status"]);
    expect((await change({ licensedAreaKm2: "0.1", note: "已现场勘查" })).status).toBe(200);
  });
});
