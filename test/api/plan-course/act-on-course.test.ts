import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { aPdf, courseDesk } from "#test/support/plan-course";
import { anActOf } from "#test/support/sound-values";
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

describe("a course", () => {
  test("is there from the beginning of its scheme, every step with its unit's term by the pack", async () => {
    const course = await desk.read();
    expect(course).toMatchObject({ stage: "open", planVersion: 1, approval: null, today: "2026-08-01" });
    expect(course.steps).toHaveLength(7 + 9);
    expect(await desk.stateOf("survey")).toMatchObject({
      state: "not_started",
      due: { on: "2022-10-30", isOwn: false },
      ...{ timing: "overdue", days: 1371 },
    });
    expect(await desk.stateOf("hearing")).toMatchObject({ due: null, timing: "no_term" });
  });

  test("keeps who did what when, and refuses what is out of turn with every reason", async () => {
    expect((await desk.act("drafting", "start")).body.detail).toBe("须先完成：摸底调查、储量核查。");
    await desk.finish("survey", { on: "2026-07-02" });
    const { acts, documents } = await desk.read();
    expect(acts.map(({ kind, on, actedBy }) => [kind, on, actedBy])).toEqual([
      ["start", "2026-07-01", "测试员"],
      ["finish", "2026-07-02", "测试员"],
    ]);
    expect(documents).toMatchObject([{ kind: "survey_report", sizeBytes: aPdf.length, addedBy: "测试员" }]);
    const { body } = await desk.act("reserve_check", "finish");
    expect(body).toMatchObject({ status: 409, code: "course_refused" });
  });

  test("is refused to who saw it otherwise", async () => {
    await desk.act("survey", "start");
    const { body } = await app
      .post(`/api/schemes/${desk.scheme}/course/acts`)
      .set("If-Match", '"1"')
      .send(anActOf("reserve_check"))
      .expect(412);
    expect(body.current).toMatchObject({ version: 2, steps: expect.any(Array) });
  });
});
