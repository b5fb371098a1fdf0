import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signInWith } from "#test/support/people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
beforeAll(async () => {
  database = await testDatabase();
  await addPerson(database, { login: "lin.planner", role: "planner" });
});
afterAll(() => database.close());
beforeEach(() => {
  office = clockedApp(database);
});

const cookieOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers["set-cookie"] ?? "");
const tokenOf = (reply: { headers: Record<string, unknown> }) =>
  /kuangjie_session=([^;]+)/.exec(cookieOf(reply))?.[1];

describe("the cookie of a session", () => {
  test("over TLS gives one that never travels in the clear", async () => {
    const behindProxy = clockedApp(database, { trustedProxies: ["loopback"] });
    const reply = await behindProxy
      .browser()
      .post("/api/session")
      .set("X-Forwarded-Proto", "https")
      .send({ login: "lin.planner", password: goodPassword });
    expect(cookieOf(reply)).toMatch(
      /^__Host-kuangjie_session=[^;]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  test("over TLS reads what was given over TLS alone, so that nobody plants a session from beside", async () => {
    const behindProxy = clockedApp(database, { trustedProxies: ["loopback"] });
    const over = (proto: "http" | "https") => ({ "X-Forwarded-Proto": proto });
    const entered = await behindProxy
      .browser()
      .post("/api/session")
      .set(over("https"))
      .send({ login: "lin.planner", password: goodPassword });
    const token = tokenOf(entered);
    const asked = (proto: "http" | "https", cookie: string) =>
      behindProxy.browser().get("/api/mines").set(over(proto)).set("Cookie", cookie);
    await asked("https", `kuangjie_session=${token}`).expect(401);
    await asked("http", `__Host-kuangjie_session=${token}`).expect(401);
    const left = await behindProxy
      .browser()
      .post("/api/session/end")
      .set(over("https"))
      .set("Cookie", `kuangjie_session=planted; __Host-kuangjie_session=${token}`)
      .expect(200);
    expect(cookieOf(left)).toMatch(/^__Host-kuangjie_session=; Path=\/; Expires=Thu, 01 Jan 1970 .*; Secure/);
    await asked("https", `__Host-kuangjie_session=${token}`).expect(401);
  });

  test("without TLS, on this computer, is named plainly: a browser would take no prefix there", async () => {
    expect(cookieOf(await signInWith(office.browser(), "lin.planner"))).toMatch(/^kuangjie_session=/);
  });
});
