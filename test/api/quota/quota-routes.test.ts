import { afterAll, beforeAll, expect, test } from "vitest";
import { Exact } from "#gis/exact-decimal";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { aBoundary, addMineTo, addRegions } from "../../support/register.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
const mines: Record<string, string> = {};

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  for (const [index, name] of ["正常矿", "关注矿", "预警矿", "超采矿"].entries()) {
    const { id } = await addMineTo(app, name, { boundary: aBoundary(index * 4000, 0) });
    mines[name] = id;
  }
});
afterAll(() => database.close());

const quarterOf = (name: string, quarter: number) => `/api/mines/${mines[name]}/quota/2026/${quarter}`;
const put = (
  name: string,
  quarter: number,
  issuedWt: string,
  usedWt: string,
  version: number | null = null,
) =>
  app
    .put(quarterOf(name, quarter))
    .set(version === null ? "If-None-Match" : "If-Match", version === null ? "*" : `"${version}"`)
    .send({ issuedWt, usedWt });

test("80 % used is watched, 95 % alarmed, and one kilogram over is over", async () => {
  await put("正常矿", 1, "10", "7.9999").expect(200);
  await put("关注矿", 1, "10", "8").expect(200);
  await put("预警矿", 1, "10", "9.5").expect(200);
  await put("超采矿", 1, "10", "10.0001").expect(200);
  const { body } = await app.get("/api/quota/use").query({ year: 2026, quarter: 1 }).expect(200);
  const states = Object.fromEntries(
    body.items.map((use: { mineName: string; state: string }) => [use.mineName, use.state]),
  );
  expect(states).toEqual({ 正常矿: "normal", 关注矿: "watch", 预警矿: "alarm", 超采矿: "over" });
});

test("the year is the exact sum of its quarters", async () => {
  await put("正常矿", 2, "0.1", "0.0001").expect(200);
  await put("正常矿", 3, "0.2", "0.0002").expect(200);
  const { body } = await app.get("/api/quota/use").query({ year: 2026 }).expect(200);
  const use = body.items.find((item: { mineName: string }) => item.mineName === "正常矿");
  expect(use).toMatchObject({ issuedWt: "10.3", usedWt: "8.0002", remainingWt: "2.2998" });
});

test("uses come in pages by name or rate, with the sums of all of them on every page", async () => {
  const page = (query: object) => app.get("/api/quota/use").query({ year: 2026, quarter: 1, ...query });
  const { body: first } = await page({ sort: "-rate", limit: 3 }).expect(200);
  const { body: rest } = await page({ sort: "-rate", limit: 3, after: first.next }).expect(200);
  const names = [...first.items, ...rest.items].map((use: { mineName: string }) => use.mineName);
  expect(names).toEqual(["超采矿", "预警矿", "关注矿", "正常矿"]);
  expect([first.total, rest.next]).toEqual([4, null]);
  expect(rest.sums).toEqual(first.sums);
  const { body: over } = await page({ state: "over" }).expect(200);
  expect(over).toMatchObject({ total: 1, sums: { usedWt: "10.0001" } });
});

test("registered quotas are listed with the version a correction must name", async () => {
  const { body } = await app.get("/api/quota").query({ mineId: mines.正常矿, sort: "period" }).expect(200);
  expect(body.items.map((one: { quarter: number }) => one.quarter)).toEqual([1, 2, 3]);
  expect(body.items[0]).toMatchObject({ version: 1, issuedWt: "10.0000", usedWt: "7.9999" });
});

test("hexagons hold every mine once and add up to the total exactly", async () => {
  const { body: use } = await app.get("/api/quota/use").query({ year: 2026 });
  for (const radiusM of [500, 3000, 50_000]) {
    const { body } = await app.get("/api/quota/hexagons").query({ year: 2026, radiusM }).expect(200);
    const held = body.items.flatMap((cell: { mineIds: string[] }) => cell.mineIds);
    expect(held.toSorted()).toEqual(use.items.map((item: { mineId: string }) => item.mineId).toSorted());
    const sum = (of: "issuedWt" | "usedWt") =>
      Exact.sum(0, ...body.items.map((cell: Record<typeof of, string>) => cell[of])).toFixed();
    expect([sum("issuedWt"), sum("usedWt")]).toEqual([use.sums.issuedWt, use.sums.usedWt]);
  }
});

test("a quarter already registered is changed only by its version", async () => {
  const { body } = await put("关注矿", 1, "11", "8").expect(412);
  expect(body.current).toMatchObject({ version: 1, issuedWt: "10.0000" });
  await put("关注矿", 1, "11", "8", 1).expect(200);
  await put("关注矿", 4, "11", "8", 1).expect(404);
});

test("a quota registered by mistake is removed by who saw its version", async () => {
  await put("预警矿", 4, "5", "0").expect(200);
  await app.delete(quarterOf("预警矿", 4)).set("If-Match", "7").expect(412);
  await app.delete(quarterOf("预警矿", 4)).set("If-Match", "1").expect(200);
  await app.delete(quarterOf("预警矿", 4)).set("If-Match", "1").expect(404);
});

test("a fifth decimal is refused instead of being rounded away", async () => {
  const { body } = await put("超采矿", 2, "1.00001", "0").expect(400);
  expect(body.issues[0].path).toBe("body.issuedWt");
});

test("a mine without a boundary gets no quota", async () => {
  const { id } = await addMineTo(app, "无界矿", { boundary: undefined });
  mines.无界矿 = id;
  const { body } = await put("无界矿", 1, "1", "0").expect(409);
  expect(body.detail).toContain("矿区范围");
});

test("the periods on record are named, newest year first", async () => {
  const { body } = await app.get("/api/quota/periods").expect(200);
  expect(body.items).toEqual([{ year: 2026, quarters: [1, 2, 3] }]);
});

test("a quota in tonnes, or beyond the year's licensed scale, is asked about, kept when confirmed, and not asked again", async () => {
  const { id } = await addMineTo(app, "疑指标矿", {
    mineral: "菱镁矿",
    capacity: "30",
    boundary: aBoundary(40_000, 0),
    confirmed: [],
  });
  mines.疑指标矿 = id;
  const putWith = (quarter: number, body: object, version: number | null = null) =>
    put("疑指标矿", quarter, "3", "0", version).send(body);
  const { body: asked } = await putWith(1, { issuedWt: "30000", usedWt: "0" }).expect(422);
  expect(asked).toMatchObject({
    code: "confirmation_needed",
    confirmations: [{ code: "issuedWt.magnitude", field: "body.issuedWt", meant: { value: "3" } }],
  });
  const listed = async () => (await app.get("/api/quota").query({ mineId: id })).body.items;
  expect(await listed()).toEqual([]);
  await putWith(1, { issuedWt: "28", usedWt: "0" }).expect(200);
  await putWith(2, { issuedWt: "3", usedWt: "0" }).expect(422);
  await putWith(2, { issuedWt: "3", usedWt: "0", confirmed: ["issuedWt.overScale"] }).expect(200);
  await putWith(2, { issuedWt: "3.0", usedWt: "2.5" }, 1).expect(200);
  await putWith(2, { issuedWt: "4", usedWt: "2.5" }, 2).expect(422);
  const { body } = await app.get(`/api/mines/${id}`).expect(200);
  expect(body.confirmations).toMatchObject([
    {
      code: "issuedWt.overScale",
      message: expect.stringContaining(
        "2026年各季度下达指标合计 31 万吨，超过证载规模 30 万吨/年（多 1 万吨）",
      ),
      confirmedBy: expect.any(String),
      confirmedAt: "2026-08-01T04:00:00.000Z",
    },
  ]);
});
