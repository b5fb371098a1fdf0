import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { aPdf, bring, courseDesk } from "#test/support/plan-course";
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

describe("a document", () => {
  test("is kept with its hash, handed out as an attachment, and who took it is in the log", async () => {
    const { body } = await bring(app, desk.scheme, { step: "survey", kind: "survey_report" }).expect(200);
    const [document] = (await desk.read()).documents;
    expect(document?.sha256).toBe(createHash("sha256").update(aPdf).digest("hex"));
    const reply = await app
      .get(`/api/schemes/${desk.scheme}/course/documents/${body.id}`)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on("data", (piece: Buffer) => pieces.push(piece));
        response.on("end", () => done(null, Buffer.concat(pieces)));
      })
      .expect(200);
    expect(reply.headers["content-disposition"]).toMatch(/^attachment; /);
    expect(reply.headers["content-type"]).toContain("application/octet-stream");
    expect(reply.headers["x-content-type-options"]).toBe("nosniff");
    expect(Buffer.from(reply.body).equals(aPdf)).toBe(true);
    const read_ = await database.db("audit_entry").where({ subject: "plan_document_read" });
    expect(read_.at(-1)).toMatchObject({ actor_name: "测试员" });
  });

  test("that is a page or a program is refused, whatever it calls itself", async () => {
    const send = (name: string, text: string) =>
      app
        .post(`/api/schemes/${desk.scheme}/course/documents`)
        .query({ step: "survey", kind: "other", title: "材料", name })
        .type("application/octet-stream")
        .send(Buffer.from(text) as unknown as string);
    expect((await send("a.html", "<script>").expect(400)).body.detail).toContain("不是可以上传的文件");
    expect((await send("a.pdf", "<script>").expect(400)).body.detail).toContain("内容不是 pdf 文件");
    expect((await desk.read()).documents).toEqual([]);
  });

  test("is of a kind that its step asks for, and stays once the step is done", async () => {
    const wrong = await bring(app, desk.scheme, { step: "survey", kind: "eia" }).expect(400);
    expect(wrong.body.detail).toBe("“摸底调查”没有这种文件。");
    await desk.finish("survey");
    const [document] = (await desk.read()).documents;
    const remove = () =>
      app.delete(`/api/schemes/${desk.scheme}/course/documents/${document?.id}`).set("If-Match", '"1"');
    expect((await remove().expect(409)).body.detail).toContain("文件不能再增减");
    await desk.act("survey", "return", { reason: "成果有误" });
    await remove().expect(200);
    expect((await desk.stateOf("survey"))?.lacks).toEqual(["调查摸底成果"]);
  });

  test("of a single mine comes after the approval", async () => {
    const [group] = (await desk.read()).steps.filter(({ groupId }) => groupId !== null);
    const sent = bring(app, desk.scheme, {
      ...{ step: "plans", kind: "eia", groupId: group?.groupId ?? "" },
    });
    expect((await sent.expect(409)).body.detail).toContain("在方案核准后办理");
  });
});
