import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { bring, courseDesk, publicity } from "#test/support/plan-course";
import { anAnswer, anObjection } from "#test/support/sound-values";
import { type Quarry, threeQuarries } from "#test/support/three-quarries";

let database: TestDatabase;
let app: ReturnType<typeof testApp>;
let ids: Record<Quarry, string>;
let runId: string;
let desk: ReturnType<typeof courseDesk>;
let count = 0;
beforeAll(async () => {
  database = await testDatabase();
  app = testApp(database);
  ({ ids, runId } = await threeQuarries(app, database));
});
afterAll(() => database.close());
beforeEach(async () => {
  const name = `方案${++count}`;
  const { body } = await app.post("/api/schemes").send({ runId, name, start: "candidates" }).expect(200);
  desk = courseDesk(app, body.id);
});

describe("an objection", () => {
  const object = (body: object = anObjection) =>
    app.post(`/api/schemes/${desk.scheme}/course/objections`).send(body);
  const answer = (id: string, body: object = anAnswer) =>
    app.put(`/api/schemes/${desk.scheme}/course/objections/${id}/answer`).set("If-Match", '"1"').send(body);

  test("is recorded once its hearing has begun, about mines of the scheme", async () => {
    expect((await object().expect(409)).body.detail).toContain("“听证”还没有开始");
    await desk.upTo("drafting");
    await desk.act("hearing", "start");
    const stranger = "01990000-0000-7000-8000-00000000dead";
    expect((await object({ ...anObjection, mineIds: [stranger] }).expect(400)).body.issues).toMatchObject([
      { path: "body.mineIds" },
    ]);
    await object({ ...anObjection, mineIds: [ids.small] }).expect(200);
    expect((await desk.read()).objections).toMatchObject([
      { objector: "某村民委员会", mineIds: [ids.small], recordedBy: "测试员", answer: null },
    ]);
  });

  test("that nobody answered keeps the plan from being handed up; answered, it says by whom", async () => {
    await desk.upTo("hearing");
    const { body } = await object().expect(200);
    await desk.finish("publicity", { publicity, on: "2026-07-08" });
    await desk.act("submission", "start", { on: "2026-07-08" });
    await bring(app, desk.scheme, { step: "submission", kind: "submission_letter" }).expect(200);
    const handUp = () => desk.act("submission", "finish", { on: "2026-07-09" });
    expect((await handUp()).body.detail).toBe("还有 1 条异议没有答复，请先逐条答复。");
    expect((await answer(body.id, { ...anAnswer, on: "2026-07-01" }).expect(400)).body.detail).toContain(
      "不能早于收到日期",
    );
    await answer(body.id).expect(200);
    expect((await desk.read()).objections[0]?.answer).toEqual({
      ...{ outcome: "accepted", text: "已改道", on: "2026-07-03", by: "测试员" },
    });
    expect((await handUp()).status).toBe(200);
    expect((await desk.read()).stage).toBe("handed_up");
  });
});
