import { afterAll, beforeAll, expect, test } from "vitest";
import type { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { office } from "#test/support/office";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { comparedList, everyChange } from "#test/support/register-list";
import { agreed, why } from "#test/support/two-people";

let database: TestDatabase;
let as: ReturnType<typeof office>;
let planner: ReturnType<typeof testApp>;
const outline = (northM: number, version: number) =>
  planner
    .put("/api/regions/140902")
    .set("If-Match", `"${version}"`)
    .send({ name: "西县", outline: rectangle(0, northM, 20_000, 5000) })
    .expect(200);
beforeAll(async () => {
  database = await testDatabase();
  as = office(database);
  planner = as("planner");
  await addRegions(planner);
  await addMineTo(planner, "甲矿", { boundary: aBoundary(0, 1000) });
  await addMineTo(planner, "乙矿", { boundary: aBoundary(0, 6000) });
});
afterAll(() => database.close());

const moving = (name: string) =>
  comparedList(planner, `矿山名称,行政区划,采矿权人\n${name},西县,换证矿业有限公司\n`);
const propose = ({ list, rows }: Awaited<ReturnType<typeof moving>>) =>
  planner
    .post(`/api/register-lists/${list.id}/proposal`)
    .set({ "If-Match": list.reviewTag, ...why })
    .send({ batchName: "名单", take: everyChange(rows), add: [], acceptDoubts: true });
const fieldsOf = ([row]: Awaited<ReturnType<typeof moving>>["rows"]) =>
  row?.changes.map(({ field }) => field);

test("a region in which a mine does not lie at all is no change that a list offers, and its row says why", async () => {
  await outline(5000, 1);
  const { rows } = await moving("甲矿");
  expect(fieldsOf(rows)).toEqual(["holder"]);
  expect(rows[0]?.issues.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^第 2 行「行政区代码」：.*全部在西县（140902）的轮廓之外/),
  ]);
  expect(fieldsOf((await moving("乙矿")).rows)).toContain("regionCode");
});

test("nor is it taken where the outline was drawn after the list was compared", async () => {
  const compared = await moving("乙矿");
  await outline(15_000, 2);
  const { body } = await propose(compared).expect(422);
  expect([body.code, body.issues]).toEqual([
    "outside_region",
    [{ path: expect.stringMatching(/^rows\.\d+$/), message: expect.stringContaining("第 2 行“乙矿”") }],
  ]);
  await outline(5000, 3);
  await agreed(as("leader"), propose(await moving("乙矿")));
  const { body: mines } = await planner.get("/api/mines?region=140902").expect(200);
  expect(mines.items.map(({ name }: { name: string }) => name)).toEqual(["乙矿"]);
});
