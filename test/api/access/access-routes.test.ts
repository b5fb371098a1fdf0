import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signedInBrowser, signInWith } from "#test/support/people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
beforeAll(async () => {
  database = await testDatabase();
  await addPerson(database, { login: "lin.planner", role: "planner" });
  await addPerson(database, { login: "zhou.new", role: "planner", mustChange: true });
  await addPerson(database, { login: "gone.role", role: "planner", endsOn: "2026-07-31" });
  await addPerson(database, { login: "last.day", role: "planner", endsOn: "2026-08-01" });
});
afterAll(() => database.close());
beforeEach(() => {
  office = clockedApp(database);
});

const cookieOf = ({ headers }: { headers: Record<string, unknown> }) => String(headers["set-cookie"] ?? "");
const tokenOf = (reply: { headers: Record<string, unknown> }) =>
  /kuangjie_session=([^;]+)/.exec(cookieOf(reply))?.[1];
const lastEvent = async () =>
  (await database.db("audit_entry").where({ kind: "event" }).orderBy("id", "desc").first()) as {
    subject: string;
    actor_name: string;
    records: string;
  };

describe("who is not signed in", () => {
  test("reads nothing and writes nothing, and is told to sign in", async () => {
    for (const path of ["/api/mines", "/api/map", "/api/regions", "/api/accounts", "/api/nope"]) {
      const { body, headers } = await office.browser().get(path).expect(401);
      expect(headers["content-type"]).toContain("application/problem+json");
      expect(body).toMatchObject({ code: "sign_in_required", title: "需要登录" });
      expect(body.detail).toContain("请先登录");
    }
    await office.browser().post("/api/mines").send({}).expect(401);
  });

  test("is refused before anything that was sent is read", async () => {
    await office.browser().post("/api/mines").type("json").send("{").expect(401);
    await office
      .browser()
      .post("/api/mines")
      .type("json")
      .send(`"${"x".repeat(21_000_000)}"`)
      .expect(401);
  });

  test("may ask who is signed in, and read the documents of the API", async () => {
    const { body, headers } = await office.browser().get("/api/session").expect(200);
    expect(body).toEqual({ person: null, demoRoles: [], provider: null });
    expect(headers["cache-control"]).toBe("no-store");
    await office.browser().get("/api/openapi.json").expect(200);
  });

  test("is nobody with a token that was made up", async () => {
    const made = "kuangjie_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    await office.browser().get("/api/mines").set("Cookie", made).expect(401);
  });
});

describe("what one is told of the own roles", () => {
  test("where each holds and until when, over or not, and who may give another", async () => {
    await addPerson(database, { login: "sec.admin", role: "security_administrator" });
    await addPerson(database, { login: "sec.gone", role: "security_administrator", endsOn: "2026-07-31" });
    const over = await office.browser();
    const { body } = await signInWith(over, "gone.role").expect(200);
    const held = { role: "planner", regionCode: null, regionName: null, creditCode: null };
    expect(body.person).toMatchObject({
      roles: [],
      heldRoles: [{ ...held, endsOn: "2026-07-31", daysLeft: -1 }],
      securityAdministrators: ["sec.admin其人"],
    });
    const last = await signInWith(office.browser(), "last.day").expect(200);
    expect(last.body.person).toMatchObject({
      roles: ["planner"],
      heldRoles: [{ ...held, endsOn: "2026-08-01", daysLeft: 0 }],
    });
  });

  test("the region of a role that is over has a name still", async () => {
    await database.db("region").insert({ code: "140925", name: "云岭县", level: "county" });
    await database.db("account_role").where({ ends_on: "2026-07-31" }).update({ region_code: "140925" });
    const { body } = await signInWith(office.browser(), "gone.role").expect(200);
    expect(body.person.heldRoles).toMatchObject([{ regionCode: "140925", regionName: "云岭县" }]);
  });
});

