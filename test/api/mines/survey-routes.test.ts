import { afterAll, beforeAll, expect, it } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addMineTo, addRegions } from "#test/support/register";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let mine: string;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  mine = (await addMineTo(app, "甲矿")).id;
});
afterAll(() => database.close());

const put = (day: string, body: object, headers: Record<string, string> = { "If-None-Match": "*" }) =>
  app.put(`/api/mines/${mine}/surveys/${day}`).set(headers).send(body);
const surveys = async () => (await app.get(`/api/mines/${mine}`).expect(200)).body.surveys;

it("keeps what was looked at, and leaves open what was not", async () => {
  const { body } = await put("2025-03-01", {
    ridgeBoundary: false,
    document: "东自然资勘〔2025〕3号",
  }).expect(200);
  expect(body.version).toBe(1);
  expect(await surveys()).toEqual([
    {
      ...{ id: body.id, mineId: mine, surveyedOn: "2025-03-01", version: 1, ridgeBoundary: false },
      ...{
        productionSystems: null,
        operators: null,
        formerPitsActive: null,
        document: "东自然资勘〔2025〕3号",
      },
    },
  ]);
});

it("a day has one survey, corrected by who saw it, and the newest comes first", async () => {
  expect((await put("2025-03-01", { operators: 2 })).status).toBe(412);
  expect((await put("2025-03-01", { operators: 2 }, { "If-Match": "7" })).status).toBe(412);
  const { body } = await put("2025-03-01", { operators: 2 }, { "If-Match": "1" }).expect(200);
  expect(body.version).toBe(2);
  await put("2025-06-01", { productionSystems: 1 }).expect(200);
  expect((await surveys()).map(({ surveyedOn }: { surveyedOn: string }) => surveyedOn)).toEqual([
    "2025-06-01",
    "2025-03-01",
  ]);
  await app.delete(`/api/mines/${mine}/surveys/2025-06-01`).set("If-Match", "1").expect(200);
  expect(await surveys()).toMatchObject([{ surveyedOn: "2025-03-01", operators: 2, ridgeBoundary: null }]);
});

it("refuses a survey of a day to come and of a mine that is not there", async () => {
  const { body } = await put("2099-01-01", { operators: 2 }).expect(400);
  expect(body.detail).toContain("在今天");
  const nobody = "01a20000-0000-7000-8000-00000000dead";
  await app
    .put(`/api/mines/${nobody}/surveys/2025-03-01`)
    .set("If-None-Match", "*")
    .send({ operators: 2 })
    .expect(404);
});

it("tells the log what was written of it", async () => {
  const entries = await database
    .db("audit_entry")
    .where({ subject: "mine_survey" })
    .orderBy("id")
    .pluck("kind");
  expect(entries).toEqual(["insert", "update", "insert", "delete"]);
});
