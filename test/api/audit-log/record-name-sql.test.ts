import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, signInWith } from "#test/support/people";
import { addMineTo, addRegions } from "#test/support/register";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let role: string;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
  const { id } = await addMineTo(app, "南坡矿");
  await app
    .put(`/api/mines/${id}/quota/2031/1`)
    .set("If-None-Match", "*")
    .send({ issuedWt: "1", usedWt: "0" })
    .expect(200);
  const person = await addPerson(database, { login: "lin.planner", role: "planner" });
  const browser = clockedApp(database).browser();
  await signInWith(browser, "lin.planner").expect(200);
  await signInWith(clockedApp(database).browser(), "no.body").expect(401);
  [{ id: role }] = await database.db("account_role").where({ account_id: person }).select("id");
});
afterAll(() => database.close());

interface Named {
  subject: string;
  kind: string;
  recordName: string | null;
}

async function entriesOf(query: object): Promise<Named[]> {
  const { body } = await app
    .get("/api/audit-entries")
    .query({ sort: "id", ...query })
    .expect(200);
  expect(body.total).toBe(body.items.length);
  return body.items;
}
const namesOf = async (query: object) => (await entriesOf(query)).map(({ recordName }) => recordName);
const person = "lin.planner其人（lin.planner）";

describe("what an entry is about is told as people know it", () => {
  test("a sign-in and a role by name and account; of nobody's account what was typed", async () => {
    expect(await namesOf({ subject: "sign_in" })).toEqual([person]);
    expect(await namesOf({ subject: "account_role" })).toEqual([person]);
    expect(await namesOf({ subject: "account" })).toEqual([person]);
    expect(await namesOf({ subject: "sign_in_failed" })).toEqual(["no.body"]);
  });

  test("a proposal by the change it asks for and the mine, also when it is decided", async () => {
    const [made, decided] = await entriesOf({ subject: "proposal" });
    expect(made?.recordName).toMatch(/^下达或更正季度指标　南坡矿/);
    expect(decided).toMatchObject({ kind: "update", recordName: made?.recordName });
  });

  test("what hangs on a mine by the mine, and what tells its own name no more by that name", async () => {
    await database.db("region").where({ code: "140901" }).update({ parent_code: null });
    expect((await namesOf({ subject: "region", kind: "update" })).at(-1)).not.toMatch(/^\d+$/);
    expect(new Set(await namesOf({ subject: "boundary" }))).toEqual(new Set(["南坡矿"]));
  });
});

describe("what is shown is found", () => {
  test("by a person's name or account: what they are and what was done about them", async () => {
    const found = await entriesOf({ q: "lin.planner" });
    expect(found.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(["account", "account_role", "sign_in"]),
    );
    expect(await entriesOf({ q: "lin.planner其人", subject: "sign_in" })).toHaveLength(1);
  });

  test("a role that was taken back, by whose it was", async () => {
    await database.db("account_role").where({ id: role }).delete();
    const found = await entriesOf({ q: "lin.planner", subject: "account_role" });
    expect(found.map(({ kind, recordName }) => [kind, recordName])).toEqual([
      ["insert", person],
      ["delete", person],
    ]);
  });

  test("a proposal by the change and by the mine, made and decided", async () => {
    for (const q of ["季度指标", "南坡矿"]) {
      expect((await entriesOf({ q, subject: "proposal" })).map(({ kind }) => kind)).toEqual([
        "insert",
        "update",
      ]);
    }
    expect(await entriesOf({ q: "沿革", subject: "proposal" })).toEqual([]);
  });

  test("what hangs on a mine by the mine, and nothing of other words", async () => {
    expect((await entriesOf({ q: "南坡矿", subject: "boundary" })).length).toBeGreaterThan(0);
    expect(await entriesOf({ q: "没有这个名字" })).toEqual([]);
  });
});
