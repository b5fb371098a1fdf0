import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { aBoundary, addMineTo, addRegions, aNewMine } from "../../support/register.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

const iron = (name: string, change: object = {}) =>
  aNewMine(name, { mineral: "铁矿", confirmed: [], ...change });
const dossierOf = async (id: string) => (await app.get(`/api/mines/${id}`).expect(200)).body;
const change = (id: string, version: number, body: object) =>
  app.patch(`/api/mines/${id}`).set("If-Match", `"${version}"`).send(body);

test("tonnes typed for 万吨 are not registered without a word, and kept with who confirmed them", async () => {
  const mine = iron("吨矿", { capacity: "300000" });
  const { body } = await app.post("/api/mines").send(mine).expect(422);
  expect(body).toMatchObject({
    code: "confirmation_needed",
    detail: expect.stringContaining("还没有保存"),
    confirmations: [
      {
        code: "capacity.magnitude",
        field: "body.capacity",
        message: expect.stringContaining("若是吨，应填 30 万吨/年"),
        meant: { value: "30", text: "30 万吨/年" },
      },
    ],
  });
  expect((await app.get("/api/mines").query({ q: "吨矿" })).body.total).toBe(0);
  const { body: stored } = await app
    .post("/api/mines")
    .send({ ...mine, confirmed: ["capacity.magnitude"] })
    .expect(200);
  expect((await dossierOf(stored.id)).confirmations).toMatchObject([
    { code: "capacity.magnitude", confirmedBy: expect.any(String), confirmedAt: "2026-08-01T04:00:00.000Z" },
  ]);
});

test("everything odd is asked at once, and one answer does not stand for another", async () => {
  const odd = aNewMine("多疑矿", {
    confirmed: ["licenceNumber.legacy"],
    licenceNumber: "2105000510113",
    capacity: "20",
    reserve: {
      verifiedOn: "2025-12-31",
      remaining: "200000",
      recoverable: null,
      unit: "wt",
      bulkDensity: null,
      document: null,
    },
  });
  const { body } = await app.post("/api/mines").send(odd).expect(422);
  expect(body.confirmations.map(({ code }: { code: string }) => code)).toEqual([
    "capacity.unit",
    "remaining.magnitude",
  ]);
});

test("what is wrong is refused before anything is asked", async () => {
  const wrong = iron("错疑矿", { capacity: "300000", creditCode: "1" });
  expect((await app.post("/api/mines").send(wrong).expect(400)).body.confirmations).toBeUndefined();
});

test("a change is asked only about what it makes odd, not about what stood", async () => {
  const { body: mine } = await app
    .post("/api/mines")
    .send(iron("改疑矿", { capacity: "300000", confirmed: ["capacity.magnitude"] }))
    .expect(200);
  const { body } = await change(mine.id, 1, { note: "已核对" }).expect(200);
  await change(mine.id, body.version, { capacity: "400000" }).expect(422);
  expect((await dossierOf(mine.id)).mine).toMatchObject({ capacity: "300000", version: body.version });
  await change(mine.id, body.version, { capacity: "40" }).expect(200);
});

test("a reserve is judged by the capacity of its mine, when added and when corrected", async () => {
  const { body: mine } = await app
    .post("/api/mines")
    .send(iron("储疑矿", { capacity: "30" }))
    .expect(200);
  const reserve = {
    verifiedOn: "2025-12-31",
    remaining: "300000",
    recoverable: null,
    unit: "wt",
    bulkDensity: null,
    document: null,
  };
  const add = (body: object) => app.post(`/api/mines/${mine.id}/reserves`).set("If-Match", '"1"').send(body);
  const { body } = await add(reserve).expect(422);
  expect(body.confirmations[0]).toMatchObject({ field: "body.remaining", meant: { text: "30 万吨" } });
  expect((await dossierOf(mine.id)).reserves).toEqual([]);
  await add({ ...reserve, remaining: "30" }).expect(200);
  const { reserves } = await dossierOf(mine.id);
  const put = (body: object) =>
    app.put(`/api/mines/${mine.id}/reserves/${reserves[0].id}`).set("If-Match", '"1"').send(body);
  await put(reserve).expect(422);
  await put({ ...reserve, confirmed: ["remaining.magnitude"] }).expect(200);
  const again = (version: number, body: object) =>
    app.put(`/api/mines/${mine.id}/reserves/${reserves[0].id}`).set("If-Match", `"${version}"`).send(body);
  await again(2, { ...reserve, document: "储量核实报告" }).expect(200);
  await again(3, { ...reserve, remaining: "400000" }).expect(422);
  expect((await dossierOf(mine.id)).confirmations).toHaveLength(1);
});

