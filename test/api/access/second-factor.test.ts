import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import {
  addPerson,
  clockedApp,
  codeAt,
  fromBase32,
  goodPassword,
  signedInBrowser,
  signInWith,
} from "#test/support/people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
beforeAll(async () => {
  database = await testDatabase();
  await addPerson(database, { login: "lin.planner", role: "planner", hasSecondFactor: true });
  await addPerson(database, { login: "new.admin", role: "audit_administrator", hasSecondFactor: false });
});
afterAll(() => database.close());
beforeEach(async () => {
  office = clockedApp(database);
  await database.db("credential").update({ failures: 0, locked_until: null, totp_last_step: 0 });
});

const tryWith = (code?: string) => signInWith(office.browser(), "lin.planner", goodPassword, code);
const shifted = (seconds: number) => codeAt(new Date(office.now().getTime() + seconds * 1000));

describe("who has a second factor", () => {
  test("does not get in with the password alone, and to be asked is no failure", async () => {
    for (let n = 0; n < 7; n += 1) {
      const { body, headers } = await tryWith().expect(401);
      expect(body.code).toBe("code_required");
      expect(headers["set-cookie"]).toBeUndefined();
    }
    await tryWith(shifted(0)).expect(200);
  });

  test("gets in with the code of now, of the step before or after, and none older or later", async () => {
    for (const [seconds, status] of [
      [-60, 401],
      [-30, 200],
      [0, 200],
      [30, 200],
      [90, 401],
    ] as const) {
      await tryWith(shifted(seconds)).expect(status);
    }
  });

  test("cannot use a code twice, nor one of before the last", async () => {
    await tryWith(shifted(0)).expect(200);
    expect((await tryWith(shifted(0)).expect(401)).body.code).toBe("wrong_code");
    await tryWith(shifted(-30)).expect(401);
    const same = shifted(30);
    const replies = await Promise.all([tryWith(same), tryWith(same), tryWith(same)]);
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("is locked by five wrong codes as by five wrong passwords", async () => {
    const wrong = shifted(0) === "000000" ? "000001" : "000000";
    for (let n = 0; n < 4; n += 1) expect((await tryWith(wrong)).body.code).toBe("wrong_code");
    await tryWith(wrong).expect(429);
    await tryWith(shifted(0)).expect(429);
  });

  test("gives it up with the password; afterwards the password is enough", async () => {
    const browser = await signedInBrowser(office, "lin.planner");
    const remove = (current: string) => browser.post("/api/account/second-factor/remove").send({ current });
    await remove("不是这个密码").expect(400);
    expect((await remove(goodPassword).expect(200)).body.person.hasSecondFactor).toBe(false);
    await tryWith().expect(200);
  });
});

test("an administrator may do nothing before having one, and then not be without", async () => {
  const browser = await signedInBrowser(office, "new.admin");
  const elsewhere = await signedInBrowser(office, "new.admin");
  const { body } = await browser.get("/api/audit-entries").expect(403);
  expect(body.code).toBe("second_factor_required");
  await browser.post("/api/account/second-factor").send({ current: "不是这个密码" }).expect(400);
  const offer = await browser.post("/api/account/second-factor").send({ current: goodPassword }).expect(200);
  expect(offer.body.uri).toContain("otpauth://totp/");
  const confirm = (code: string) => browser.post("/api/account/second-factor/confirm").send({ code });
  const right = codeAt(office.now(), fromBase32(offer.body.secret));
  const refused = await confirm(right === "000000" ? "000001" : "000000").expect(400);
  expect(refused.body.issues[0].path).toBe("body.code");
  expect((await confirm(right).expect(200)).body.person).toMatchObject({
    hasSecondFactor: true,
    mustAddSecondFactor: false,
  });
  await browser.get("/api/audit-entries").expect(200);
  await elsewhere.get("/api/audit-entries").expect(401);
  await browser.post("/api/account/second-factor").send({ current: goodPassword }).expect(409);
  await browser.post("/api/account/second-factor/remove").send({ current: goodPassword }).expect(403);
  const { rows } = await database.db.raw("SELECT records AS text FROM audit_entry");
  expect(JSON.stringify(rows)).not.toContain(offer.body.secret);
  expect(JSON.stringify(rows)).not.toContain(Buffer.from(fromBase32(offer.body.secret)).toString("hex"));
});
