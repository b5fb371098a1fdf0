import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import type { MineRow as MineRowSchema } from "#contract/mines";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { rectangle } from "../../support/mine-facts.ts";
import { aBoundary, addMineTo, addRegions, aNewMine } from "../../support/register.ts";
import { unzipText } from "../../support/unzip.ts";

type MineRow = z.infer<typeof MineRowSchema>;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

const licence = "C1409012020017120030651";

test("a mine is found by the first letters of its pinyin", async () => {
  await addMineTo(app, "云岭一号石料厂");
  const { body } = await app.get("/api/search").query({ q: "ylyh" }).expect(200);
  expect(body.items[0]).toMatchObject({ kind: "mine", name: "云岭一号石料厂" });
  const { body: list } = await app.get("/api/mines").query({ q: "YLYHSLC" }).expect(200);
  expect(list.total).toBe(1);
});

test("a name that begins with the words comes before one that holds them", async () => {
  await addMineTo(app, "北山白云石矿");
  await addMineTo(app, "白云石矿");
  const { body } = await app.get("/api/search").query({ q: "白云" }).expect(200);
  expect(body.items.map((item: { name: string }) => item.name)).toEqual(["白云石矿", "北山白云石矿"]);
});

test("a search for % finds nothing instead of everything", async () => {
  const { body } = await app.get("/api/search").query({ q: "%" }).expect(200);
  expect(body.items).toEqual([]);
});

test("a licence number belongs to one mine, and the refusal names it", async () => {
  await addMineTo(app, "甲矿", { licenceNumber: licence });
  const { body } = await app
    .post("/api/mines")
    .send(aNewMine("乙矿", { licenceNumber: licence }))
    .expect(409);
  expect(body.code).toBe("licence_number_taken");
  expect(body.detail).toContain("甲矿");
});

test("every wrong field is named at once", async () => {
  const wrong = {
    licenceNumber: "C1409012020137120030651",
    creditCode: "91210381564620598B",
    validTo: "2019-12-31",
    regionCode: "149999",
    capacity: "-1",
  };
  const { body } = await app.post("/api/mines").send(aNewMine("错矿", wrong)).expect(400);
  expect(body.issues.map((issue: { path: string }) => issue.path).toSorted()).toEqual([
    "body.capacity",
    "body.creditCode",
    "body.licenceNumber",
    "body.regionCode",
    "body.validTo",
  ]);
});

test("a mine with a wrong boundary is not registered at all", async () => {
  const shape = rectangle(0, 0, 300, 300);
  const parts = [
    { name: "一采区", topM: 500, bottomM: 400, shape },
    { name: "二采区", topM: 400, bottomM: 300, shape: rectangle(200, 0, 300, 300) },
  ];
  const { body } = await app
    .post("/api/mines")
    .send(aNewMine("叠矿", { boundary: aBoundary(0, 0, { parts }) }));
  expect(body.status).toBe(422);
  expect(body.issues[0].path).toBe("body.boundary.parts.1.shape");
  expect(body.detail).toContain("重叠");
  const { body: list } = await app.get("/api/mines").query({ q: "叠矿" });
  expect(list.total).toBe(0);
});

test("two parts that share an edge are one sound boundary with the sum of their areas", async () => {
  const parts = [
    { name: "一采区", topM: 500, bottomM: 400, shape: rectangle(5000, 0, 300, 300) },
    { name: "二采区", topM: 400, bottomM: 300, shape: rectangle(5300, 0, 300, 300) },
  ];
  const { id } = await addMineTo(app, "邻采矿", { boundary: aBoundary(0, 0, { parts }) });
  const { body } = await app.get(`/api/mines/${id}`).expect(200);
  expect(body.boundary.parts).toHaveLength(2);
  const [first, second] = body.boundary.parts.map((part: { areaM2: number }) => part.areaM2);
  expect(body.boundary.officialAreaM2).toBe(first + second);
  expect(body.mine.officialAreaM2).toBeCloseTo(180_000, -1);
});

test("a boundary in Xian 1980 is kept but not for decisions", async () => {
  const sourceCrs = { datum: "XIAN80", kind: "plane", zoneWidth: 3, zone: 38 } as const;
  const { id } = await addMineTo(app, "西安矿", { boundary: aBoundary(0, 0, { sourceCrs }) });
  const { body } = await app.get(`/api/mines/${id}`).expect(200);
  expect(body.mine.notForDecision).toBe(true);
  expect(body.boundary.sourceCrs).toEqual(sourceCrs);
});

