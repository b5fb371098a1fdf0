import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signInWith } from "#test/support/people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
let account: string;
beforeAll(async () => {
  database = await testDatabase();
  account = await addPerson(database, { login: "lin.planner", role: "planner" });
});
afterAll(() => database.close());
beforeEach(async () => {
  office = clockedApp(database);
  await database.db("credential").update({ failures: 0, locked_until: null });
});

const tryWith = async (password: string) =>
  (await signInWith(office.browser(), "lin.planner", password)).status;
const fail = async (times: number) => {
  const statuses: number[] = [];
  for (let n = 0; n < times; n += 1) statuses.push(await tryWith("不是这个"));
  return statuses;
};

test("five failures lock the account for a minute, also to its owner; then it goes on", async () => {
  expect(await fail(5)).toEqual([401, 401, 401, 401, 429]);
  const { body } = await signInWith(office.browser(), "lin.planner").expect(429);
  expect(body).toMatchObject({ code: "account_locked" });
  expect(body.detail).toContain("请 1 分钟后再试");
  office.later(1);
  expect(await tryWith(goodPassword)).toBe(200);
});

test("each further failure locks it twice as long, up to half an hour", async () => {
  await fail(5);
  const lockedMinutes: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    office.later(30);
    const { body } = await signInWith(office.browser(), "lin.planner", "不是这个");
    lockedMinutes.push(Number(/请 (\d+) 分钟/.exec(body.detail)?.[1]));
  }
  expect(lockedMinutes).toEqual([2, 4, 8, 16, 30, 30]);
});

test("what is tried while it is locked is on record and counts for nothing", async () => {
  await fail(5);
  expect(await fail(3)).toEqual([429, 429, 429]);
  const { failures } = await database.db("credential").where({ account_id: account }).first();
  expect(failures).toBe(5);
  const events = await database.db("audit_entry").where({ subject: "sign_in_locked" });
  expect(events.length).toBeGreaterThanOrEqual(3);
});

test("signing in starts the count anew", async () => {
  await fail(4);
  expect(await tryWith(goodPassword)).toBe(200);
  expect(await fail(4)).toEqual([401, 401, 401, 401]);
});

test("many attempts at once are no way around the count", async () => {
  const statuses = await Promise.all(Array.from({ length: 12 }, () => tryWith("不是这个")));
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(4);
  expect(await tryWith(goodPassword)).toBe(429);
});

test("an account that was put out of use does not get in, and is not told so", async () => {
  await database.db("account").where({ id: account }).update({ enabled: false });
  expect((await signInWith(office.browser(), "lin.planner").expect(401)).body.code).toBe("wrong_password");
  await database.db("account").where({ id: account }).update({ enabled: true });
});

test("a one-time password is good for a week", async () => {
  await addPerson(database, { login: "zhou.new", mustChange: true });
  office.later(7 * 24 * 60 - 1);
  await signInWith(office.browser(), "zhou.new").expect(200);
  office.later(2);
  const { body } = await signInWith(office.browser(), "zhou.new").expect(401);
  expect(body.code).toBe("one_time_password_over");
});
