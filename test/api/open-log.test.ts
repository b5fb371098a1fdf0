import { randomBytes } from "node:crypto";
import supertest from "supertest";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createApp } from "#api/app";
import { withoutSecrets } from "#api/hidden-words";
import { openLog } from "#api/open-log";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, codeAt, goodPassword } from "#test/support/people";

const lines: string[] = [];
const log = openLog("trace", { write: (line: string) => void lines.push(line) });
const logged = () => lines.join("");
beforeEach(() => {
  lines.length = 0;
});

const key = `kjk_${randomBytes(32).toString("base64url")}`;
const token = randomBytes(32).toString("base64url");

describe("the log does not tell", () => {
  test.each([
    [
      "a header",
      { req: { headers: { authorization: `Bearer ${key}`, cookie: `kuangjie_session=${token}` } } },
    ],
    ["a list of headers", { res: { headers: { "set-cookie": [`kuangjie_session=${token}; Path=/`] } } }],
    ["a body", { body: { login: "lin", password: goodPassword, code: "123456" } }],
    ["a new password", { body: { current: goodPassword, next: `${goodPassword}!` } }],
    ["a text", { msg: `Authorization: Basic ${Buffer.from(`lin:${key}`).toString("base64")}` }],
    ["an address", { url: `/api/x?a=1&code=${token}&state=${token}` }],
    ["JSON in a text", { msg: JSON.stringify({ password: goodPassword, code: "123456" }) }],
    [
      "an error with what was asked of the database",
      new Error(`insert into api_key values ('${key}') - refused`),
    ],
    ["a hash", { msg: "$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA" }],
    ["an address with a password in it", { msg: `could not reach postgres://kuangjie:${token}@db:5432/x` }],
    ["bytes", { totp_secret: Buffer.from(goodPassword) }],
  ])("the secret in %s", (_, said) => {
    log.error(said, "said");
    const secrets = [
      key,
      token,
      goodPassword,
      "123456",
      "aGFzaA",
      Buffer.from(key).toString("base64"),
      '"data":[231',
    ];
    expect(logged()).toContain('"level":50');
    for (const secret of secrets) expect(logged()).not.toContain(secret);
    expect(logged()).toContain("已隐去");
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  });

  test("and keeps what one looks for", () => {
    const error = Object.assign(new Error("duplicate key value"), { code: "23505", constraint: "mine_pkey" });
    log.error(
      { err: error, requestId: "0198-a", mineral: "铁矿", url: "/api/mines?q=东沟&region=140901" },
      "request failed",
    );
    const { err, ...rest } = JSON.parse(lines[0] ?? "");
    expect(err).toMatchObject({ message: "duplicate key value", code: "23505", constraint: "mine_pkey" });
    expect(rest).toMatchObject({
      requestId: "0198-a",
      mineral: "铁矿",
      url: "/api/mines?q=东沟&region=140901",
    });
  });

  test("and a line of a megabyte is looked through at once", () => {
    const long = JSON.stringify({
      msg: "矿".repeat(300_000),
      rest: '\\"'.repeat(300_000),
      url: "&code".repeat(100_000),
    });
    const start = performance.now();
    withoutSecrets(long);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("requests at the most talkative level leave no secret in the log", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await addPerson(database, { login: "lin.planner", role: "planner", hasSecondFactor: true });
  });
  afterAll(() => database.close());

  test("signing in, being refused, using a key, and an error of our own", async () => {
    const context = { ...database.context, log };
    const browser = supertest.agent(createApp(context));
    const code = codeAt(context.now());
    await browser
      .post("/api/session")
      .send({ login: "lin.planner", password: "wrong-Password-9" })
      .expect(401);
    const { headers } = await browser
      .post("/api/session")
      .send({ login: "lin.planner", password: goodPassword, code });
    const cookie = /kuangjie_session=([\w-]+)/.exec(String(headers["set-cookie"]))?.[1] ?? "none";
    const wanted = { name: "QGIS", purpose: "底图", permissions: ["register.read"], endsOn: "2026-12-31" };
    const { body } = await browser.post("/api/account/keys").send({ ...wanted, current: goodPassword });
    const program = supertest(
      createApp({
        ...context,
        newId: () => {
          throw new Error(`no id for ${body.secret}`);
        },
      }),
    );
    await program
      .get("/api/mines")
      .set("Authorization", `Bearer ${body.secret}`)
      .set("X-Request-Id", "a1")
      .expect(200);
    await program
      .get("/api/mines.xlsx")
      .auth("lin.planner", body.secret)
      .set("X-Request-Id", "a2")
      .expect(500);
    await program.get(`/api/mines?q=x&code=${cookie}`).set("X-Request-Id", "a3").expect(401);
    expect(lines.length).toBeGreaterThan(5);
    expect(logged()).toContain("request failed");
    for (const secret of [goodPassword, "wrong-Password-9", code, cookie, body.secret]) {
      expect([secret.length > 5, logged().includes(secret)]).toEqual([true, false]);
    }
  });
});
