import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";
import { bowTie, mineFile, stage } from "#test/support/staged-file";

const licence = (serial: number) => `C140901202601713000${String(serial).padStart(4, "0")}`;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());
afterEach(() => database.db.raw("TRUNCATE mine, staging CASCADE"));

const overviewOf = async (id: string) => (await app.get(`/api/stagings/${id}/overview`).expect(200)).body;
const pageOf = async (id: string, query: string) =>
  (await app.get(`/api/stagings/${id}/items?${query}`).expect(200)).body;
const names = ({ items }: { items: { name: string }[] }) => items.map(({ name }) => name);

test("a file is counted by grade, trouble, what its items are to the register and in what they differ", async () => {
  await addMineTo(app, "甲矿", { licenceNumber: licence(1) });
  await addMineTo(app, "乙矿", { licenceNumber: licence(2) });
  const { id } = await stage(
    app,
    mineFile(
      [rectangle(0, 0, 300, 300), { name: "甲矿", 许可证号: licence(1) }],
      [rectangle(9000, 0, 500, 300), { name: "乙矿", 许可证号: licence(2), 采矿权人: "新公司" }],
      [rectangle(2000, 0, 300, 300), { name: "丙矿", 面积_公顷: 5 }],
      [bowTie, { name: "坏矿" }],
    ),
  );
  const overview = await overviewOf(id);
  expect(overview).toMatchObject({
    grades: { error: 1, warning: 1, fine: 2 },
    differences: [{ field: "holder", label: "采矿权人", count: 1 }],
    geographic: true,
    declared: true,
  });
  expect(overview.codes).toEqual([
    { code: "E03", count: 1 },
    { code: "E09", count: 1 },
  ]);
  expect(overview.changes).toEqual({ new: 1, boundary: 1, fields: 0, same: 1 });
  expect(names(await pageOf(id, "difference=holder"))).toEqual(["乙矿"]);
  expect(names(await pageOf(id, "change=new"))).toEqual(["丙矿"]);
  expect(names(await pageOf(id, "code=E09&q=丙"))).toEqual(["丙矿"]);
  expect((await pageOf(id, "code=E09&q=甲")).total).toBe(0);
});

test("the list begins with errors, then warnings, page after page, and carries no coordinates", async () => {
  const { id } = await stage(
    app,
    mineFile(
      [rectangle(0, 0, 300, 300), { name: "好矿" }],
      [rectangle(1000, 0, 300, 300), { name: "疑矿", 面积_公顷: 5 }],
      [bowTie, { name: "坏矿" }],
    ),
  );
  const first = await pageOf(id, "limit=2");
  expect(names(first)).toEqual(["坏矿", "疑矿"]);
  expect(names(await pageOf(id, `limit=2&after=${first.next}`))).toEqual(["好矿"]);
  expect(JSON.stringify(first)).not.toMatch(/coordinates|sourceText|parts/);
});

test("one item of each kind of doubt is handed over whole, and there is none where nothing is in doubt", async () => {
  const plane =
    "[地块坐标]\n4,0.0900,1,一号,面,,,,@\nJ1,1,4212000,412000\nJ2,1,4212000,412300\nJ3,1,4212300,412300\nJ1,1,4212000,412000";
  const doubtful = await stage(app, plane, "无带号.txt");
  const { doubted } = await overviewOf(doubtful.id);
  expect(doubted).toHaveLength(1);
  expect(doubted[0].issues.map(({ code }: { code: string }) => code)).toContain("F02");
  const sound = await stage(app, mineFile([rectangle(0, 0, 300, 300), { name: "好矿" }]));
  expect((await overviewOf(sound.id)).doubted).toEqual([]);
});

test("a file that is gone has no overview", async () => {
  await app.get("/api/stagings/01980000-0000-7000-8000-000000000001/overview").expect(404);
});