test("a plan is asked about, and the same plan saved again is not", async () => {
  const { id } = await addMineTo(app, "规疑矿", { mineral: "铁矿" });
  const put = (headers: Record<string, string>, body: object) =>
    app.put(`/api/mines/${id}/plan`).set(headers).send(body);
  const plan = { capacityWt: "3000000", lifeYears: "8" };
  const { body } = await put({ "If-None-Match": "*" }, plan).expect(422);
  expect(body.confirmations[0]).toMatchObject({ code: "capacityWt.magnitude", field: "body.capacityWt" });
  expect((await dossierOf(id)).plan).toBeNull();
  await put({ "If-None-Match": "*" }, { ...plan, confirmed: ["capacityWt.magnitude"] }).expect(200);
  await put({ "If-Match": '"1"' }, { ...plan, lifeYears: "9" }).expect(200);
  expect((await dossierOf(id)).confirmations).toHaveLength(1);
});

test("an answer to a question that does not exist is refused by name", async () => {
  const { body } = await app
    .post("/api/mines")
    .send(iron("错答矿", { confirmed: ["all"] }))
    .expect(400);
  expect(body.issues[0]).toMatchObject({
    path: "body.confirmed.0",
    message: expect.stringContaining("只能是"),
  });
});

test("体重, licensed area and term are asked about with the numbers, at entry and when changed", async () => {
  const boundary = aBoundary();
  const odd = iron("三疑矿", {
    mineral: "菱镁矿",
    capacity: "5",
    bulkDensity: "2950",
    licensedAreaKm2: "9",
    boundary,
  });
  const { body } = await app.post("/api/mines").send(odd).expect(422);
  expect(
    body.confirmations.map(
      ({ code, field, meant }: { code: string; field: string; meant: { value: string } }) => [
        code,
        field,
        meant?.value,
      ],
    ),
  ).toEqual([
    ["bulkDensity.range", "body.bulkDensity", "2.95"],
    ["licensedAreaKm2.unit", "body.licensedAreaKm2", "0.09"],
    ["validTo.term", "body.validTo", undefined],
  ]);
  const sound = { ...odd, bulkDensity: "2.95", licensedAreaKm2: "0.09", validTo: "2029-12-31" };
  const { body: mine } = await app.post("/api/mines").send(sound).expect(200);
  const codesOf = async (fields: object) =>
    (await change(mine.id, 1, fields).expect(422)).body.confirmations.map(
      ({ code }: { code: string }) => code,
    );
  expect(await codesOf({ licensedAreaKm2: "90000" })).toEqual(["licensedAreaKm2.unit"]);
  expect(await codesOf({ validTo: "2030-01-02" })).toEqual(["validTo.term"]);
  expect(await codesOf({ bulkDensity: "29.5" })).toEqual(["bulkDensity.range"]);
  await change(mine.id, 1, { validTo: "2030-01-02", confirmed: ["validTo.term"] }).expect(200);
  await change(mine.id, 2, { note: "换证" }).expect(200);
  expect((await dossierOf(mine.id)).confirmations).toMatchObject([
    { code: "validTo.term", message: expect.stringContaining("小型矿山最长 10 年") },
  ]);
});

test("a reserve's 体重 is asked about once, also where the mine names the same", async () => {
  const reserve = {
    verifiedOn: "2025-12-31",
    remaining: "30",
    recoverable: null,
    unit: "wt",
    bulkDensity: "340",
    document: null,
  };
  const { body } = await app
    .post("/api/mines")
    .send(iron("重疑矿", { bulkDensity: "340", reserve }))
    .expect(422);
  expect(body.confirmations.map(({ code }: { code: string }) => code)).toEqual(["bulkDensity.range"]);
});
