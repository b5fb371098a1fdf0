import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { courseDesk } from "#test/support/plan-course";
import { threeQuarries } from "#test/support/three-quarries";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let runId: string;
let desk: ReturnType<typeof courseDesk>;
let count = 0;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  ({ runId } = await threeQuarries(app, database));
});
afterAll(() => database.close());
beforeEach(async () => {
  const name = `方案${++count}`;
  const { body } = await app.post("/api/schemes").send({ runId, name, start: "candidates" }).expect(200);
  desk = courseDesk(app, body.id);
});

describe("a change after the approval", () => {
  const next = (id = desk.scheme) =>
    app.post(`/api/schemes/${id}/versions`).send({ name: `第二版${count}`, reason: "调整矿区范围" });

  test("opens a new version that begins again at 编制, and leaves the approved one as it was", async () => {
    expect((await next().expect(409)).body.detail).toContain("还没有核准");
    await desk.approved();
    const before = (await app.get(`/api/schemes/${desk.scheme}`).expect(200)).body;
    const { body: made } = await next().expect(200);
    const second = await courseDesk(app, made.id).read();
    expect(second).toMatchObject({ planVersion: 2, stage: "open", openedReason: "调整矿区范围" });
    expect(second.versions.map(({ planVersion, approvedOn }) => [planVersion, approvedOn])).toEqual([
      [1, "2026-07-20"],
      [2, null],
    ]);
    const states = Object.fromEntries(second.steps.map(({ step, state }) => [step, state]));
    expect(states).toMatchObject({
      ...{ survey: "done", reserve_check: "done", drafting: "under_way", hearing: "not_started" },
      ...{ submission: "not_started", approval: "not_started" },
    });
    expect(second.documents).toEqual([]);
    const copy = (await app.get(`/api/schemes/${made.id}`).expect(200)).body;
    expect(copy.arrangement).toEqual(before.arrangement);
    await app
      .put(`/api/schemes/${made.id}/arrangement`)
      .set("If-Match", `"${copy.version}"`)
      .send({ groups: [], together: [], apart: [] })
      .expect(200);
    expect((await app.get(`/api/schemes/${desk.scheme}`).expect(200)).body).toEqual(before);
    expect((await next().expect(409)).body.detail).toContain("已有第 2 版");
  });
});
