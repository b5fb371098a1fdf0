import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { countAttempt } from "#api/access/count-attempt";
import { forgetUnknownSql } from "#api/access/session-sql";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signInWith } from "#test/support/people";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await addPerson(database, { login: "lin.planner", role: "planner" });
  const gone = await addPerson(database, { login: "wu.gone", role: "planner" });
  await database.db("account").where({ id: gone }).update({ enabled: false });
  await addPerson(database, { login: "demo.only", role: "planner", isDemo: true });
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db("credential").update({ failures: 0, locked_until: null });
  await database.db("unknown_login").delete();
});

/** What differs between any two answers and tells nothing of the account. */
const ofTheMoment = new Set(["date", "x-request-id", "etag"]);

/** Everything that an answer tells, of each attempt: some of them while it is locked, some a while later. */
async function answersTo(login: string, password: string) {
  const office = clockedApp(database, { requestsPerMinute: null });
  const answers: unknown[] = [];
  for (const waitMinutes of [0, 0, 0, 0, 0, 0, 0.5, 1, 0, 2, 4, 8, 16, 30, 0, 1, 30]) {
    office.later(waitMinutes);
    const { status, body, headers } = await signInWith(office.browser(), login, password);
    const told = Object.entries(headers)
      .filter(([name]) => !ofTheMoment.has(name))
      .map(([name, value]) => [name, String(value).replace(/'nonce-[^']+'/, "'nonce'")]);
    const { requestId, ...words } = body;
    answers.push({ status, words, headers: Object.fromEntries(told), hasId: requestId !== undefined });
  }
  return answers;
}

describe("signing in tells nobody which accounts exist", () => {
  test.each(["no.such.login", "wu.gone", "demo.only"])("%s is answered as an account is", async (login) => {
    const existing = await answersTo("lin.planner", "不是这个");
    expect(existing.map((answer) => (answer as { status: number }).status)).toContain(429);
    expect(await answersTo(login, "不是这个")).toEqual(existing);
  });

  test("nor is the right password any help while a login is locked or put out of use", async () => {
    const office = clockedApp(database);
    const last = async (login: string) => {
      for (let n = 0; n < 5; n += 1) await signInWith(office.browser(), login, "不是这个");
      const { status, body } = await signInWith(office.browser(), login, goodPassword);
      return { status, detail: body.detail };
    };
    const locked = await last("lin.planner");
    expect(locked).toMatchObject({ status: 429, detail: expect.stringContaining("请 1 分钟后再试") });
    expect(await last("wu.gone")).toEqual(locked);
    expect(await last("no.such.login")).toEqual(locked);
  });

  test("many attempts at once on a login of nobody are counted one by one", async () => {
    const office = clockedApp(database);
    const statuses = await Promise.all(
      Array.from(
        { length: 12 },
        async () => (await signInWith(office.browser(), "no.such.login", "x")).status,
      ),
    );
    expect(statuses.filter((status) => status === 401).length).toBe(4);
  });
});

describe("what is kept of logins of nobody", () => {
  test("is no word of what was typed", async () => {
    const typed = "我的密码写错了格";
    await signInWith(clockedApp(database).browser(), typed, "x").expect(401);
    const { rows } = await database.db.raw("SELECT CAST(u AS text) AS row FROM unknown_login u");
    expect(rows).toHaveLength(1);
    expect(rows[0].row).not.toContain(typed);
  });

  test("is bounded: those tried longest ago are forgotten", async () => {
    for (const [minute, login] of ["a", "b", "c"].entries()) {
      const now = () => new Date(Date.UTC(2026, 0, 1, 0, minute));
      await countAttempt({ db: database.db, now }, { account: null, login });
    }
    await database.db.raw(forgetUnknownSql, { kept: 2 });
    const { rows } = await database.db.raw(
      "SELECT login_hash = sha256('a') AS oldest FROM unknown_login ORDER BY tried_at",
    );
    expect(rows).toEqual([{ oldest: false }, { oldest: false }]);
  });
});
