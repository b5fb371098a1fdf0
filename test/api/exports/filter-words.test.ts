import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filterParts, filterWords } from "#api/exports/filter-words";
import { ExportOrder } from "#contract/exports";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let mineId: string;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  mineId = (await addMineTo(app, "东沟矿", { boundary: aBoundary(0, 0) })).id;
});
afterAll(() => database.close());

const parts = (layer: string, filter: object, ids?: string[]) =>
  filterParts(
    database.db,
    ExportOrder.parse({ source: { layer, filter }, format: "xlsx", ...(ids && { ids }) }),
  );
const words = async (...part: Parameters<typeof parts>) => filterWords(await parts(...part));

describe("the part of a list that a file holds, for its name", () => {
  test("is empty for the whole list and for a run", async () => {
    expect(await words("mines", {})).toBe("");
    expect(await words("merge_groups", { runId: "01a2199f-2b42-70d1-a9ed-9176657febed" })).toBe("");
  });

  test("names region, state, class, way and search in Chinese, and how many were selected", async () => {
    const filter = { region: "140902", status: "suspended", productionClass: "large_medium" };
    expect(await words("mines", { ...filter, q: "东沟" }, [mineId])).toMatch(
      /^_含“东沟”_西县_停产_大中型_所选1条$/,
    );
    expect(await words("mines", { disposition: "close_ban", expired: "true", reserve: "unknown" })).toBe(
      "_关闭取缔_已过期_储量未知",
    );
    expect(await words("zones", { kind: "ecological_red_line", asOf: "2026-01-01" })).toBe(
      "_生态保护红线_2026-01-01时点",
    );
  });

  test("says kind, limits, region and decision of findings, whole where a name would end", async () => {
    const filter = { runId: "01a2199f-2b42-70d1-a9ed-9176657febed", kind: "gap", region: "140902" };
    const limits = { minAreaM2: 100, maxAreaM2: 5000, minWidthM: 0.5, maxWidthM: 20, decision: "open" };
    expect(await parts("topology", { ...filter, ...limits })).toEqual([
      "缝隙",
      "面积不小于100平方米",
      "面积不大于5000平方米",
      "最宽不小于0.5米",
      "最宽不大于20米",
      "西县",
      "处理意见未定",
    ]);
  });

  test("holds no sign that a file system refuses, and ends somewhere", async () => {
    expect(await words("mines", { q: '../a\\b:*?"<>|' })).toBe("_含“.. a b ”");
    expect(await words("mines", { q: "矿".repeat(300) })).toMatch(/^.{60}…$/);
  });

  test("stands in the name of the file and in the log", async () => {
    const order = { source: { layer: "mines", filter: { q: "东沟" } }, format: "xlsx" };
    const { headers } = await app.post("/api/exports").send(order).expect(200);
    expect(decodeURIComponent(headers["content-disposition"] ?? "")).toMatch(
      /矿山_含“东沟”_\d{4}-\d\d-\d\d\.xlsx$/,
    );
    const { body } = await app.get("/api/exports").expect(200);
    expect(body.items[0]).toMatchObject({ filter: { q: "东沟" }, title: "矿山（含“东沟”）" });
    expect(body.items[0].fileName).toContain("_含“东沟”_");
  });
});
