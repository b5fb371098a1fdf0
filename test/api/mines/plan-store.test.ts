import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addMineTo, addRegions } from "../../support/register.ts";
import { comparedList } from "../../support/register-list.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

const whole = {
  capacityWt: "30.5",
  lifeYears: "8",
  predictedWt: "120.25",
  grantYear: 2027,
  location: "河东村（南坡）",
};
const planOf = async (id: string) => (await app.get(`/api/mines/${id}`).expect(200)).body.plan;
const put = (id: string, plan: object, version: number | null = null) =>
  app
    .put(`/api/mines/${id}/plan`)
    .set(version === null ? { "If-None-Match": "*" } : { "If-Match": `"${version}"` })
    .send(plan);

test("what is planned of a mine stands in its dossier exactly as it was written", async () => {
  const mine = await addMineTo(app, "甲矿");
  expect(await planOf(mine.id)).toBeNull();
  await put(mine.id, whole).expect(200);
  expect(await planOf(mine.id)).toEqual({ mineId: mine.id, version: 1, ...whole });
  await put(mine.id, { ...whole, lifeYears: null, grantYear: 2028 }, 1).expect(200);
  expect(await planOf(mine.id)).toMatchObject({ version: 2, lifeYears: null, grantYear: 2028 });
});

test("a plan changed since, or written meanwhile by another, is refused with what is stored", async () => {
  const { id } = await addMineTo(app, "乙矿");
  await put(id, whole).expect(200);
  const twice = await put(id, { location: "河西" }).expect(412);
  expect(twice.body.current).toMatchObject({ version: 1, location: "河东村（南坡）" });
  await put(id, { location: "河西" }, 1).expect(200);
  await put(id, { location: "河北" }, 1).expect(412);
  const removal = (version: number) => app.delete(`/api/mines/${id}/plan`).set("If-Match", `"${version}"`);
  await removal(1).expect(412);
  await removal(2).expect(200);
  expect(await planOf(id)).toBeNull();
  await removal(2).expect(404);
});

test.each([
  [{ capacityWt: "-1" }, "提升改造后生产规模不能为负数"],
  [{ lifeYears: `1${"0".repeat(24)}` }, "改造后服务年限位数过多"],
  [{}, "请至少填写一项"],
])("%j is refused: %s", async (plan, sentence) => {
  const { id } = await addMineTo(app, "丙矿");
  expect((await put(id, plan).expect(400)).body.detail).toContain(sentence);
  expect(await planOf(id)).toBeNull();
});

test("no plan without its mine", async () => {
  await put(database.context.newId(), whole).expect(404);
});

test("a year out of this century and an empty location are refused by name", async () => {
  const { id } = await addMineTo(app, "丁矿");
  const { body } = await put(id, { grantYear: 1999, location: " " }).expect(400);
  expect(body.issues.map(({ path }: { path: string }) => path)).toEqual(["body.grantYear", "body.location"]);
});

test("a list is compared with what was planned in the dossier", async () => {
  const { id } = await addMineTo(app, "戊矿");
  await put(id, whole).expect(200);
  const { rows } = await comparedList(app, "矿山名称,改造后服务年限\n戊矿,9\n", { form: "annex3" });
  expect(rows[0]?.changes).toMatchObject([{ stored: "8 年", offered: "9 年" }]);
});
