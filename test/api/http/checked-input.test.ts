import express, { Router } from "express";
import { pino } from "pino";
import supertest from "supertest";
import { expect, test } from "vitest";
import { z } from "zod";
import { answerErrors } from "#api/http/error-handler";
import { serve } from "#api/http/serve";
import { endpoint } from "#contract/endpoint";

const renameMine = endpoint({
  method: "PATCH",
  path: "/mines/:id",
  summary: "改名",
  tag: "mines",
  permission: "register.write",
  params: z.object({ id: z.uuid() }),
  query: z.object({ year: z.coerce.number().int().default(2026) }),
  body: z.object({
    name: z.string().optional(),
    parts: z.array(z.strictObject({ name: z.string() })).optional(),
  }),
  reply: z.unknown(),
});

const app = express();
app.use((_request, response, next) => {
  response.locals.actor = { permissions: new Set(["register.write"]), grants: [] };
  next();
});
const router = Router();
serve(router, renameMine, ({ body, query }) => ({ body, query }));
app.use(router, answerErrors({ log: pino({ level: "silent" }) }));

const id = "01890a5d-ac96-774b-bcce-b302099a8057";
const patch = (path = `/mines/${id}`) => supertest(app).patch(path);

test("what is right comes through with its defaults", async () => {
  const reply = await patch().send({ name: "二号矿" }).expect(200);
  expect(reply.body).toEqual({ body: { name: "二号矿" }, query: { year: 2026 } });
});

test("a request without a body is one with nothing in it", async () => {
  await patch().expect(200);
});

test("every wrong place of address, query and body is listed at once", async () => {
  const reply = await patch("/mines/7?year=x")
    .send({ name: 5, parts: [{}] })
    .expect(400);
  expect(reply.body.issues).toEqual([
    { path: "params.id", message: "不是有效的编号（UUID）" },
    { path: "query.year", message: "应为数字，收到的是无法识别的数字" },
    { path: "body.name", message: "应为文本，收到的是数字" },
    { path: "body.parts.0.name", message: "缺少此项，应为文本" },
  ]);
});

test("a misspelt field is refused by name, so that no change is left out in silence", async () => {
  const reply = await patch().send({ nmae: "二号矿" }).expect(400);
  expect(reply.body.issues).toEqual([
    { path: "body.nmae", message: "没有名为“nmae”的项，请核对拼写；可用的有 name、parts。" },
  ]);
});

test("a misspelt field deep in a body is found too, with its whole path", async () => {
  const reply = await patch()
    .send({ parts: [{ name: "东采区", topm: 900 }] })
    .expect(400);
  expect(reply.body.issues).toEqual([
    { path: "body.parts.0.topm", message: "没有名为“topm”的项，请核对拼写，或参看 /api/docs。" },
  ]);
});

test("a body that is not JSON by its type is refused as such", async () => {
  const reply = await patch().type("text/plain").send('{"name":"二号矿"}').expect(415);
  expect(reply.body).toMatchObject({
    code: "unsupported_type",
    detail: expect.stringContaining("收到的是 text/plain"),
  });
});

test("of very many faults the first hundred are listed, and it is said that there are more", async () => {
  const parts = Array.from({ length: 500 }, () => ({ name: 5 }));
  const wrong = await patch().send({ parts }).expect(400);
  expect(wrong.body.issues).toHaveLength(100);
  expect(wrong.body.detail).toContain("100 处以上");
  const misspelt = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`x${at}`, 0]));
  const strange = await patch().send(misspelt).expect(400);
  expect(strange.body.issues).toHaveLength(100);
});
