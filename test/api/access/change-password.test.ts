import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signedInBrowser, signInWith } from "#test/support/people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
beforeAll(async () => {
  database = await testDatabase();
  office = clockedApp(database);
  await addPerson(database, { login: "lin.planner", role: "planner" });
});
afterAll(() => database.close());

const passwords = ["一", "二", "三", "四", "五"].map((n) => `落霞与孤鹜齐飞之${n}号`);
type Browser = Awaited<ReturnType<typeof signedInBrowser>>;
const change = (browser: Browser, current: string, next: string) =>
  browser.post("/api/account/password").send({ current, next });

test("a weak one is refused with advice in Chinese at its field", async () => {
  const browser = await signedInBrowser(office, "lin.planner");
  for (const [next, word] of [
    ["short", "至少 10 个字符"],
    ["1234567890", "常用的密码"],
    ["qwertyuiop123", "不够安全"],
    ["lin.planner2026", "账号、姓名或单位"],
    ["kuangjie2026!", "不够安全"],
  ] as const) {
    const { body } = await change(browser, goodPassword, next).expect(400);
    const issue = body.issues.find(({ path }: { path: string }) => path === "body.next");
    expect(issue.message).toContain(word);
  }
});

test("only who knows the present one changes it, and guessing at it locks the account", async () => {
  const browser = await signedInBrowser(office, "lin.planner");
  const { body } = await change(browser, "不是这个密码", passwords[0] ?? "").expect(400);
  expect(body.issues).toEqual([{ path: "body.current", message: "当前密码不正确。" }]);
  for (let n = 0; n < 4; n += 1) await change(browser, "不是这个密码", passwords[0] ?? "");
  await change(browser, goodPassword, passwords[0] ?? "").expect(429);
  office.later(2);
});

test("none of the last five comes again; the sixth before may", async () => {
  const browser = await signedInBrowser(office, "lin.planner");
  let current = goodPassword;
  for (const next of passwords.slice(0, 4)) {
    await change(browser, current, next).expect(200);
    current = next;
  }
  const { body } = await change(browser, current, goodPassword).expect(400);
  expect(body.code).toBe("used_password");
  await change(browser, current, passwords[4] ?? "").expect(200);
  await change(browser, passwords[4] ?? "", goodPassword).expect(200);
});

test("it ends every session of before, and goes on under a new token here", async () => {
  const [here, there] = [
    await signedInBrowser(office, "lin.planner"),
    await signedInBrowser(office, "lin.planner"),
  ];
  const reply = await change(here, goodPassword, passwords[0] ?? "").expect(200);
  expect(String(reply.headers["set-cookie"])).toContain("kuangjie_session=");
  await there.get("/api/mines").expect(401);
  await here.get("/api/mines").expect(200);
  await signInWith(office.browser(), "lin.planner").expect(401);
});

test("after ninety days another must be chosen", async () => {
  office.later(90 * 24 * 60 - 5);
  const browser = office.browser();
  await signInWith(browser, "lin.planner", passwords[0]).expect(200);
  await browser.get("/api/mines").expect(200);
  office.later(6);
  expect((await browser.get("/api/mines").expect(403)).body.code).toBe("password_change_required");
  await change(browser, passwords[0] ?? "", "物华天宝龙光射牛斗之墟").expect(200);
  await browser.get("/api/mines").expect(200);
});
