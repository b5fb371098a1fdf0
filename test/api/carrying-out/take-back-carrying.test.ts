import { afterAll, beforeAll, expect, test } from "vitest";
import type { Carrying } from "#contract/plan-course";
import { testApp } from "#test/support/app";
import { aChangedLicence, approvedScheme, carryOutPath } from "#test/support/carrying-out";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { aLicence } from "#test/support/sound-values";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let found: Awaited<ReturnType<typeof approvedScheme>>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  found = await approvedScheme(app, database);
});
afterAll(() => database.close());

const countOn = async (asOf: string) =>
  (await app.get("/api/overview").query({ asOf }).expect(200)).body.mineCount;
const dossierOf = async (id: string) => (await app.get(`/api/mines/${id}`).expect(200)).body;
async function carriedOut(order: object): Promise<Carrying> {
  await app.post(carryOutPath(found)).send(order).expect(200);
  return (await found.desk.read()).carryings[0] as Carrying;
}
const takeBack = ({ id, version }: Pick<Carrying, "id" | "version">) =>
  app.delete(`/api/schemes/${found.scheme}/carryings/${id}`).set("If-Match", `"${version}"`);
/** What of a mine tells whether it is as it was: not when it was written. */
const asItWas = async (id: string) => {
  const { mine, boundary, reserves, lineage } = await dossierOf(id);
  const { version: _, ...told } = mine;
  const { version: __, ...ground } = boundary;
  return { told, ground, reserves, lineage };
};

test("a new licence entered by mistake goes with all that followed from it, and 登记发证 is open again", async () => {
  const before = [await asItWas(found.ids.small), await asItWas(found.ids.middle)];
  const carrying = await carriedOut(aLicence);
  expect((await takeBack({ ...carrying, version: 9 })).status).toBe(412);
  expect((await takeBack(carrying)).status).toBe(200);
  expect([await asItWas(found.ids.small), await asItWas(found.ids.middle)]).toEqual(before);
  expect([await countOn("2026-07-22"), (await found.desk.read()).carryings]).toEqual([3, []]);
  expect((await found.desk.stateOf("licence", found.groupId))?.state).toBe("returned");
  await app.get(`/api/mines/${carrying.mineId}`).expect(404);
});

test("a changed licence says again what it said, on its ground of before", async () => {
  const before = [await asItWas(found.ids.small), await asItWas(found.ids.middle)];
  const reserve = { verifiedOn: "2026-06-30", remaining: "99.5", recoverable: null, unit: "wt" };
  const carrying = await carriedOut({
    ...aChangedLicence,
    reserve: { ...reserve, bulkDensity: null, document: null },
  });
  expect((await dossierOf(found.ids.small)).reserves).toHaveLength(2);
  expect((await takeBack(carrying)).status).toBe(200);
  expect([await asItWas(found.ids.small), await asItWas(found.ids.middle)]).toEqual(before);
});

test("it stays while something rests on it, each named, and goes when that is gone", async () => {
  const carrying = await carriedOut(aChangedLicence);
  const { mineId } = carrying;
  await app
    .put(`/api/mines/${mineId}/quota/2026/3`)
    .set("If-None-Match", "*")
    .send({ issuedWt: "2", usedWt: "0" });
  const { mine } = await dossierOf(mineId);
  await app
    .patch(`/api/mines/${mineId}`)
    .set("If-Match", `"${mine.version}"`)
    .send({ holder: "改名公司" })
    .expect(200);
  await found.desk.act("restoration", "start", { groupId: found.groupId, on: "2026-07-22" });
  const refused = await takeBack(carrying);
  expect([refused.status, refused.body.detail]).toEqual([
    409,
    "不能撤回：实施之后“small”已有产量指标、的登记信息又有改动（采矿权人）。请先撤回或删除这些记录。",
  ]);
  await database.db("quota").where({ mine_id: mineId }).delete();
  await database.db("mine").where({ id: mineId }).update({ holder: aChangedLicence.holder });
  expect((await takeBack(carrying)).body.detail).toContain("后续步骤“原矿区治理恢复”已开始");
  await found.desk.act("restoration", "return", { groupId: found.groupId, on: "2026-07-22", reason: "误" });
  expect((await takeBack(carrying)).status).toBe(200);
});
