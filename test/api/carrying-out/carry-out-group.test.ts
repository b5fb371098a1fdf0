import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Lineage } from "#contract/lineage";
import { testApp } from "#test/support/app";
import { aChangedLicence, approvedScheme, carryOutPath, drawnRings } from "#test/support/carrying-out";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { office } from "#test/support/office";
import { aLicence } from "#test/support/sound-values";
import { why } from "#test/support/two-people";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let found: Awaited<ReturnType<typeof approvedScheme>>;
beforeEach(async () => {
  database = await testDatabase();
  app = testApp(database);
});
afterEach(() => database.close());

const begin = async (wanted: Parameters<typeof approvedScheme>[2] = {}) => {
  found = await approvedScheme(app, database, wanted);
};
const carryOut = (change: object = {}) => app.post(carryOutPath(found)).send({ ...aLicence, ...change });
const countOn = async (asOf: string) =>
  (await app.get("/api/overview").query({ asOf }).expect(200)).body.mineCount;
const byName = (lineage: Lineage[]) => lineage.toSorted((a, b) => a.fromName.localeCompare(b.fromName));
const mineOf = async (id: string) => (await app.get(`/api/mines/${id}`).expect(200)).body;

describe("新立", () => {
  test("issues one licence on its day, ends both members, and 登记发证 is done", async () => {
    await begin();
    const reserve = {
      ...{ verifiedOn: "2026-06-30", remaining: "123.456789012345678901", recoverable: null },
      ...{ unit: "wt", bulkDensity: null, document: "储量核实报告" },
    };
    expect((await carryOut({ reserve })).status).toBe(200);
    expect([await countOn("2026-07-21"), await countOn("2026-07-22")]).toEqual([3, 2]);
    const { carryings } = await found.desk.read();
    expect(carryings).toMatchObject([
      {
        ...{
          groupId: found.groupId,
          kind: "new_licence",
          happenedOn: "2026-07-22",
          mineName: "东沟整合石料厂",
        },
        endings: [{ name: "middle" }, { name: "small", on: "2026-07-22", document: aLicence.endingDocument }],
      },
    ]);
    expect(await found.desk.stateOf("licence", found.groupId)).toMatchObject({
      ...{ state: "done", doneOn: "2026-07-22" },
    });
    const issued = await mineOf(carryings[0]?.mineId ?? "");
    expect(issued.mine).toMatchObject({ licenceNumber: aLicence.licenceNumber, licensedAreaKm2: "0.31" });
    expect(issued.reserves[0].remaining).toBe("123.456789012345678901");
    const scheme = { id: found.scheme, name: "东县方案" };
    expect(byName(issued.lineage)).toMatchObject([
      { kind: "merged", fromName: "middle", scheme },
      { kind: "replaced", fromName: "small", scheme },
    ]);
    // licences of 0.09 and 0.16 km² and what lies between them
    expect(issued.boundary.officialAreaM2).toBeGreaterThan(250_000);
    expect(issued.boundary).toMatchObject({ validFrom: "2026-07-22", validTo: null });
  });

  test("cancels the members, whose status of before stays known for the days before", async () => {
    await begin();
    await carryOut().expect(200);
    expect((await mineOf(found.ids.middle)).mine.status).toBe("cancelled");
    const statusOn = async (asOf: string, status: string) =>
      (await app.get("/api/mines").query({ asOf, status }).expect(200)).body.items.map(
        ({ name }: { name: string }) => name,
      );
    expect(await statusOn("2026-07-21", "producing")).toEqual(["far", "middle", "small"]);
    expect(await statusOn("2026-07-22", "producing")).toEqual(["far"]);
    expect(await statusOn("2026-07-22", "cancelled")).toEqual(["middle", "small"]);
  });

  test("takes the ground that was drawn, with its hole and elevations to the letter", async () => {
    await begin({ isDrawn: true });
    await carryOut().expect(200);
    const [carrying] = (await found.desk.read()).carryings;
    const { boundary } = await mineOf(carrying?.mineId ?? "");
    expect(boundary.parts).toMatchObject([
      { topM: 1250.5, bottomM: 1080, shape: { coordinates: [drawnRings] } },
    ]);
  });
});

describe("变更", () => {
  test("leaves the licence of the 主体, on its new ground from the day, and merges the other into it", async () => {
    await begin();
    expect((await carryOut(aChangedLicence)).status).toBe(200);
    expect([await countOn("2026-07-21"), await countOn("2026-07-22")]).toEqual([3, 2]);
    const { mine, boundary, lineage } = await mineOf(found.ids.small);
    expect(mine).toMatchObject({
      status: "producing",
      licenceNumber: "C1409012020017130000009",
      capacity: "7",
    });
    expect(boundary.validFrom).toBe("2026-07-22");
    expect(lineage).toMatchObject([{ kind: "merged", fromName: "middle", toName: "small" }]);
    const areaOn = async (asOf: string) => {
      const query = { asOf, ids: found.ids.small };
      return (await app.get("/api/mines").query(query).expect(200)).body.items[0].licensedAreaKm2;
    };
    expect([await areaOn("2026-07-21"), await areaOn("2026-07-22")]).toEqual(["0.09", "0.31"]);
  });

  test("takes a 主体: a group without one gets a new licence or none", async () => {
    await begin({ hasSubject: false });
    expect((await carryOut(aChangedLicence)).body.detail).toContain("本组没有确定整合主体，不能变更许可证");
    await carryOut().expect(200);
    const [carrying] = (await found.desk.read()).carryings;
    const kinds = (await mineOf(carrying?.mineId ?? "")).lineage.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(["merged", "merged"]);
  });
});