test("a second boundary ends the first on the day it begins", async () => {
  const { id, version } = await addMineTo(app, "扩界矿");
  const later = aBoundary(1000, 0, { validFrom: "2024-05-01" });
  await app.post(`/api/mines/${id}/boundaries`).set("If-Match", String(version)).send(later).expect(200);
  const { body } = await app.get(`/api/mines/${id}/boundaries`).expect(200);
  const periods = body.items.map((item: { validFrom: string; validTo: string | null }) => [
    item.validFrom,
    item.validTo,
  ]);
  expect(periods).toEqual([
    ["2024-05-01", null],
    ["2020-01-01", "2024-05-01"],
  ]);
});

test("a boundary that does not begin after the one in force is refused with both days", async () => {
  const { id, version } = await addMineTo(app, "同日矿");
  const { body } = await app
    .post(`/api/mines/${id}/boundaries`)
    .set("If-Match", String(version))
    .send(aBoundary())
    .expect(400);
  expect(body.detail).toContain("2020-01-01");
});

test("a stale version is answered with what is stored, and nothing changes", async () => {
  const { id, version } = await addMineTo(app, "旧版矿");
  await app.patch(`/api/mines/${id}`).set("If-Match", String(version)).send({ note: "甲改" }).expect(200);
  const { body } = await app
    .patch(`/api/mines/${id}`)
    .set("If-Match", String(version))
    .send({ note: "乙改" });
  expect(body.status).toBe(412);
  expect(body.current).toMatchObject({ id, version: version + 1, note: "甲改" });
});

test("a change leaves the fields it does not name as they were", async () => {
  const { id, version } = await addMineTo(app, "留字段矿", {
    note: "原注",
    capacity: "12.5",
    capacityUnit: "wm3",
  });
  await app.patch(`/api/mines/${id}`).set("If-Match", String(version)).send({ name: "改名矿" }).expect(200);
  const { body } = await app.get(`/api/mines/${id}`).expect(200);
  const kept = { name: "改名矿", note: "原注", capacity: "12.5", capacityUnit: "wm3", validTo: "2030-12-31" };
  expect(body.mine).toMatchObject({ ...kept, productionClass: "large" });
});

test("pages never repeat or lose a mine while others are being registered", async () => {
  for (let i = 0; i < 7; i += 1)
    await addMineTo(app, `翻页${i}矿`, { capacity: i < 5 ? String(i % 2) : null });
  for (const sort of ["name", "-capacity", "capacity", "area"]) {
    const { body: before } = await app.get("/api/mines").query({ q: "翻页", sort, limit: 100 });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { body } = await app.get("/api/mines").query({ q: "翻页", sort, limit: 3, after }).expect(200);
      seen.push(...body.items.map((mine: { id: string }) => mine.id));
      after = body.next ?? undefined;
      if (seen.length < 8)
        await addMineTo(app, `翻页新${sort}${seen.length}矿`, { capacity: String(seen.length) });
    } while (after);
    const there = before.items.map((mine: { id: string }) => mine.id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => there.includes(id))).toEqual(there);
  }
});

test("mines without a capacity come last, upwards and downwards", async () => {
  for (const sort of ["capacity", "-capacity"]) {
    const { body } = await app.get("/api/mines").query({ sort, limit: 1000 }).expect(200);
    const known = body.items.map((mine: { capacity: string | null }) => mine.capacity !== null);
    expect(known).toEqual(known.toSorted((a: boolean, b: boolean) => Number(b) - Number(a)));
  }
});

test("a page mark of another order is refused", async () => {
  const { body } = await app.get("/api/mines").query({ limit: 1 });
  await app.get("/api/mines").query({ limit: 1, sort: "area", after: body.next }).expect(400);
  await app.get("/api/mines").query({ limit: 1, after: "abc" }).expect(400);
});

test("cubic metres count as tonnes only with a bulk density", async () => {
  const reserve = {
    verifiedOn: "2024-12-31",
    remaining: "10.5",
    recoverable: null,
    unit: "wm3",
    document: null,
  };
  const unknown = await addMineTo(app, "方量矿", { reserve: { ...reserve, bulkDensity: null } as never });
  const known = await addMineTo(app, "体重矿", { reserve: { ...reserve, bulkDensity: "2.65" } as never });
  const { body } = await app.get("/api/mines").query({ ids: `${unknown.id},${known.id}` });
  const tonnes = Object.fromEntries(
    body.items.map((mine: { name: string; reserveWt: string }) => [mine.name, mine.reserveWt]),
  );
  expect(tonnes).toEqual({ 方量矿: null, 体重矿: "27.825" });
  const namesWith = async (reserve: string) => {
    const { body: list } = await app.get("/api/mines").query({ ids: `${unknown.id},${known.id}`, reserve });
    return [list.total, ...list.items.map((mine: { name: string }) => mine.name)];
  };
  expect(await namesWith("unknown")).toEqual([1, "方量矿"]);
  expect(await namesWith("known")).toEqual([1, "体重矿"]);
});

