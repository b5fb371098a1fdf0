import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { approvedScheme } from "#test/support/carrying-out";
import { type TestDatabase, testDatabase } from "#test/support/database";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let found: Awaited<ReturnType<typeof approvedScheme>>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  found = await approvedScheme(app, database);
});
afterAll(() => database.close());

const close = (mineIds: string[], change: object = {}) =>
  app.post(`/api/schemes/${found.scheme}/closures`).send({
    ...{ mineIds, endedOn: "2026-07-25", endingDocument: "东政发〔2026〕9号", announcement: "云岭日报" },
    ...change,
  });
const countOn = async (asOf: string) =>
  (await app.get("/api/overview").query({ asOf }).expect(200)).body.mineCount;

test("a member of a group is not closed by itself, nor a mine of no scheme, nor before the approval", async () => {
  expect((await close([found.ids.middle])).body.detail).toContain("随该组“实施整合”注销，不能单独关闭");
  expect((await close(["01990000-0000-7000-8000-0000000000b1"])).body.detail).toContain("不在本方案中");
  expect((await close([found.ids.far], { endedOn: "2026-07-19" })).body.detail).toContain(
    "关闭日期 2026-07-19 早于方案核准日期 2026-07-20",
  );
  expect((await close([found.ids.far], { endedOn: "2027-01-01" })).body.detail).toContain("晚于今天");
});

test("a mine that the scheme leaves alone is closed from its day, told with its scheme, and taken back", async () => {
  expect((await close([found.ids.far])).status).toBe(200);
  expect([await countOn("2026-07-24"), await countOn("2026-07-25")]).toEqual([3, 2]);
  const { body } = await app.get(`/api/mines/${found.ids.far}`).expect(200);
  expect(body.mine.status).toBe("closed");
  expect(body.lineage).toMatchObject([
    { kind: "closed", toMineId: null, document: "东政发〔2026〕9号", scheme: { name: "东县方案" } },
  ]);
  const [carrying] = (await found.desk.read()).carryings;
  expect(carrying).toMatchObject({
    groupId: null,
    kind: "closure",
    mineName: "far",
    announcement: "云岭日报",
  });
  expect((await close([found.ids.far])).body.detail).toContain("“far”已于 2026-07-25 关闭");
  await app
    .delete(`/api/schemes/${found.scheme}/carryings/${carrying?.id}`)
    .set("If-Match", `"${carrying?.version}"`)
    .expect(200);
  expect(await countOn("2026-07-25")).toBe(3);
  expect((await app.get(`/api/mines/${found.ids.far}`)).body.mine.status).toBe("producing");
});
