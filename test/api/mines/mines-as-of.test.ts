import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { aBoundary, addMineTo, addRegions } from "../../support/register.ts";
import { featuresOfTile, tileAt } from "../../support/tile-features.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

async function end(fromMineId: string, kind: string, happenedOn: string, toMineId: string | null = null) {
  const row = { from_mine_id: fromMineId, to_mine_id: toMineId, happened_on: happenedOn };
  await database.db("lineage").insert({ id: database.context.newId(), kind, ...row });
}
async function namesOn(asOf: string, filter: object = {}): Promise<string[]> {
  const { body } = await app
    .get("/api/mines")
    .query({ asOf, ...filter })
    .expect(200);
  return body.items.map((mine: { name: string }) => mine.name).toSorted();
}

test("a mine closed on 1 May counts on 30 April and no longer on 1 May", async () => {
  const { id } = await addMineTo(app, "关闭矿");
  await end(id, "closed", "2026-05-01");
  expect(await namesOn("2026-04-30")).toContain("关闭矿");
  expect(await namesOn("2026-05-01")).not.toContain("关闭矿");
  expect(await namesOn("2026-05-01", { status: "closed" })).toEqual(["关闭矿"]);
});

test("a mine taken out of the list of a day is taken with the state it had on that day", async () => {
  const states = async (asOf: string) => {
    const { body } = await app.get("/api/mines.geojson").query({ asOf, q: "关闭矿", status: "closed" });
    return body.features.map(({ properties }: { properties: Record<string, string> }) => properties.当日状态);
  };
  expect(await states("2026-04-30")).toEqual([]);
  expect(await states("2026-05-01")).toEqual(["关闭"]);
});

test("a merged mine leaves the count while the one it went into stays, and a split one lives on", async () => {
  const [from, into, split, child] = await Promise.all(
    ["并入矿", "主体矿", "分立矿", "子矿"].map((name) => addMineTo(app, name)),
  );
  await end(from?.id ?? "", "merged", "2025-03-01", into?.id ?? null);
  await end(split?.id ?? "", "split", "2025-03-01", child?.id ?? null);
  const names = await namesOn("2025-03-01");
  expect(names).toEqual(expect.arrayContaining(["主体矿", "分立矿", "子矿"]));
  expect(names).not.toContain("并入矿");
});

test("a mine does not count before its licence or first boundary", async () => {
  await addMineTo(app, "新设矿", {
    validFrom: "2024-06-01",
    boundary: aBoundary(0, 0, { validFrom: "2024-06-01" }),
  });
  expect(await namesOn("2024-05-31")).not.toContain("新设矿");
  expect(await namesOn("2024-06-01")).toContain("新设矿");
});

test("the boundary shown is the one in force on the day", async () => {
  const { id, version } = await addMineTo(app, "变界矿");
  const moved = aBoundary(3000, 0, { validFrom: "2025-01-01" });
  await app.post(`/api/mines/${id}/boundaries`).set("If-Match", String(version)).send(moved).expect(200);
  const west = async (asOf: string) => {
    const { body } = await app.get("/api/mines").query({ ids: id, asOf });
    return body.items[0].bounds[0];
  };
  expect((await west("2025-01-01")) - (await west("2024-12-31"))).toBeGreaterThan(0.03);
});

test("a mine registered as closed without any date is never counted", async () => {
  await addMineTo(app, "早关矿", { status: "closed" });
  expect(await namesOn("2021-01-01")).not.toContain("早关矿");
  expect(await namesOn("2026-08-01")).not.toContain("早关矿");
});

test("a merged pair is two the day before and one on the day, in list, tree, overview, map and search alike", async () => {
  const place = [112.2005, 38.4005];
  const region = "140902";
  const [gone, stays] = await Promise.all(
    ["同日并入矿", "同日主体矿"].map((name) => addMineTo(app, name, { regionCode: region })),
  );
  await end(gone?.id ?? "", "merged", "2025-03-01", stays?.id ?? null);
  const tile = tileAt(place, 14);
  const seen = async (asOf: string) => {
    const get = async (path: string, query: object = {}) =>
      (
        await app
          .get(`/api${path}`)
          .query({ asOf, ...query })
          .expect(200)
      ).body;
    const drawn = await app
      .get(`/api/tiles/mines/current/${tile.join("/")}.mvt`)
      .query({ asOf })
      .responseType("blob")
      .expect(200);
    const here = featuresOfTile(drawn.body, "mines", tile).map((feature) => feature?.properties);
    return {
      list: (await get("/mines", { region })).total,
      tree: (await get("/regions", { within: region })).items[0].mineCount,
      overview: (await get("/overview", { region })).mineCount,
      map: here.filter((mine) => mine?.regionCode === region && mine?.status === "producing").length,
      search: (await get("/search", { q: "同日" })).items.filter(
        ({ detail }: { detail: string }) => !detail.includes("不在册"),
      ).length,
    };
  };
  const each = (count: number) => ({ list: count, tree: count, overview: count, map: count, search: count });
  expect(await seen("2025-02-28")).toEqual(each(2));
  expect(await seen("2025-03-01")).toEqual(each(1));
  const { body } = await app.get("/api/search").query({ q: "同日并入" });
  expect(body.items[0].detail).not.toContain("不在册");
});
