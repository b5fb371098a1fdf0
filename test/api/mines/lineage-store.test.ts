import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addMineTo, addRegions } from "../../support/register.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

const record = (id: string, version: number, change: object) =>
  app
    .post(`/api/mines/${id}/lineage`)
    .set("If-Match", String(version))
    .send({ kind: "merged", happenedOn: "2025-06-30", document: "东政发〔2025〕3号", ...change });
const countOn = async (asOf: string, ids: string) =>
  (await app.get("/api/mines").query({ asOf, ids }).expect(200)).body.total;

test("a mine merged into another counts no more from that day, and again when the record is removed", async () => {
  const small = await addMineTo(app, "小矿");
  const large = await addMineTo(app, "大矿");
  const { body } = await record(small.id, 1, { toMineId: large.id }).expect(200);
  expect([await countOn("2025-06-29", small.id), await countOn("2025-06-30", small.id)]).toEqual([1, 0]);
  const { body: dossier } = await app.get(`/api/mines/${large.id}`).expect(200);
  expect(dossier.lineage).toMatchObject([{ kind: "merged", fromName: "小矿", toName: "大矿" }]);
  const place = `/api/mines/${small.id}/lineage/${body.id}`;
  await app.delete(place).set("If-Match", "9").expect(412);
  await app.delete(place).set("If-Match", "1").expect(200);
  expect(await countOn("2025-06-30", small.id)).toBe(1);
});

test("a wrong day or document is corrected by who saw the record", async () => {
  const { id } = await addMineTo(app, "误日矿");
  const { body } = await record(id, 1, { kind: "closed" }).expect(200);
  const correct = (version: number) =>
    app
      .patch(`/api/mines/${id}/lineage/${body.id}`)
      .set("If-Match", String(version))
      .send({ happenedOn: "2025-07-31" });
  await correct(1).expect(200);
  const { body: stale } = await correct(1).expect(412);
  expect(stale.current).toMatchObject({ happenedOn: "2025-07-31", document: "东政发〔2025〕3号" });
  expect([await countOn("2025-07-30", id), await countOn("2025-07-31", id)]).toEqual([1, 0]);
});

test("what makes no sense is refused with its field: a closure with a successor, none without, a day to come", async () => {
  const { id } = await addMineTo(app, "无理矿");
  const other = await addMineTo(app, "他矿");
  const path = async (change: object) => (await record(id, 1, change).expect(400)).body.issues[0].path;
  expect(await path({ kind: "closed", toMineId: other.id })).toBe("body.toMineId");
  expect(await path({ kind: "merged" })).toBe("body.toMineId");
  expect(await path({ toMineId: id })).toBe("body.toMineId");
  expect(await path({ toMineId: "0198c0de-0000-7000-8000-000000000001" })).toBe("body.toMineId");
  expect(await path({ kind: "closed", happenedOn: "2026-08-02" })).toBe("body.happenedOn");
  expect(await path({ kind: "closed", document: "" })).toBe("body.document");
});

test("a mine ends once, splits as often as it did, and does not come back out of its successor", async () => {
  const a = await addMineTo(app, "圈甲矿");
  const b = await addMineTo(app, "圈乙矿");
  const c = await addMineTo(app, "圈丙矿");
  await record(a.id, 1, { kind: "split", toMineId: b.id }).expect(200);
  await record(a.id, 2, { kind: "split", toMineId: c.id }).expect(200);
  await record(b.id, 2, { kind: "replaced", toMineId: c.id }).expect(200);
  const { body: twice } = await record(b.id, 3, { kind: "closed" }).expect(409);
  expect(twice.detail).toContain("圈丙矿");
  const { body: circle } = await record(c.id, 3, { toMineId: a.id }).expect(409);
  expect(circle.code).toBe("lineage_circle");
});

test("records are listed newest first in pages, by region, kind and day", async () => {
  const query = { limit: 1, kind: "split", region: "1409" };
  const { body: first } = await app.get("/api/lineage").query(query).expect(200);
  const { body: rest } = await app
    .get("/api/lineage")
    .query({ ...query, after: first.next })
    .expect(200);
  expect([first.total, rest.next]).toEqual([2, null]);
  expect(new Set([first.items[0].toName, rest.items[0].toName])).toEqual(new Set(["圈乙矿", "圈丙矿"]));
  const none = await app.get("/api/lineage").query({ region: "1409", from: "2025-08-01" }).expect(200);
  expect(none.body.total).toBe(0);
});