describe("signing in", () => {
  test("tells who one is and what one may do; the log knows it by name", async () => {
    const browser = office.browser();
    const { body } = await signInWith(browser, " Lin.Planner ").expect(200);
    expect(body.person).toMatchObject({
      login: "lin.planner",
      name: "lin.planner其人",
      roles: ["planner"],
      mustChangePassword: false,
    });
    expect(body.person.permissions).toContain("register.write");
    await browser.get("/api/mines").expect(200);
    expect(await lastEvent()).toMatchObject({ subject: "sign_in", actor_name: "lin.planner其人" });
  });

  test("gives a cookie that no script reads and no other site sends", async () => {
    const cookie = cookieOf(await signInWith(office.browser(), "lin.planner"));
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Strict");
    expect(cookie).toContain("Path=/");
    expect(cookie).not.toMatch(/Secure|Expires|Max-Age/);
  });

  test("leaves nothing in the database that one could sign in with", async () => {
    const token = tokenOf(await signInWith(office.browser(), "lin.planner")) ?? "";
    expect(token).toHaveLength(43);
    const { rows } = await database.db.raw("SELECT CAST(s AS text) AS text FROM session s");
    const { rows: log } = await database.db.raw("SELECT records AS text FROM audit_entry");
    const stored = JSON.stringify([...rows, ...log]);
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(Buffer.from(token, "base64url").toString("hex"));
    expect(stored).not.toMatch(/argon2id/);
  });

  test("takes no token that was there before: a new one each time, and the old one is void", async () => {
    const planted = "planted-by-somebody-else-000000000000000000";
    const reply = await office
      .browser()
      .post("/api/session")
      .set("Cookie", `kuangjie_session=${planted}`)
      .send({ login: "lin.planner", password: goodPassword })
      .expect(200);
    const first = tokenOf(reply);
    expect(first).not.toBe(planted);
    await office.browser().get("/api/mines").set("Cookie", `kuangjie_session=${planted}`).expect(401);
    const again = await office
      .browser()
      .post("/api/session")
      .set("Cookie", `kuangjie_session=${first}`)
      .send({ login: "lin.planner", password: goodPassword });
    expect(tokenOf(again)).not.toBe(first);
    await office.browser().get("/api/mines").set("Cookie", `kuangjie_session=${first}`).expect(401);
  });

  test("fails in the same words for a wrong password and for nobody's account, and is on record", async () => {
    const wrong = await signInWith(office.browser(), "lin.planner", "不是这个密码").expect(401);
    const stranger = await signInWith(office.browser(), "no.body").expect(401);
    expect(wrong.body.detail).toBe(stranger.body.detail);
    expect(cookieOf(wrong)).toBe("");
    const event = await lastEvent();
    expect(event).toMatchObject({ subject: "sign_in_failed", actor_name: "未登录" });
    expect(event.records).toContain("no.body");
    expect(event.records).not.toContain(goodPassword);
  });

  test("with a role that ended yesterday gives no right; on its last day it does", async () => {
    const ended = await signedInBrowser(office, "gone.role");
    const { body } = await ended.get("/api/mines").expect(403);
    expect(body.detail).toContain("“查看矿山台账”的权限");
    expect(body.detail).toContain("规划人员");
    expect(body.detail).toContain("请联系本单位安全管理员");
    const last = await signedInBrowser(office, "last.day");
    await last.get("/api/mines").expect(200);
    office.later(12 * 60 - 1);
    const next = await signedInBrowser(office, "last.day");
    office.later(5);
    await next.get("/api/mines").expect(403);
  });

  test("is not tried more than sixty times a minute from one address", async () => {
    const tries = Array.from({ length: 61 }, () => office.browser().post("/api/session").send({ login: "" }));
    const replies = await Promise.all(tries);
    expect(replies.filter(({ status }) => status === 400)).toHaveLength(60);
    expect(replies.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

describe("a session", () => {
  test("ends after half an hour in which nothing was done, not while something is", async () => {
    const browser = await signedInBrowser(office, "lin.planner");
    for (let minutes = 0; minutes < 60; minutes += 20) {
      office.later(20);
      await browser.get("/api/mines").expect(200);
    }
    office.later(31);
    await browser.get("/api/mines").expect(401);
  });

  test("ends after twelve hours, however much is done", async () => {
    const browser = await signedInBrowser(office, "lin.planner");
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      office.later(20);
      await browser.get("/api/session").expect(200);
    }
    await browser.get("/api/mines").expect(200);
    office.later(20);
    await browser.get("/api/mines").expect(401);
  });

  test("is ended by signing out: the token is void, not only forgotten by the browser", async () => {
    const browser = office.browser();
    const token = tokenOf(await signInWith(browser, "lin.planner"));
    const { body } = await browser.post("/api/session/end").expect(200);
    expect(body.person).toBeNull();
    await office.browser().get("/api/mines").set("Cookie", `kuangjie_session=${token}`).expect(401);
  });

  test("is listed for its owner alone, who can end it elsewhere, one or all", async () => {
    await database.db("session").delete();
    const here = await signedInBrowser(office, "lin.planner");
    const there = await signedInBrowser(office, "lin.planner");
    const third = await signedInBrowser(office, "lin.planner");
    const other = await signedInBrowser(office, "last.day");
    const { body } = await here.get("/api/account/sessions").expect(200);
    expect(body.items).toHaveLength(3);
    expect(body.items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    const { body: theirs } = await there.get("/api/account/sessions");
    const id = theirs.items.find(({ current }: { current: boolean }) => current).id;
    expect((await other.post(`/api/account/sessions/${id}/end`)).body).toEqual({ ended: 0 });
    await there.get("/api/mines").expect(200);
    expect((await here.post(`/api/account/sessions/${id}/end`)).body).toEqual({ ended: 1 });
    await there.get("/api/mines").expect(401);
    await third.get("/api/mines").expect(200);
    expect((await here.post("/api/account/sessions/end")).body).toEqual({ ended: 2, revokedKeys: 0 });
    await here.get("/api/mines").expect(401);
    await third.get("/api/mines").expect(401);
    await other.get("/api/mines").expect(200);
  });
});

test("a password that somebody was given is good for choosing one's own, and for nothing else", async () => {
  const browser = await signedInBrowser(office, "zhou.new");
  const { body } = await browser.get("/api/mines").expect(403);
  expect(body).toMatchObject({ code: "password_change_required" });
  expect((await browser.get("/api/session")).body.person).toMatchObject({
    mustChangePassword: true,
    permissions: ["anyone", "signed-in"],
  });
  const next = "渔舟唱晚响穷彭蠡之滨";
  await browser.post("/api/account/password").send({ current: goodPassword, next }).expect(200);
  await browser.get("/api/mines").expect(200);
});

describe("a write", () => {
  const write = async (headers: Record<string, string>) =>
    (await signedInBrowser(office, "lin.planner")).post("/api/mines").set(headers).send({});

  test("from a page of another site is refused, though the browser would send the cookie", async () => {
    const elsewhere: Record<string, string>[] = [
      { "Sec-Fetch-Site": "cross-site" },
      { "Sec-Fetch-Site": "same-site" },
      { Origin: "https://evil.example" },
      { Origin: "null" },
    ];
    for (const headers of elsewhere) {
      const { status, body } = await write(headers);
      expect([status, body.code]).toEqual([403, "cross_site"]);
    }
  });

  test("from our own page or from a program is taken", async () => {
    const own: Record<string, string>[] = [{ "Sec-Fetch-Site": "same-origin" }, {}];
    for (const headers of own) {
      expect((await write(headers)).body.code).toBe("invalid_input");
    }
  });

  test("of another site cannot sign anybody in either", async () => {
    const planted = { login: "lin.planner", password: goodPassword };
    await office
      .browser()
      .post("/api/session")
      .set("Origin", "https://evil.example")
      .send(planted)
      .expect(403);
  });
});
