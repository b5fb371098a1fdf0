import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ReviewRow } from "#contract/staging-review";
import type { Staging, TakenField } from "#contract/transfer";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { rectangle } from "#test/support/mine-facts";
import { addMineTo, addRegions } from "#test/support/register";
import { bowTie, mineFile, stage } from "#test/support/staged-file";
import { nothing, type Rule, saysYes, sentRules, withStep } from "../../../../web/transfer/review-rule.ts";

const licence = (serial: number) => `C140901202601713000${String(serial).padStart(4, "0")}`;

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let staging: Staging;
let rows: ReviewRow[];

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  await addMineTo(app, "甲矿", { licenceNumber: licence(1), holder: "旧公司", orebodyId: "K1" });
  await addMineTo(app, "乙矿", { licenceNumber: licence(2), holder: "旧公司" });
  const item = (at: number, properties: object) => [rectangle(at * 1000, 0, 300, 300), properties] as const;
  staging = await stage(
    app,
    mineFile(
      item(0, { name: "甲矿", 许可证号: licence(1), 采矿权人: "新公司", 矿体编号: "K2" }) as never,
      item(1, { name: "乙矿", 许可证号: licence(2), 采矿权人: "新公司" }) as never,
      item(2, { name: "丙矿", 编号: "DK-3" }) as never,
      item(3, { name: "丁矿", 面积_公顷: 5 }) as never,
      [bowTie, { name: "坏矿" }],
    ),
  );
  rows = (await app.get(`/api/stagings/${staging.id}/items?sort=index`).expect(200)).body.items;
});
afterAll(() => database.close());

const weigh = async (body: object) =>
  (await app.post(`/api/stagings/${staging.id}/choice`).send(body).expect(200)).body;

test("everything that can be stored is counted with its warnings, known mines and differences, and nothing is stored", async () => {
  expect(await weigh({ include: "usable" })).toMatchObject({
    chosen: 4,
    only: null,
    known: 2,
    warned: 1,
    warnings: [{ code: "E09", count: 1 }],
    differing: 2,
    taken: 0,
    within: {
      usable: 4,
      chosen: 4,
      differences: [
        { field: "holder", label: "采矿权人", count: 2, taken: 0 },
        { field: "orebodyId", label: "矿体", count: 1, taken: 0 },
      ],
    },
  });
  expect(await database.db("staged_choice").count("* as n").first()).toEqual({ n: 0 });
});

test("one field of all mines is taken by one step, and what lies within a filter is counted apart", async () => {
  const body = {
    include: "usable",
    take: [{ take: true, fields: ["holder"], filter: {} }],
    within: { q: "乙" },
  };
  const { taken, within } = await weigh(body);
  expect(taken).toBe(2);
  expect(within).toEqual({
    usable: 1,
    chosen: 1,
    differences: [{ field: "holder", label: "采矿权人", count: 1, taken: 1 }],
  });
});

test("the only one chosen is named, with where it lies", async () => {
  const { only, bounds } = await weigh({ include: [{ choose: true, filter: { q: "DK-3" } }] });
  expect(only).toBe(2);
  const lons = rectangle(2000, 0, 300, 300)
    .coordinates.flat(2)
    .map(([lon = 0]) => lon);
  expect([bounds[0], bounds[2]]).toEqual([Math.min(...lons), Math.max(...lons)]);
});

test("a step that says nothing of whom it speaks is refused", async () => {
  await app
    .post(`/api/stagings/${staging.id}/choice`)
    .send({ include: [{ choose: true }] })
    .expect(400);
  const both = { choose: true, filter: {}, items: [1] };
  await app
    .post(`/api/stagings/${staging.id}/choice`)
    .send({ include: [both] })
    .expect(400);
});

const filters = fc.record(
  {
    grade: fc.constantFrom("warning", "fine"),
    change: fc.constantFrom("new", "boundary", "fields"),
    difference: fc.constantFrom<TakenField>("holder", "orebodyId"),
    q: fc.constantFrom("矿", "乙", "DK"),
  },
  { requiredKeys: [] },
);
// items that can not be stored are refused at the commit, not left out
const whom = fc.oneof(
  filters.map((filter) => ({ filter })),
  fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1 }).map((items) => ({ items })),
);
const step = fc.tuple(fc.boolean(), fc.option(fc.constantFrom<TakenField>("holder", "orebodyId")), whom);
const rules = fc
  .array(step, { maxLength: 5 })
  .map((steps) =>
    steps.reduce<Rule>(
      (rule, [yes, field, speaksOf]) =>
        withStep(rule, { yes, ...(field && { fields: [field] }), ...speaksOf }),
      nothing,
    ),
  );

test("the database chooses and takes what the page shows as chosen and taken, whatever was said in which order", async () => {
  const property = fc.asyncProperty(rules, rules, async (choosing, taken) => {
    const chosen = choosing.map(({ fields: _, ...one }) => one) as Rule;
    const expected = rows.filter((row) => saysYes(chosen, row));
    const fields = expected.flatMap((row) => row.differences.filter((field) => saysYes(taken, row, field)));
    const found = await weigh(sentRules(chosen, taken));
    expect([found.chosen, found.taken]).toEqual([expected.length, fields.length]);
  });
  await fc.assert(property, { numRuns: 40, seed: 20261126 });
});