test("large and medium mines are listed together as they are counted for the target", async () => {
  const capacities = { 大型石料矿: "200", 中型石料矿: "60", 小型石料矿: "5" };
  const ids: string[] = [];
  for (const [name, capacity] of Object.entries(capacities)) {
    ids.push((await addMineTo(app, name, { capacity, mineral: "水泥用灰岩" })).id);
  }
  const { body } = await app.get("/api/mines").query({ ids: ids.join(), productionClass: "large_medium" });
  expect(body.items.map((mine: { productionClass: string }) => mine.productionClass).toSorted()).toEqual([
    "large",
    "medium",
  ]);
});

test("a licence is past its term the day after its last day", async () => {
  const { id } = await addMineTo(app, "到期矿", { validTo: "2026-07-31" });
  const expired = async (asOf: string) => {
    const { body } = await app.get("/api/mines").query({ ids: id, expired: "true", asOf });
    return body.total;
  };
  expect(await expired("2026-07-31")).toBe(0);
  expect(await expired("2026-08-01")).toBe(1);
});

test("a mine with a decision on it is not deleted, one registered by mistake is", async () => {
  const kept = await addMineTo(app, "有决定矿");
  const { body: record } = await app.post("/api/dispositions").send({ mineId: kept.id }).expect(200);
  const decision = { decided: "keep", decidedOn: "2026-06-01", decidedDocument: "东政发〔2026〕1号" };
  await app.patch(`/api/dispositions/${record.id}`).set("If-Match", "1").send(decision).expect(200);
  const { body } = await app
    .delete(`/api/mines/${kept.id}`)
    .set("If-Match", String(kept.version))
    .expect(409);
  expect(body.detail).toContain("已有处置决定");
  const mistaken = await addMineTo(app, "误登矿");
  await app.delete(`/api/mines/${mistaken.id}`).set("If-Match", String(mistaken.version)).expect(200);
  await app.get(`/api/mines/${mistaken.id}`).expect(404);
});

test("the Excel list holds the licence number as text and says how many mines there are", async () => {
  const { body, headers } = await app
    .get("/api/mines.xlsx")
    .query({ q: "甲矿" })
    .buffer()
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response
        .on("data", (chunk: Buffer) => chunks.push(chunk))
        .on("end", () => done(null, Buffer.concat(chunks)));
    })
    .expect(200);
  expect(decodeURIComponent(headers["content-disposition"] ?? "")).toContain(
    "矿山列表_含“甲矿”_2026-08-01.xlsx",
  );
  const strings = unzipText(body)["xl/sharedStrings.xml"];
  expect(strings).toContain(licence);
  expect(strings).toContain("合计 1 座");
});

test("mines whose class is not known can be listed by that", async () => {
  const { body } = await app.get("/api/mines").query({ productionClass: "unknown", limit: 1000 }).expect(200);
  expect(body.items.every(({ productionClass }: MineRow) => productionClass === null)).toBe(true);
  await app.get("/api/mines").query({ status: "unknown" }).expect(200);
});

test("a value that the database cannot hold is the caller's to mend", async () => {
  const { body } = await app.get("/api/mines?q=%00").expect(400);
  expect(body.detail).toMatch(/请检查/);
  await app.get("/api/mines").query({ asOf: "0000-01-01" }).expect(400);
});

test("a reserve typed wrongly is corrected or taken back by who saw its newest version", async () => {
  const reserve = { verifiedOn: "2025-06-30", remaining: "300", recoverable: null, unit: "wt" as const };
  const { id } = await addMineTo(app, "储量更正矿", {
    reserve: { ...reserve, bulkDensity: null, document: null },
  });
  const { body } = await app.get(`/api/mines/${id}`).expect(200);
  const path = `/api/mines/${id}/reserves/${body.reserves[0].id}`;
  const right = { ...reserve, remaining: "30", bulkDensity: null, document: "更正" };
  await app.put(path).set("If-Match", '"1"').send(right).expect(200, { id: body.reserves[0].id, version: 2 });
  const { body: stale } = await app.put(path).set("If-Match", '"1"').send(right).expect(412);
  expect(stale.current).toMatchObject({ remaining: "30", version: 2 });
  await app.delete(path).set("If-Match", '"2"').expect(200);
  expect((await app.get(`/api/mines/${id}`)).body.reserves).toEqual([]);
});
