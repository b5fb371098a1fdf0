import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { rectangle } from "../../support/mine-facts.ts";
import { aBoundary, addMineTo, addRegions } from "../../support/register.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

interface Stored {
  id: string;
  version: number;
  validFrom: string;
  validTo: string | null;
  officialAreaM2: number;
}
const boundariesOf = async (mine: string): Promise<Stored[]> =>
  (await app.get(`/api/mines/${mine}/boundaries`).expect(200)).body.items;
const mineOf = async (id: string) => (await app.get(`/api/mines/${id}`).expect(200)).body.mine;
const placeOf = (mine: string, { id }: Stored) => `/api/mines/${mine}/boundaries/${id}`;
const correct = (mine: string, stored: Stored, change: object) =>
  app.patch(placeOf(mine, stored)).set("If-Match", String(stored.version)).send(change);
const takeBack = (mine: string, stored: Stored) =>
  app.delete(placeOf(mine, stored)).set("If-Match", String(stored.version));

/** A mine of 0.09 km² by its licence with a first boundary, and a second from 2024 on that declares 0.12 km². */
async function twoBoundaries(name: string): Promise<{ id: string; newest: Stored; first: Stored }> {
  const { id, version } = await addMineTo(app, name, { licensedAreaKm2: "0.09" });
  const next = aBoundary(0, 0, { validFrom: "2024-01-01", declaredAreaM2: 120_000 });
  await app.post(`/api/mines/${id}/boundaries`).set("If-Match", String(version)).send(next).expect(200);
  const [newest, first] = (await boundariesOf(id)) as [Stored, Stored];
  return { id, newest, first };
}

test("证载面积 becomes what a new boundary declares, and stays where it declares nothing", async () => {
  const { id } = await twoBoundaries("填报矿");
  const { licensedAreaKm2, version } = await mineOf(id);
  expect(licensedAreaKm2).toBe("0.12");
  const silent = aBoundary(0, 0, { validFrom: "2025-01-01" });
  await app.post(`/api/mines/${id}/boundaries`).set("If-Match", String(version)).send(silent).expect(200);
  expect((await mineOf(id)).licensedAreaKm2).toBe("0.12");
});

test("before a boundary that changed it began, 证载面积 is what it was", async () => {
  const { id } = await twoBoundaries("回看面积矿");
  const on = async (asOf: string) =>
    (await app.get("/api/mines").query({ ids: id, asOf })).body.items[0].licensedAreaKm2;
  expect([await on("2023-12-31"), await on("2024-01-01")]).toEqual(["0.09", "0.12"]);
});

test("a boundary that is still to come changes 证载面积 only on its day, whatever else is saved meanwhile", async () => {
  const { id, version } = await addMineTo(app, "将变矿", { licensedAreaKm2: "0.09" });
  const next = aBoundary(0, 0, { validFrom: "2027-01-01", declaredAreaM2: 120_000 });
  const { body } = await app.post(`/api/mines/${id}/boundaries`).set("If-Match", String(version)).send(next);
  const { body: noted } = await app
    .patch(`/api/mines/${id}`)
    .set("If-Match", String(body.version))
    .send({ note: "待变更" })
    .expect(200);
  expect((await mineOf(id)).licensedAreaKm2).toBe("0.09");
  const change = { licensedAreaKm2: "0.085" };
  await app.patch(`/api/mines/${id}`).set("If-Match", String(noted.version)).send(change).expect(200);
  expect((await mineOf(id)).licensedAreaKm2).toBe("0.085");
  const later = await app.get("/api/mines").query({ ids: id, asOf: "2027-01-01" });
  expect(later.body.items[0].licensedAreaKm2).toBe("0.12");
});

test("the newest boundary taken back puts the one before it in force again, with its 证载面积", async () => {
  const { id, newest } = await twoBoundaries("撤回矿");
  await takeBack(id, { ...newest, version: 99 }).expect(412);
  await takeBack(id, newest).expect(200);
  expect(await boundariesOf(id)).toMatchObject([{ validFrom: "2020-01-01", validTo: null }]);
  expect((await mineOf(id)).licensedAreaKm2).toBe("0.09");
});

