import { afterAll, beforeAll, expect, test } from "vitest";
import { Exact } from "#gis/exact-decimal";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addMineTo, addRegions } from "../../support/register.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

const reserve = (remaining: string, unit: "wt" | "wm3" = "wt") => ({
  verifiedOn: "2024-12-31",
  remaining,
  recoverable: null,
  unit,
  bulkDensity: null,
  document: null,
});

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  const large = { capacity: "10", capacityUnit: "wm3" as const };
  await addMineTo(app, "大矿", { ...large, reserve: reserve("0.1") });
  await addMineTo(app, "停产大矿", { ...large, status: "suspended", reserve: reserve("0.2") });
  await addMineTo(app, "小矿", {
    ...large,
    capacity: "4.99",
    regionCode: "140901101",
    reserve: reserve("5", "wm3"),
  });
  await addMineTo(app, "过期小矿", { ...large, capacity: "1", regionCode: "140902", validTo: "2026-07-31" });
  await addMineTo(app, "注销矿", { ...large, status: "cancelled" });
  const { id } = await addMineTo(app, "五月关闭矿", large);
  const row = { kind: "closed", from_mine_id: id, happened_on: "2026-05-01" };
  await database.db("lineage").insert({ id: database.context.newId(), ...row });
});
afterAll(() => database.close());

async function overview(query: object = {}) {
  const { body } = await app.get("/api/overview").query(query).expect(200);
  return body;
}

test("a mine closed on 1 May is in the count of 30 April and among the closed on 1 May", async () => {
  const before = await overview({ asOf: "2026-04-30" });
  const after = await overview({ asOf: "2026-05-01" });
  expect([before.mineCount, before.closedCount]).toEqual([5, 1]);
  expect([after.mineCount, after.closedCount]).toEqual([4, 2]);
});

test("the share of large and medium mines leaves out closed ones and counts suspended and expired ones", async () => {
  const { largeMediumShare, mineCount, expiredCount, validCount } = await overview();
  expect([mineCount, expiredCount, validCount]).toEqual([4, 1, 3]);
  expect(largeMediumShare).toBe(0.5);
});

test("counties, classes and dispositions each add up to all mines, statuses to all ever registered", async () => {
  const all = await overview();
  const sum = (counts: { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
  const inCounties = all.counties.reduce(
    (total: number, county: { mineCount: number }) => total + county.mineCount,
    0,
  );
  expect([inCounties, sum(all.classes), sum(all.dispositions), sum(all.minerals)]).toEqual([4, 4, 4, 4]);
  expect(sum(all.statuses)).toBe(all.mineCount + all.closedCount);
  expect(all.classes).toEqual([
    { key: "large", label: "大型", count: 2 },
    { key: "small", label: "小型", count: 2 },
  ]);
});

test("reserves are summed exactly, and those that cannot be converted are counted, not guessed", async () => {
  const { totalReserveWt, reserveUnknownCount } = await overview();
  expect([totalReserveWt, reserveUnknownCount]).toEqual(["0.3", 2]);
});

test("the areas of the counties add up to the total to the last digit", async () => {
  const all = await overview();
  const areas = all.counties.map((county: { areaKm2: string }) => county.areaKm2);
  expect(Exact.sum(0, ...areas).toFixed()).toBe(all.totalAreaKm2);
  expect(Number(all.totalAreaKm2)).toBeCloseTo(0.36, 3);
});

test("a county's overview holds only its own mines, its townships included", async () => {
  const east = await overview({ region: "140901" });
  expect([east.region.name, east.mineCount, east.counties.length]).toEqual(["东县", 3, 1]);
  const town = await overview({ region: "140901101" });
  expect(town.mineCount).toBe(1);
  await app.get("/api/overview").query({ region: "150000" }).expect(404);
});

test("a status that was not kept is called so, not guessed", async () => {
  const { id } = await addMineTo(app, "后关矿", { status: "closed", regionCode: "140902" });
  const row = { kind: "closed", from_mine_id: id, happened_on: "2026-06-01" };
  await database.db("lineage").insert({ id: database.context.newId(), ...row });
  const { statuses } = await overview({ region: "140902", asOf: "2026-05-31" });
  expect(statuses).toContainEqual({ key: "unknown", label: "当日状态未留存", count: 1 });
});
