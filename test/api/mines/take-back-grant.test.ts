import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addBlockTo } from "#test/support/planned-block";
import { aBoundary, addRegions } from "#test/support/register";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

const mineOf = async (id: string) => (await app.get(`/api/mines/${id}`).expect(200)).body.mine;
const tagOf = async (id: string) => `"${(await mineOf(id)).version}"`;
const countOn = async (asOf: string) =>
  (await app.get("/api/overview").query({ asOf }).expect(200)).body.mineCount;

async function granted(
  name: string,
  serial: number,
  boundary = aBoundary(serial * 1000, 0),
): Promise<string> {
  const id = await addBlockTo(app, database, name, { boundary });
  const licence = {
    grantedOn: "2026-07-01",
    manner: "listing",
    document: "东自然资出字〔2026〕3号",
    licenceNumber: `C140901202607713000000${serial}`,
    holder: "新矿业有限公司",
    licenceLevel: "county",
    status: "building",
    capacity: "30",
    method: "open_pit",
    validFrom: "2026-07-01",
    licensedAreaKm2: "0.0876",
    confirmed: ["capacity.unit"],
  };
  const send = app.post(`/api/mines/${id}/grant`).set("If-Match", await tagOf(id));
  await send.send(licence).expect(200);
  return id;
}
const takeBack = async (id: string) => app.delete(`/api/mines/${id}/grant`).set("If-Match", await tagOf(id));

describe("a licence that was registered for the wrong planned block", () => {
  it("is taken back: the block is planned again as it was, and counted nowhere", async () => {
    const id = await addBlockTo(app, database, "从未出让区块", { boundary: aBoundary(0, 0) });
    const untouched = await mineOf(id);
    const mistaken = await granted("误登记区块", 1);
    const before = await countOn("2026-07-02");
    expect((await takeBack(mistaken)).status).toBe(200);
    const { name, holder, licenceNumber, status, method, capacity, licensedAreaKm2, grant } =
      await mineOf(mistaken);
    expect({ holder, licenceNumber, status, method, capacity, licensedAreaKm2, grant }).toEqual({
      holder: null,
      licenceNumber: null,
      status: "planned",
      method: untouched.method,
      capacity: null,
      licensedAreaKm2: untouched.licensedAreaKm2,
      grant: null,
    });
    expect(name).toBe("误登记区块");
    expect(await countOn("2026-07-02")).toBe(before - 1);
    expect((await takeBack(mistaken)).body.code).toBe("not_granted");
  });

  it("stays when its version has moved on", async () => {
    const id = await granted("别人改过的区块", 2);
    await app.delete(`/api/mines/${id}/grant`).set("If-Match", '"1"').expect(412);
    expect(await mineOf(id)).toMatchObject({ status: "building" });
  });

  it("stays while a closure, a quota, a decision or a later boundary rests on it, each named, and goes when they are gone", async () => {
    const id = await granted("已用区块", 3);
    const { db, context } = database;
    const quota = () => app.put(`/api/mines/${id}/quota/2026/3`).set("If-None-Match", "*");
    await quota().send({ issuedWt: "2", usedWt: "0" }).expect(200);
    const later = { ...aBoundary(3000, 0), validFrom: "2026-07-15" };
    await app
      .post(`/api/mines/${id}/boundaries`)
      .set("If-Match", await tagOf(id))
      .send(later)
      .expect(200);
    const closed = { id: context.newId(), kind: "closed", from_mine_id: id, happened_on: "2026-07-20" };
    await db("lineage").insert({ ...closed, document: "文" });
    const decision = { decided: "upgrade", decided_on: "2026-07-20", decided_document: "文" };
    await db("disposition").insert({ id: context.newId(), mine_id: id, ...decision });
    const refused = await takeBack(id);
    expect([refused.status, refused.body.code]).toEqual([409, "grant_in_use"]);
    expect(refused.body.detail).toContain(
      "有关闭、整合、分立或换证的沿革记录、已有产量指标、已有处置决定、取得许可证后登记了新的矿区范围",
    );
    for (const table of ["quota", "disposition"]) await db(table).where({ mine_id: id }).delete();
    await db("lineage").where({ from_mine_id: id }).delete();
    await db("boundary").where({ mine_id: id, valid_from: "2026-07-15" }).delete();
    expect((await takeBack(id)).status).toBe(200);
  });

  it("stays when nothing is on record of the block before it", async () => {
    const id = await granted("旧登记区块", 4);
    await database.db("mine").where({ id }).update({ before_grant: null });
    expect((await takeBack(id)).body.code).toBe("block_unknown");
  });
});
