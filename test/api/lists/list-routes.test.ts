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

async function addRecord(name: string, change: object = {}): Promise<{ id: string; mineId: string }> {
  const { id: mineId } = await addMineTo(app, name);
  const { body } = await app
    .post("/api/dispositions")
    .send({ mineId, ...change })
    .expect(200);
  return { id: body.id, mineId };
}
const decide = (id: string, version: number, decision: object) =>
  app.patch(`/api/dispositions/${id}`).set("If-Match", String(version)).send(decision);

const closing = { decided: "close_ban", decidedOn: "2025-03-10", decidedDocument: "东政发〔2025〕3号" };

test("a decision without its document and day is refused, both named", async () => {
  const { id } = await addRecord("无文号矿");
  const { body } = await decide(id, 1, { decided: "keep" }).expect(400);
  expect(body.issues.map((issue: { path: string }) => issue.path)).toEqual([
    "body.decidedDocument",
    "body.decidedOn",
  ]);
});

test("the city does not approve what the county has not decided", async () => {
  const { id } = await addRecord("未决矿");
  const approval = { approved: "keep", approvedOn: "2025-04-01", approvedDocument: "市政发〔2025〕4号" };
  const { body } = await decide(id, 1, approval).expect(400);
  expect(body.detail).toContain("尚无县级决定");
});

test("the list of a past day shows only what was decided and completed by then", async () => {
  const { id } = await addRecord("回看矿", { suggested: "merge" });
  await decide(id, 1, { ...closing, completedOn: "2025-09-30" }).expect(200);
  const onDay = async (asOf: string) => {
    const { body } = await app.get("/api/dispositions").query({ asOf }).expect(200);
    return body.items.find((item: { mineName: string }) => item.mineName === "回看矿");
  };
  expect(await onDay("2025-03-09")).toMatchObject({ suggested: "merge", decided: null, completedOn: null });
  expect(await onDay("2025-03-10")).toMatchObject({ decided: "close_ban", completedOn: null });
  expect(await onDay("2025-09-30")).toMatchObject({ completedOn: "2025-09-30" });
});

test("the standing class is the decision, not the suggestion under it", async () => {
  const { body: closed } = await app.get("/api/dispositions").query({ class: "close_ban" }).expect(200);
  expect(closed.items.map((item: { mineName: string }) => item.mineName)).toEqual(["回看矿"]);
  const { body: merging } = await app.get("/api/dispositions").query({ class: "merge" }).expect(200);
  expect(merging.total).toBe(0);
});

test("taking a decision back takes its day and document with it", async () => {
  const { id } = await addRecord("撤销矿");
  await decide(id, 1, closing).expect(200);
  await decide(id, 2, { decided: null }).expect(200);
  const { body } = await decide(id, 2, { decided: null }).expect(412);
  expect(body.current).toMatchObject({ decided: null, decidedOn: null, decidedDocument: null });
});

test("a record made by mistake is removed, one with a decision is not", async () => {
  const { id } = await addRecord("误建矿");
  const remove = (version: number) => app.delete(`/api/dispositions/${id}`).set("If-Match", String(version));
  await decide(id, 1, closing).expect(200);
  const { body } = await remove(2).expect(409);
  expect(body.detail).toContain("东政发〔2025〕3号");
  await decide(id, 2, { decided: null }).expect(200);
  await remove(2).expect(412);
  await remove(3).expect(200);
  await app.get(`/api/dispositions/${id}`).expect(404);
});

test("a mine has one record, and pages walk through all of them", async () => {
  const { mineId } = await addRecord("唯一矿");
  await app.post("/api/dispositions").send({ mineId }).expect(409);
  const seen = new Set<string>();
  let after: string | undefined;
  let total = 0;
  do {
    const { body } = await app.get("/api/dispositions").query({ limit: 2, after }).expect(200);
    for (const item of body.items) seen.add(item.id);
    total = body.total;
    after = body.next ?? undefined;
  } while (after);
  expect(seen.size).toBe(total);
});

test("the closure timeline holds what is due and what was closed, with its place", async () => {
  const due = await addRecord("将关矿", { completeBy: "2026-12-31" });
  await decide(due.id, 1, closing).expect(200);
  const { id } = await addMineTo(app, "沿革关矿");
  const row = { kind: "closed", from_mine_id: id, happened_on: "2024-06-30" };
  await database.db("lineage").insert({ id: database.context.newId(), ...row });
  const { body } = await app.get("/api/closures").expect(200);
  const closures = body.items.map((item: { mineName: string; dueOn: string; closedOn: string }) => [
    item.mineName,
    item.dueOn,
    item.closedOn,
  ]);
  expect(closures).toEqual([
    ["沿革关矿", null, "2024-06-30"],
    ["回看矿", null, "2025-09-30"],
    ["将关矿", "2026-12-31", null],
  ]);
  expect(body.items.every((item: { lon: number }) => Math.abs(item.lon - 112.2) < 0.1)).toBe(true);
});

test("closures of a past day hold what had ended by then and nothing of later", async () => {
  const closed = async (asOf: string) => {
    const { body } = await app.get("/api/closures").query({ asOf, closed: "true" }).expect(200);
    return body.items.map((item: { mineName: string; closedOn: string }) => [item.mineName, item.closedOn]);
  };
  expect(await closed("2024-06-29")).toEqual([]);
  expect(await closed("2024-06-30")).toEqual([["沿革关矿", "2024-06-30"]]);
});
