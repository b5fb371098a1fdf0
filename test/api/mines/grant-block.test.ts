import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addBlockTo } from "#test/support/planned-block";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  await addMineTo(app, "老矿", { licenceNumber: "C1409012026017130000009" });
});
afterAll(() => database.close());

const aLicence = (change: object = {}) => ({
  grantedOn: "2026-07-01",
  manner: "listing",
  document: "东自然资出字〔2026〕3号",
  licenceNumber: "C1409012026077130000001",
  holder: "新矿业有限公司",
  licenceLevel: "county",
  status: "building",
  capacity: "30",
  validFrom: "2026-07-01",
  validTo: "2036-06-30",
  licensedAreaKm2: "0.0876",
  confirmed: ["capacity.unit"],
  ...change,
});

const mineOf = async (id: string) => (await app.get(`/api/mines/${id}`).expect(200)).body.mine;
async function grant(id: string, change: object = {}) {
  const { version } = await mineOf(id);
  return app.post(`/api/mines/${id}/grant`).set("If-Match", `"${version}"`).send(aLicence(change));
}
const countOn = async (asOf: string) =>
  (await app.get("/api/overview").query({ asOf }).expect(200)).body.mineCount;
const namesOn = async (asOf: string, more: object = {}): Promise<string[]> => {
  const { body } = await app
    .get("/api/mines")
    .query({ asOf, ...more })
    .expect(200);
  return body.items.map(({ name }: { name: string }) => name);
};

describe("a planned block that gets its licence", () => {
  it("counts from the day of the grant on, though its corners were known before", async () => {
    const id = await addBlockTo(app, database, "东沟区块", { boundary: aBoundary(1000, 0) });
    expect((await grant(id)).status).toBe(200);
    expect(await mineOf(id)).toMatchObject({
      status: "building",
      holder: "新矿业有限公司",
      licenceNumber: "C1409012026077130000001",
      licensedAreaKm2: "0.0876",
      grant: { manner: "listing", grantedOn: "2026-07-01", document: "东自然资出字〔2026〕3号" },
    });
    expect([await countOn("2026-06-30"), await countOn("2026-07-01")]).toEqual([1, 2]);
    expect(await namesOn("2026-06-30")).toEqual(["老矿"]);
    expect(await namesOn("2026-07-01")).toEqual(["东沟区块", "老矿"]);
    const { body } = await app.get("/api/mines?status=planned").expect(200);
    expect(body.total).toBe(0);
    expect((await app.get("/api/lineage").expect(200)).body.total).toBe(0);
  });

  it("is a mine like any other: its licence is corrected, it gets quotas, and it cannot be granted twice", async () => {
    const id = await addBlockTo(app, database, "西沟区块", { boundary: aBoundary(3000, 0) });
    await grant(id, { licenceNumber: "C1409012026077130000002" });
    const quota = app.put(`/api/mines/${id}/quota/2026/3`).set("If-None-Match", "*");
    await quota.send({ issuedWt: "2", usedWt: "0" }).expect(200);
    const { version } = await mineOf(id);
    const change = app.patch(`/api/mines/${id}`).set("If-Match", `"${version}"`);
    await change.send({ status: "producing", holder: "更名矿业有限公司" }).expect(200);
    const again = await grant(id);
    expect([again.status, again.body.code]).toEqual([409, "not_planned"]);
  });

  it.each([
    [
      "a day still to come",
      { grantedOn: "2026-08-02" },
      400,
      "取得许可证的日期 2026-08-02 晚于今天，请核对。",
    ],
    ["a number another mine has", { licenceNumber: "C1409012026017130000009" }, 409, "已登记给“老矿”"],
    ["a wrong number", { licenceNumber: "C14090120260771" }, 400, "不符合要求"],
    ["a term that ends before it begins", { validTo: "2026-06-30" }, 400, "不符合要求"],
    ["no manner", { manner: undefined }, 400, ""],
    ["a manner that is none", { manner: "bidding" }, 400, ""],
    ["no document", { document: " " }, 400, ""],
  ])("is refused with %s, and stays planned", async (_, change, status, message) => {
    const id = await addBlockTo(app, database, "未出让区块");
    const refused = await grant(id, change);
    expect(refused.status).toBe(status);
    expect(refused.body.detail).toContain(message);
    expect(await mineOf(id)).toMatchObject({ status: "planned", licenceNumber: null });
    await app.delete(`/api/mines/${id}`).set("If-Match", '"1"').expect(200);
  });
});

it("the database holds no planned block with a licence, and no mine without holder and level", async () => {
  const base = { mineral: "铁矿", region_code: "140901" };
  const write = (fields: object) =>
    database.db("mine").insert({ id: database.context.newId(), ...base, ...fields });
  const planned = { name: "区块", status: "planned" };
  await expect(write({ ...planned, licence_number: "C1409012026077130000003" })).rejects.toThrow(
    "mine_planned_or_licensed",
  );
  await expect(write({ ...planned, holder: "某公司" })).rejects.toThrow("mine_planned_or_licensed");
  await expect(write({ name: "矿", status: "producing" })).rejects.toThrow("mine_planned_or_licensed");
});
