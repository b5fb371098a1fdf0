import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { aMeeting } from "#test/support/sound-values";
import { type Quarry, threeQuarries } from "#test/support/three-quarries";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let ids: Record<Quarry, string>;
const schemes = { found: "", alone: "" };
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  const quarries = await threeQuarries(app, database);
  ids = quarries.ids;
  const started = async (name: string, start: string) =>
    (await app.post("/api/schemes").send({ runId: quarries.runId, name, start }).expect(200)).body.id;
  schemes.found = await started("按识别", "candidates");
  schemes.alone = await started("逐座", "alone");
});
afterAll(() => database.close());

const both = (version = 1) => [
  { id: schemes.found, version: 1 },
  { id: schemes.alone, version },
];
const sign = (change: object = {}) =>
  app.post("/api/scheme-minutes").send({ ...aMeeting, schemes: both(), ...change });

test("a minute keeps what its schemes came to when it was signed, by whom, and which was chosen", async () => {
  await sign({ chosenId: schemes.found, conclusion: "采用按识别的方案" }).expect(200);
  const { body } = await app.get("/api/scheme-minutes?region=140901").expect(200);
  expect(body.items).toEqual([
    expect.objectContaining({
      ...{ regionCode: "140901", heldOn: "2026-07-01", participants: "林知远、周禾" },
      ...{ conclusion: "采用按识别的方案", chosenId: schemes.found, signedBy: "测试员" },
      schemes: [
        expect.objectContaining({ name: "按识别", version: 1, minesBefore: 3, minesAfter: 2, groups: 1 }),
        expect.objectContaining({ name: "逐座", version: 1, minesAfter: 3, groups: 0, broken: 4 }),
      ],
    }),
  ]);
});

test("what is signed is what was seen: a scheme that moved on since is refused with both versions", async () => {
  const group = { id: ids.small, memberIds: [ids.small, ids.middle], subjectId: null, subjectReason: null };
  await app
    .put(`/api/schemes/${schemes.alone}/arrangement`)
    .set("If-Match", '"1"')
    .send({ groups: [{ ...group, isLocked: false }], together: [], apart: [] })
    .expect(200);
  const { body } = await sign().expect(409);
  expect(body).toMatchObject({
    code: "scheme_changed",
    detail: "“逐座”已改动（第 1 版 → 第 2 版）。请看过新的指标后再签署。",
  });
  await sign({ schemes: both(2) }).expect(200);
});

test.each([
  ["a day to come", { heldOn: "2099-01-01" }, "body.heldOn"],
  ["a choice that was not compared", { chosenId: "01990000-0000-7000-8000-000000000009" }, "body.chosenId"],
])("%s is refused", async (_, change, path) => {
  const { body } = await sign({ schemes: both(2), ...change }).expect(400);
  expect(body.issues[0].path).toBe(path);
});

test("a scheme is named once", async () => {
  const [one] = both();
  const { body } = await sign({ schemes: [one, one] }).expect(400);
  expect(body.detail).toBe("同一方案只列一次，请去掉重复的方案。");
});

test("a remark tells the version it is about, and goes only with its scheme; a minute stays", async () => {
  const { db } = database;
  await app.post(`/api/schemes/${schemes.alone}/remarks`).send({ words: " 宜先核实储量 " }).expect(200);
  const { body } = await app.get(`/api/schemes/${schemes.alone}/remarks`).expect(200);
  expect(body.items).toMatchObject([{ words: "宜先核实储量", schemeVersion: 2 }]);
  await expect(db("scheme_remark").update({ words: "改" })).rejects.toThrow(/append-only/);
  await expect(db("scheme_remark").delete()).rejects.toThrow(/append-only/);
  await expect(db("scheme_minute").update({ conclusion: "改" })).rejects.toThrow(/append-only/);
  await expect(db("scheme_minute").delete()).rejects.toThrow(/append-only/);
  await app.delete(`/api/schemes/${schemes.alone}`).set("If-Match", '"2"').expect(200);
  await app.get(`/api/schemes/${schemes.alone}/remarks`).expect(404);
  expect((await app.get("/api/scheme-minutes").expect(200)).body.total).toBe(2);
});
