import { afterAll, beforeAll, expect, test } from "vitest";
import { type CountyRecords, counties, marks, twoCounties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { everyOperation } from "#test/support/every-operation";
import { metric } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { aBoundary, addMineTo } from "#test/support/register";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let own: CountyRecords;
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  ({ own } = await twoCounties(database, as));
}, 240_000);
afterAll(() => database.close());

const publicReader = (region: string) => as("public_reader", region);
const published = async (region = "1409", query = {}) =>
  (await publicReader(region).get("/api/published-mines").query(query).expect(200)).body;

test("the public reads licence, area and about where, and no corner, note or number of the register", async () => {
  const boundary = aBoundary(12_345, 678);
  await addMineTo(as("planner", counties.own), `${marks.own}公开矿`, { boundary, note: "内部备注" });
  const { items } = await published("1409", { q: `${marks.own}公开矿` });
  expect(items).toHaveLength(1);
  const [mine] = items;
  expect(Object.keys(mine).toSorted()).toEqual([
    "areaKm2",
    "holder",
    "licenceNumber",
    "mineral",
    "name",
    "place",
    "regionName",
    "status",
    "validFrom",
    "validTo",
  ]);
  const { official_area_m2 } = await database.db("boundary").orderBy("id", "desc").first();
  expect(mine.areaKm2).toBe((official_area_m2 / 1e6).toFixed(4));
  const [lon = 0, lat = 0] = metric(12_345 + 150, 678 + 150);
  expect([Math.abs(mine.place.lon - lon) <= 0.005, Math.abs(mine.place.lat - lat) <= 0.005]).toEqual([
    true,
    true,
  ]);
  for (const degrees of [mine.place.lon, mine.place.lat]) {
    expect(Number(((degrees - 0.005) * 100).toFixed(6)) % 1).toBe(0);
  }
});

test("two mines of one cell are told to lie at one place", async () => {
  const at = async (eastM: number, name: string) => {
    await addMineTo(as("planner", counties.own), name, { boundary: aBoundary(eastM, 1000) });
    return (await published("1409", { q: name })).items[0].place;
  };
  const [west, east] = [await at(3560, "格网甲矿"), await at(3997, "格网乙矿")];
  expect(west).toEqual({ lon: 112.245, lat: 38.415 });
  expect(east).toEqual(west);
  expect(await at(4600, "格网丙矿")).toEqual({ lon: 112.255, lat: 38.415 });
});

test("of one region only, and planned blocks are none", async () => {
  const names = JSON.stringify((await published(counties.own, { limit: 1000 })).items);
  expect([names.includes(marks.own), names.includes(marks.other), names.includes("拟设")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("the mark of the next page tells neither the exact area nor the id of a mine, and leads on after a restart", async () => {
  const sort = "-area";
  const whole = await published("1409", { sort, limit: 1000 });
  const names: string[] = [];
  for (let after: string | undefined; ; ) {
    // another app with the same key: as after a restart
    const page = (
      await office(database)("public_reader", "1409")
        .get("/api/published-mines")
        .query({ sort, limit: 2, ...(after && { after }) })
        .expect(200)
    ).body;
    names.push(...page.items.map(({ name }: { name: string }) => name));
    if (page.next === null) break;
    after = page.next as string;
    const told = Buffer.from(after, "base64url").toString("latin1");
    expect(told).not.toMatch(/area|[0-9a-f]{8}-[0-9a-f]{4}|\d{4,}/);
  }
  expect(names).toEqual(whole.items.map(({ name }: { name: string }) => name));
  expect(names.length).toBeGreaterThan(3);
});

test.each(["", "x", "AAAA".repeat(20), Buffer.from('["-area","1","id"]').toString("base64url")])(
  "a mark that was not given (%j) is refused",
  async (after) => {
    const reply = await publicReader("1409").get("/api/published-mines").query({ sort: "-area", after });
    expect([reply.status, reply.body.code]).toEqual([400, "invalid_cursor"]);
  },
);

test("the public may do nothing else", async () => {
  for (const { name, method, path, permission } of everyOperation) {
    if (["anyone", "signed-in", "published.read"].includes(permission)) continue;
    const address = path.replace(":id", own.mine ?? "").replaceAll(/:\w+/g, "1");
    const reply = await publicReader("1409")[method.toLowerCase() as "get"](`/api${address}`);
    expect([name, reply.status]).toEqual([name, 403]);
  }
});
