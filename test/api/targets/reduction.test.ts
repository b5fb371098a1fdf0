import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { aBoundary, addMineTo, addRegions } from "../../support/register.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
const ids: Record<string, string> = {};

async function add(name: string, begins = "2020-01-01", change: object = {}) {
  const boundary = aBoundary(0, 0, { validFrom: begins });
  ids[name] = (await addMineTo(app, name, { validFrom: begins, boundary, ...change })).id;
}

async function record(kind: string, from: string, to: string | null, happenedOn: string) {
  const ends = { from_mine_id: ids[from], to_mine_id: to && ids[to] };
  const row = {
    id: database.context.newId(),
    kind,
    ...ends,
    happened_on: happenedOn,
    document: `${from}文〔2024〕1号`,
  };
  await database.db("lineage").insert(row);
}

/** 2022-08-16, when 忻政办发〔2022〕58号 came into force, six quarries of the county; two more minerals and levels beside. */
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  for (const name of ["并甲", "并乙", "关丁", "旧证", "无据", "分出"]) await add(name);
  await add("铁矿", "2020-01-01", { mineral: "铁矿" });
  await add("省证", "2020-01-01", { licenceLevel: "province" });
  await add("西县矿", "2020-01-01", { regionCode: "140902" });
  await add("整合新矿", "2024-01-01");
  await add("新证", "2023-06-01");
  await add("分得", "2024-02-01");
  await add("新立", "2023-03-01");
  // as one that was planned and granted
  await database
    .db("mine")
    .where({ id: ids.新立 })
    .update({ granted_on: "2023-03-01", grant_document: "东自然资矿〔2023〕1号" });
  await record("merged", "并甲", "整合新矿", "2024-01-01");
  await record("merged", "并乙", "整合新矿", "2024-01-01");
  await record("closed", "关丁", null, "2023-05-01");
  await record("replaced", "旧证", "新证", "2023-06-01");
  await record("split", "分出", "分得", "2024-02-01");
  const { body } = await app.post("/api/dispositions").send({ mineId: ids.无据 }).expect(200);
  const closing = { decided: "close_ban", decidedOn: "2023-01-10", decidedDocument: "东政发〔2023〕1号" };
  await app
    .patch(`/api/dispositions/${body.id}`)
    .set("If-Match", "1")
    .send({ ...closing, completedOn: "2023-02-01" })
    .expect(200);
});
afterAll(() => database.close());

const pack = { packId: "xinzhou-2022" };

async function reduction(query: object) {
  return (await app.get("/api/reduction").query(query).expect(200)).body;
}
async function moved(query: object) {
  return (await app.get("/api/reduction/mines").query(query).expect(200)).body;
}

test("mines of before, less those gone and with those come, are the mines of the day, each way by itself", async () => {
  const { baseline, target, targeted, all } = await reduction({
    ...pack,
    region: "140901",
    asOf: "2024-06-01",
  });
  expect([baseline, target.value, target.clauseId]).toEqual(["2022-08-16", "50", "2-1"]);
  expect(target.quote).toContain("砂石土类矿山总数原则上减少50％左右");
  expect([targeted.before, targeted.after]).toEqual([6, 5]);
  expect(targeted.ways).toEqual({
    ...{ merged: 2, closed: 1, replaced: 1, unrecorded: 1 },
    ...{ by_merger: 1, by_replacement: 1, by_split: 1, by_grant: 1, unexplained: 0 },
  });
  // 铁矿 is no quarry, the licence of the province is not the document's
  expect([all.before, all.after, all.proven.standing]).toEqual([7, 6, null]);
});

test("a mine that ended without a record does not count as proven", async () => {
  const { targeted } = await reduction({ ...pack, region: "140901", asOf: "2023-05-01" });
  expect([targeted.before, targeted.after]).toEqual([6, 5]);
  expect(targeted.proven).toEqual({ fewer: 0, percent: "0.00", standing: "missed" });
  expect(targeted.registered).toEqual({ fewer: 1, percent: "16.67", standing: "missed" });
});

