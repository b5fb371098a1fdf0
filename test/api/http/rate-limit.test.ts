import express from "express";
import { pino } from "pino";
import supertest from "supertest";
import { describe, expect, test } from "vitest";
import type { Actor } from "#api/context";
import { answerErrors } from "#api/http/error-handler";
import { limitPeople, limitRate } from "#api/http/rate-limit";

/** An app that answers and counts by a clock of its own. */
function limited(perMinute: number | null) {
  const clock = { at: Date.parse("2026-08-01T04:00:00Z") };
  const app = express();
  app.set("trust proxy", true);
  app.use(limitRate({ now: () => new Date(clock.at) }, perMinute));
  app.use((_request, response) => void response.send("ok"));
  app.use(answerErrors({ log: pino({ level: "silent" }) }));
  const ask = (address: string) => supertest(app).get("/").set("X-Forwarded-For", address);
  return { clock, ask };
}

test("who asks more often than is let is told in Chinese when to come again, and is let in then", async () => {
  const { clock, ask } = limited(3);
  for (let i = 0; i < 3; i += 1) await ask("10.0.0.7").expect(200);
  const { body, headers } = await ask("10.0.0.7").expect(429);
  expect(body).toMatchObject({
    code: "too_many_requests",
    detail: expect.stringContaining("请等 20 秒后再试"),
  });
  expect(headers["retry-after"]).toBe("20");
  clock.at += 19_000;
  await ask("10.0.0.7").expect(429);
  clock.at += 1_000;
  await ask("10.0.0.7").expect(200);
  await ask("10.0.0.7").expect(429);
});

test("one address does not use up what another may ask", async () => {
  const { ask } = limited(1);
  await ask("10.0.0.7").expect(200);
  await ask("10.0.0.7").expect(429);
  await ask("10.0.0.8").expect(200);
});

test("nothing is saved up beyond a minute", async () => {
  const { clock, ask } = limited(2);
  await ask("10.0.0.7").expect(200);
  clock.at += 3_600_000;
  for (let i = 0; i < 2; i += 1) await ask("10.0.0.7").expect(200);
  await ask("10.0.0.7").expect(429);
});

test("without a limit everything is answered", async () => {
  const { ask } = limited(null);
  for (let i = 0; i < 20; i += 1) await ask("10.0.0.7").expect(200);
});

describe("each person, from wherever they ask,", () => {
  const actor = (id: string, more: Partial<Actor>): Actor => ({
    id,
    name: id,
    regionCode: null,
    permissions: new Set(),
    grants: [],
    ...more,
  });
  const person = (id: string) => actor(id, { signedIn: {} as NonNullable<Actor["signedIn"]> });
  const program = (id: string, key: string) => actor(id, { key: { id: key, purpose: "底图" } });

  test("has an allowance of their own, another for all their keys together, and nobody has none", async () => {
    const app = express();
    let who: Actor = person("a");
    app.use((_request, response, next) => {
      response.locals.actor = who;
      next();
    });
    app.use(limitPeople({ now: () => new Date(0) }, 1));
    app.use((_request, response) => void response.send("ok"));
    app.use(answerErrors({ log: pino({ level: "silent" }) }));
    const statusFor = async (asking: Actor) => {
      who = asking;
      return (await supertest(app).get("/")).status;
    };
    const asked = [person("a"), person("a"), person("b"), program("a", "1"), program("a", "2")];
    const statuses = [];
    for (const one of asked) statuses.push(await statusFor(one));
    expect(statuses).toEqual([200, 429, 200, 200, 429]);
    for (let n = 0; n < 3; n += 1) expect(await statusFor(actor("anonymous", {}))).toBe(200);
  });
});
