import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mapReads } from "#api/audit-log/restricted-read";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, signInWith } from "#test/support/people";
import { addMineTo, addRegions } from "#test/support/register";
import { aLayer } from "#test/support/sound-values";

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

interface Noted {
  kind: string;
  after: Record<string, unknown> | null;
  units: Record<string, unknown> | null;
}

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

describe("records that were written together", () => {
  test("are found by the mine of one of them that does not say its name, and only by it", async () => {
    const mines = [];
    for (const name of ["头一矿", "中间矿", "末一矿"]) mines.push((await addMineTo(app, name)).id);
    await database.db("boundary").whereIn("mine_id", mines).update({ source_name: "一并更正.txt" });
    for (const q of ["头一矿", "中间矿", "末一矿"]) {
      const found = await app
        .get("/api/audit-entries")
        .query({ q, subject: "boundary", kind: "update" })
        .expect(200);
      expect(found.body.items).toMatchObject([{ recordCount: 3 }]);
      const { id } = found.body.items[0];
      const records = await app.get(`/api/audit-entries/${id}/records`).query({ q }).expect(200);
      expect(records.body.items.map(({ recordName }: Named) => recordName)).toEqual([q]);
    }
    expect(await entriesOf({ q: "另一矿", subject: "boundary", kind: "update" })).toEqual([]);
  });
});

test("a look at the map of restricted zones is called after their layers", async () => {
  const layer = { ...aLayer, kind: "ecological_red_line", name: "生态保护红线", accessClass: "restricted" };
  await app.post("/api/zone-layers").send(layer).expect(200);
  await mapReads(database.context)({ id: "reader" });
  expect(await namesOf({ subject: "zone_map_read" })).toEqual(["生态保护红线"]);
});

describe("an amount that was changed and its unit was not", () => {
  const noted = async (subject: string, key: string): Promise<Noted[]> =>
    (await app.get("/api/audit-entries").query({ sort: "id", subject, record: key }).expect(200)).body.items;
  const updates = async (subject: string, key: string) =>
    (await noted(subject, key)).filter(({ kind }) => kind === "update").map(({ units }) => units);

  test("is told with the unit it had then, whatever the unit became later", async () => {
    const { id } = await addMineTo(app, "换单位矿", { capacity: "30", capacityUnit: "wt" });
    const mine = () => database.db("mine").where({ id });
    await mine().update({ capacity: "45" });
    expect(await updates("mine", id)).toEqual([{ capacity_unit: "wt" }]);
    await mine().update({ capacity: "20", capacity_unit: "wm3" });
    await mine().update({ capacity: "21" });
    await mine().update({ note: "无数值" });
    expect(await updates("mine", id)).toEqual([
      { capacity_unit: "wt" },
      null,
      { capacity_unit: "wm3" },
      null,
    ]);
  });

  test("is so of a reserve, also once it was deleted, and in an entry of many", async () => {
    const { id: mine_id } = await addMineTo(app, "储量矿");
    const rows = ["2024-12-31", "2025-12-31"].map((verified_on) => {
      return { id: database.context.newId(), mine_id, verified_on, remaining: "10", unit: "wm3" };
    });
    const ids = rows.map(({ id }) => id);
    await database.db("reserve").insert(rows);
    await database.db("reserve").whereIn("id", ids).update({ remaining: "9" });
    await database.db("reserve").whereIn("id", ids).delete();
    const [entry] = (
      await app.get("/api/audit-entries").query({ subject: "reserve", kind: "update" }).expect(200)
    ).body.items;
    const { body } = await app.get(`/api/audit-entries/${entry.id}/records`).expect(200);
    expect(body.items.map(({ units }: Noted) => units)).toEqual([{ unit: "wm3" }, { unit: "wm3" }]);
  });
});
