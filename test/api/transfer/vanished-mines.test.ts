import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReviewRow } from "#contract/staging-review";
import type { VanishedMine } from "#contract/vanished-mines";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";
import { mineFile, stage } from "#test/support/staged-file";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  await addMineTo(app, "留下的矿");
  await addMineTo(app, "动了的矿", { boundary: aBoundary(1000, 0) });
  await addMineTo(app, "东县漏矿", { boundary: aBoundary(2000, 0) });
  await addMineTo(app, "东乡漏矿", { regionCode: "140901101", boundary: aBoundary(3000, 0) });
  await addMineTo(app, "西县的矿", { regionCode: "140902", boundary: aBoundary(4000, 0) });
  await addMineTo(app, "关了的矿", { status: "closed", boundary: aBoundary(5000, 0) });
});
afterAll(() => database.close());

const file = mineFile(
  [rectangle(0, 0, 300, 300), { name: "留下的矿" }],
  [rectangle(1001, 0, 300, 300), { name: "动了的矿" }],
  [rectangle(6000, 0, 300, 300), { name: "新来的矿" }],
);
const vanished = async (id: string, query: string) => {
  const { body } = await app.get(`/api/stagings/${id}/vanished?${query}`).expect(200);
  return { ...body, names: body.items.map(({ name }: VanishedMine) => name) };
};

test("mines of the region and its townships that the file no longer holds are told; closed ones are none", async () => {
  const { id } = await stage(app, file);
  expect(await vanished(id, "region=140901")).toMatchObject({ names: ["东乡漏矿", "东县漏矿"], total: 2 });
  expect((await vanished(id, "region=140902")).names).toEqual(["西县的矿"]);
  expect((await vanished(id, `region=1409&q=${encodeURIComponent("东乡")}`)).names).toEqual(["东乡漏矿"]);
});

test("they are listed page by page", async () => {
  const { id } = await stage(app, file);
  const first = await vanished(id, "region=1409&limit=2");
  expect(first).toMatchObject({ total: 3 });
  const second = await vanished(id, `region=1409&limit=2&after=${encodeURIComponent(first.next)}`);
  expect([...first.names, ...second.names]).toEqual(["东乡漏矿", "东县漏矿", "西县的矿"]);
});

test("the region must be named, and nothing is removed by looking", async () => {
  const { id } = await stage(app, file);
  const { body } = await app.get(`/api/stagings/${id}/vanished`).expect(400);
  expect(body.issues[0].path).toBe("query.region");
  expect(Number((await database.db("mine").count("* as n").first())?.n)).toBe(6);
});

test("a known mine whose corners are all where they were is told from one that moved by a metre", async () => {
  const { id } = await stage(app, file);
  const { body } = await app.get(`/api/stagings/${id}/items`).expect(200);
  expect(body.items.map(({ change, sameBoundary }: ReviewRow) => [change, sameBoundary])).toEqual([
    ["same", true],
    ["boundary", false],
    ["new", false],
  ]);
});
