import express from "express";
import { pino } from "pino";
import supertest from "supertest";
import { expect, test } from "vitest";
import { answerErrors } from "#api/http/error-handler";
import { conflict, staleVersion } from "#api/http/problem";

const lines: string[] = [];
const log = pino({}, { write: (line: string) => void lines.push(line) });

function answer(error: unknown) {
  lines.length = 0;
  const app = express();
  app.use((_request, response, next) => {
    response.locals.requestId = "r-7";
    next();
  });
  app.get("/", () => {
    throw error;
  });
  app.use(answerErrors({ log }));
  return supertest(app).get("/");
}

test("a bug is answered without a word about it, and logged with the request's id", async () => {
  const reply = await answer(new TypeError("cannot read secret of undefined")).expect(500);
  expect(reply.text).not.toContain("secret");
  expect(reply.body).toMatchObject({ code: "internal", requestId: "r-7" });
  expect(lines.join()).toContain("cannot read secret of undefined");
  expect(lines.join()).toContain("r-7");
});

test("a refusal is answered as it is and is no news for the log", async () => {
  const reply = await answer(conflict("closed", "该矿山已关闭。")).expect(409);
  expect(reply.body).toMatchObject({ code: "closed", detail: "该矿山已关闭。", title: "与现有数据冲突" });
  expect(lines).toEqual([]);
});

test("a stale write is shown what is stored", async () => {
  const reply = await answer(staleVersion({ name: "一号矿" })).expect(412);
  expect(reply.body.current).toEqual({ name: "一号矿" });
});
