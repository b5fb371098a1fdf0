import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../../support/app.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { rectangle } from "../../support/mine-facts.ts";
import { addMineTo, addRegions } from "../../support/register.ts";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  await addRegions(app);
});
afterAll(() => database.close());

const aWorking = (name: string, change: object = {}) => ({
  name,
  regionCode: "140901",
  observedOn: "2026-05-10",
  source: "uav",
  sigmaM: "0.05",
  floorM: 412.5,
  shape: rectangle(0, 0, 100, 100),
  ...change,
});

test("a changed shape changes the official area, and what is not named stays", async () => {
  const { body } = await app.post("/api/workings").send(aWorking("一号采坑")).expect(200);
  const wider = rectangle(0, 0, 200, 100);
  await app
    .patch(`/api/workings/${body.id}`)
    .set("If-Match", String(body.version))
    .send({ shape: wider })
    .expect(200);
  const { body: working } = await app.get(`/api/workings/${body.id}`).expect(200);
  expect(working).toMatchObject({ name: "一号采坑", floorM: 412.5, sigmaM: "0.05", shape: wider });
  expect(working.areaM2).toBeCloseTo(20_000, -1);
});

test("the newest survey comes first, and pages of one day do not overlap", async () => {
  for (const [name, observedOn] of [
    ["旧坑", "2025-01-01"],
    ["同日甲", "2026-07-01"],
    ["同日乙", "2026-07-01"],
  ]) {
    await app
      .post("/api/workings")
      .send(aWorking(name ?? "", { observedOn, regionCode: "140902" }))
      .expect(200);
  }
  const names: string[] = [];
  let after: string | undefined;
  do {
    const { body } = await app.get("/api/workings").query({ region: "140902", limit: 1, after }).expect(200);
    names.push(...body.items.map((working: { name: string }) => working.name));
    after = body.next ?? undefined;
  } while (after);
  expect(names.slice(0, 2).toSorted()).toEqual(["同日乙", "同日甲"].toSorted());
  expect(names[2]).toBe("旧坑");
});

test("a working is found by the name of its mine", async () => {
  const { id } = await addMineTo(app, "青石矿");
  await app
    .post("/api/workings")
    .send(aWorking("二号采坑", { mineId: id }))
    .expect(200);
  const { body } = await app.get("/api/workings").query({ q: "青石" }).expect(200);
  expect(body.items).toMatchObject([{ name: "二号采坑", mineName: "青石矿" }]);
});

test("an unknown mine and a negative error are both named", async () => {
  const wrong = aWorking("错坑", { mineId: "01920000-0000-7000-8000-000000000000", sigmaM: "-1" });
  const { body } = await app.post("/api/workings").send(wrong).expect(400);
  expect(body.issues.map((issue: { path: string }) => issue.path)).toEqual(["body.mineId", "body.sigmaM"]);
});

test("a region that is a pattern is refused instead of matching everything", async () => {
  await app.get("/api/workings").query({ region: "%" }).expect(400);
});