describe("what does not fit is refused, with the mine and what to do", () => {
  const refused = async (change: object = {}) => (await carryOut(change)).body.detail;

  test("a member with another owner, another boundary, or that has ended", async () => {
    await begin();
    const { db, context } = database;
    await db("mine").where({ id: found.ids.small }).update({ holder: "受让公司" });
    await db("boundary").where({ mine_id: found.ids.middle }).update({ official_area_m2: 160_500 });
    const detail = await refused();
    expect(detail).toContain("“small”的采矿权人核准时为“small有限公司”，现为“受让公司”");
    expect(detail).toContain("“middle”的矿区范围在方案编制之后有改动");
    expect(detail).toContain("另开新版本");
    const closed = { id: context.newId(), kind: "closed", from_mine_id: found.ids.middle };
    await db("lineage").insert({ ...closed, happened_on: "2026-07-01", document: "文" });
    expect(await refused()).toContain("“middle”已于 2026-07-01 关闭，许可证已经结束");
  });

  test("a licence before its approval, from tomorrow, or beside another on the same ground", async () => {
    await begin();
    expect(await refused({ issuedOn: "2026-07-19", endedOn: "2026-07-19" })).toContain(
      "发证日期 2026-07-19 早于方案核准日期 2026-07-20",
    );
    expect(await refused({ issuedOn: "2027-01-01" })).toContain("晚于今天");
    expect(await refused({ endedOn: "2026-07-23" })).toContain("同一范围不能同时有两个许可证");
    expect(await refused({ validFrom: "2026-07-01" })).toContain("早于发证日期");
    expect(
      await refused({ issuedOn: "2026-07-20", endedOn: "2026-07-20", validFrom: "2026-07-20" }),
    ).toContain("日期 2026-07-20 早于前一步骤的完成日期 2026-07-21");
  });

  test("登记发证 is not ended by itself, nor returned without the register, nor carried out twice", async () => {
    await begin();
    const act = (kind: string) =>
      found.desk.act("licence", kind, { groupId: found.groupId, on: "2026-07-22", reason: "误" });
    await act("start");
    expect((await act("finish")).body.detail).toContain("由“实施整合”完成");
    await carryOut().expect(200);
    expect((await act("return")).body.detail).toContain("请撤回实施");
    expect(await refused({ licenceNumber: "C1409012026077130000002" })).toContain("本组已经实施整合");
  });

  test("a licence number that another mine has", async () => {
    await begin();
    await database.db("mine").where({ id: found.ids.far }).update({ licence_number: aLicence.licenceNumber });
    expect(await refused()).toContain("已登记给“far”");
  });

  test("records that it made do not go one by one", async () => {
    await begin();
    await carryOut(aChangedLicence).expect(200);
    const { lineage, boundary, mine } = await mineOf(found.ids.small);
    const [step] = lineage;
    const one = await app
      .delete(`/api/mines/${step.fromMineId}/lineage/${step.id}`)
      .set("If-Match", `"${step.version}"`);
    expect([one.status, one.body.detail]).toEqual([409, expect.stringContaining("撤回实施")]);
    const other = await app
      .delete(`/api/mines/${mine.id}/boundaries/${boundary.id}`)
      .set("If-Match", `"${boundary.version}"`);
    expect([other.status, other.body.detail]).toEqual([409, expect.stringContaining("撤回实施")]);
  });
});

describe("of the two", () => {
  test("one proposes and another approves; until then the course says that it waits, and nothing is changed", async () => {
    await begin();
    const as = office(database);
    const proposed = await as("planner", "1409").post(carryOutPath(found)).set(why).send(aLicence);
    expect(proposed.status).toBe(202);
    expect(await countOn("2026-07-22")).toBe(3);
    const state = await found.desk.read();
    expect(state.carryings).toEqual([]);
    expect(state.waiting).toMatchObject([{ operation: "carryOutGroup", groupId: found.groupId }]);
    const again = await as("planner", "1409").post(carryOutPath(found)).set(why).send(aLicence);
    expect([again.status, again.body.code]).toEqual([409, "already_proposed"]);
    const { id, version } = proposed.body;
    const { body: detail } = await as("leader", "1409").get(`/api/proposals/${id}`).expect(200);
    expect(detail).toMatchObject({ obstacle: null, about: "方案“东县方案”第 1 组" });
    expect(detail.mineCounts).toMatchObject({ new: 1, changed: 2 });
    const { body: told } = await as("leader", "1409").get(`/api/proposals/${id}/mines`).expect(200);
    const offered = told.items.flatMap(({ fields }: { fields: { offered: string }[] }) =>
      fields.map((field) => field.offered),
    );
    expect(offered).toEqual(
      expect.arrayContaining([
        "东县（140901）",
        "2026-07-22 整合并入“东沟整合石料厂”",
        "2026-07-22 由新证替代为“东沟整合石料厂”",
      ]),
    );
    expect(detail.ground.after).not.toEqual(detail.ground.before);
    await as("leader", "1409")
      .post(`/api/proposals/${id}/approve`)
      .set("If-Match", `"${version}"`)
      .expect(200);
    expect(await countOn("2026-07-22")).toBe(2);
    expect((await found.desk.read()).waiting).toEqual([]);
  });

  test("what moved on since it was proposed is not made", async () => {
    await begin();
    const as = office(database);
    const { body } = await as("planner", "1409")
      .post(carryOutPath(found))
      .set(why)
      .send(aLicence)
      .expect(202);
    await database.db("mine").where({ id: found.ids.middle }).update({ status: "suspended" });
    const decided = await as("leader", "1409")
      .post(`/api/proposals/${body.id}/approve`)
      .set("If-Match", `"${body.version}"`);
    expect([decided.status, decided.body.code]).toEqual([412, "proposal_stale"]);
    expect(await countOn("2026-07-22")).toBe(3);
  });
});
