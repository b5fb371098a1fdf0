import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { counties, twoCounties } from "#test/support/county-records";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";

let database: TestDatabase;
let as: ReturnType<typeof office>;
const county = () => as("planner", counties.own);
const city = () => as("planner", "1409");
const township = `${counties.own}101`;

beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  await twoCounties(database, as);
}, 240_000);
afterAll(() => database.close());

type App = ReturnType<typeof city>;
const zonesSeen = async () => (await county().get("/api/zones").expect(200)).body.total;
const stored = async (code: string) => (await as("planner").get(`/api/regions/${code}`).expect(200)).body;
const draw = async (app: App, code: string, outline: object | null) => {
  const { name, version } = await stored(code);
  return await app.put(`/api/regions/${code}`).set("If-Match", `"${version}"`).send({ name, outline });
};
const wide = rectangle(-500, -500, 20_000, 6000);

describe("a planner of a county", () => {
  test("neither redraws, renames nor removes the county, and sees no zone more for having tried", async () => {
    const before = [await stored(counties.own), await zonesSeen()];
    const { status, body } = await draw(county(), counties.own, wide);
    expect([status, body.code]).toEqual([403, "parent_outside_scope"]);
    expect(body.detail).toContain("上级行政区");
    expect((await draw(county(), counties.own, null)).status).toBe(403);
    await county().delete(`/api/regions/${counties.own}`).set("If-Match", "1").expect(403);
    expect([await stored(counties.own), await zonesSeen()]).toEqual(before);
  });

  test("draws townships inside the county only, and is told how much lies outside", async () => {
    const before = await zonesSeen();
    const invented = (outline: object) =>
      county()
        .put(`/api/regions/${counties.own}099`)
        .set("If-None-Match", "*")
        .send({ name: "新乡", outline });
    const { status, body } = await invented(wide);
    expect([status, body.code]).toEqual([403, "outline_outside_scope"]);
    // the county ends at 2500 m, the outline at 5500 m: 20,000 m × 3000 m less what the grid of degrees rounds
    const outsideM2 = Number(/有 ([\d.]+) m²/.exec(body.detail)?.[1]);
    expect(outsideM2 / (20_000 * 3000)).toBeCloseTo(1, 2);
    expect((await draw(county(), township, wide)).status).toBe(403);
    expect(await zonesSeen()).toBe(before);
    expect((await draw(county(), township, rectangle(0, 0, 5000, 2000))).status).toBe(200);
    await invented(rectangle(6000, 0, 5000, 2000)).expect(200);
    const { body: removed } = await county()
      .delete(`/api/regions/${counties.own}099`)
      .set("If-Match", "1")
      .expect(200);
    expect(removed.code).toBe(`${counties.own}099`);
    expect(await zonesSeen()).toBe(before);
  });

  test("is not told whether the regions of another county are there", async () => {
    expect((await draw(county(), counties.other, null)).status).toBe(404);
  });
});

describe("a planner of a city", () => {
  test("redraws no county where the city itself has no outline that would hold it", async () => {
    const { status, body } = await draw(city(), counties.own, wide);
    expect([status, body.code]).toEqual([403, "outline_outside_scope"]);
    expect(body.detail).toContain("1409 还没有轮廓");
  });

  test("redraws its counties inside the city's outline, and renames one without drawing it", async () => {
    const { name, version, outline } = await stored(counties.other);
    await city()
      .put(`/api/regions/${counties.other}`)
      .set("If-Match", `"${version}"`)
      .send({ name: `新${name}`, outline })
      .expect(200);
    expect((await draw(as("planner"), "1409", rectangle(-600, -600, 21_000, 6500))).status).toBe(200);
    expect((await draw(city(), "1409", wide)).status).toBe(403);
    expect((await draw(city(), counties.own, wide)).status).toBe(200);
    expect((await draw(city(), counties.own, rectangle(-500, -500, 30_000, 3000))).status).toBe(403);
  });
});