test("a merger moves the count on its day and not the day before", async () => {
  const before = await reduction({ ...pack, region: "140901", asOf: "2023-12-31" });
  const after = await reduction({ ...pack, region: "140901", asOf: "2024-01-01" });
  expect([before.targeted.after, before.targeted.ways.merged]).toEqual([5, 0]);
  expect([after.targeted.after, after.targeted.ways.merged, after.targeted.ways.by_merger]).toEqual([
    4, 2, 1,
  ]);
});

test("both ends are what the list of mines counts on those days", async () => {
  const days = { baseline: "2022-08-16", asOf: "2024-01-15" };
  const { all } = await reduction(days);
  const totalOn = async (asOf: string) =>
    (await app.get("/api/mines").query({ asOf }).expect(200)).body.total;
  expect([all.before, all.after]).toEqual([await totalOn(days.baseline), await totalOn(days.asOf)]);
  const { body } = await app.get("/api/overview").query({ asOf: days.asOf }).expect(200);
  expect(all.after).toBe(body.mineCount);
});

test("counties and minerals each add up to the whole", async () => {
  const { all, targeted, counties, minerals } = await reduction({ ...pack, asOf: "2024-06-01" });
  const sum = (counts: { before: number; after: number }[]) => [
    counts.reduce((total, { before }) => total + before, 0),
    counts.reduce((total, { after }) => total + after, 0),
  ];
  expect(counties.map(({ name }: { name: string }) => name)).toEqual(["东县", "西县"]);
  expect(sum(counties.map((one: { all: typeof all }) => one.all))).toEqual([all.before, all.after]);
  expect(sum(counties.map((one: { targeted: typeof all }) => one.targeted))).toEqual([
    targeted.before,
    targeted.after,
  ]);
  expect(sum(minerals.map((one: { count: typeof all }) => one.count))).toEqual([all.before, all.after]);
  expect(
    minerals.map((one: { mineral: string; isTargeted: boolean }) => [one.mineral, one.isTargeted]),
  ).toEqual([
    ["建筑石料用灰岩", true],
    ["铁矿", false],
  ]);
});

test("behind each number stand its mines with day, document and the mine they went into", async () => {
  const asked = { ...pack, region: "140901", asOf: "2024-06-01" };
  const { items } = await moved({ ...asked, way: "merged" });
  expect(
    items.map(({ mineName, movedOn, step }: { mineName: string; movedOn: string; step: object }) => [
      mineName,
      movedOn,
      step,
    ]),
  ).toEqual(
    ["并甲", "并乙"].map((name) => [
      name,
      "2024-01-01",
      {
        ...{ kind: "merged", happenedOn: "2024-01-01", document: `${name}文〔2024〕1号` },
        ...{ otherMineId: ids.整合新矿, otherName: "整合新矿" },
      },
    ]),
  );
  const [unrecorded] = (await moved({ ...asked, way: "unrecorded" })).items;
  expect([unrecorded.mineName, unrecorded.movedOn, unrecorded.step]).toEqual(["无据", "2023-02-01", null]);
  expect(Math.abs(unrecorded.lon - 112.2)).toBeLessThan(0.1);
});

test("the list holds as many mines as its numbers say, page by page", async () => {
  const asked = { ...pack, region: "140901", asOf: "2024-06-01" };
  const { targeted } = await reduction(asked);
  const names: string[] = [];
  let after: string | undefined;
  do {
    const page = await moved({ ...asked, targeted: "true", limit: 2, after });
    names.push(...page.items.map(({ mineName }: { mineName: string }) => mineName));
    expect(page.total).toBe(Object.values<number>(targeted.ways).reduce((sum, count) => sum + count));
    after = page.next ?? undefined;
  } while (after);
  expect(new Set(names).size).toBe(9);
  expect(names.at(-1)).toBe("分得");
});

test("a day before the baseline, a document that is not there and no baseline at all are refused by field", async () => {
  for (const [query, path] of [
    [{ ...pack, asOf: "2022-08-15" }, "query.asOf"],
    [{ packId: "none" }, "query.packId"],
    [{}, "query.baseline"],
  ] as const) {
    const { body } = await app.get("/api/reduction").query(query).expect(400);
    expect(body.issues.map((issue: { path: string }) => issue.path)).toEqual([path]);
  }
});