test("证载面积 that a person has changed since is left alone when a boundary is taken back", async () => {
  const { id, newest } = await twoBoundaries("改后撤矿");
  const { version } = await mineOf(id);
  const change = { licensedAreaKm2: "0.11" };
  await app.patch(`/api/mines/${id}`).set("If-Match", String(version)).send(change).expect(200);
  await takeBack(id, newest).expect(200);
  expect((await mineOf(id)).licensedAreaKm2).toBe("0.11");
});

test("a corrected boundary keeps what is not named, and its areas follow its parts", async () => {
  const { id, newest } = await twoBoundaries("更正矿");
  const parts = [{ name: "一采区", topM: 480, bottomM: 400, shape: rectangle(0, 0, 400, 300) }];
  await correct(id, newest, { parts }).expect(200);
  const { body } = await app.get(`/api/mines/${id}`).expect(200);
  expect(body.boundary).toMatchObject({ declaredAreaM2: 120_000, validFrom: "2024-01-01" });
  expect(body.boundary.parts).toMatchObject([{ name: "一采区", topM: 480 }]);
  expect(body.boundary.officialAreaM2).toBeCloseTo(120_000, -2);
  expect(body.boundary.officialAreaM2).toBe(body.boundary.parts[0].areaM2);
});

test("a declared area corrected or withdrawn takes 证载面积 with it", async () => {
  const { id, newest } = await twoBoundaries("改填报矿");
  const { body } = await correct(id, newest, { declaredAreaM2: 130_000 }).expect(200);
  expect((await mineOf(id)).licensedAreaKm2).toBe("0.13");
  await correct(id, { ...newest, version: body.version }, { declaredAreaM2: null }).expect(200);
  expect((await mineOf(id)).licensedAreaKm2).toBe("0.09");
});

test("a beginning moved either way leaves no gap and no overlap", async () => {
  const { id } = await twoBoundaries("改日矿");
  for (const validFrom of ["2023-06-01", "2024-06-01"]) {
    const [newest] = (await boundariesOf(id)) as [Stored];
    await correct(id, newest, { validFrom }).expect(200);
    expect(await boundariesOf(id)).toMatchObject([{ validFrom }, { validTo: validFrom }]);
  }
  const [newest] = (await boundariesOf(id)) as [Stored];
  const { body } = await correct(id, newest, { validFrom: "2019-12-31" }).expect(400);
  expect(body.detail).toContain("2020-01-01");
});

test("only the newest boundary is corrected or taken back", async () => {
  const { id, first } = await twoBoundaries("旧界矿");
  const { body } = await takeBack(id, first).expect(409);
  expect(body.detail).toContain("2024-01-01");
  await correct(id, first, { sourceName: "x" }).expect(409);
});

test("the only boundary of a mine with a quota stays", async () => {
  const { id } = await addMineTo(app, "有指标矿");
  const quota = `/api/mines/${id}/quota/2026/1`;
  await app.put(quota).set("If-None-Match", "*").send({ issuedWt: "1", usedWt: "0" }).expect(200);
  const [only] = (await boundariesOf(id)) as [Stored];
  const { body } = await takeBack(id, only).expect(409);
  expect(body.detail).toContain("指标");
  await app.delete(quota).set("If-Match", "1").expect(200);
  await takeBack(id, only).expect(200);
  expect(await boundariesOf(id)).toEqual([]);
});

test("who has the mine open is told that its boundary was corrected", async () => {
  const { id, newest } = await twoBoundaries("同开矿");
  const { version } = await mineOf(id);
  await correct(id, newest, { sourceName: "更正件" }).expect(200);
  await app.patch(`/api/mines/${id}`).set("If-Match", String(version)).send({ note: "x" }).expect(412);
});
