import { afterAll, beforeAll, expect, test } from "vitest";
import { addFirstAdministrators } from "#api/access/first-administrators";
import { addDemoPeople } from "#api/demo/demo-people";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { clockedApp, codeAt, fromBase32, goodPassword, signInWith } from "#test/support/people";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test("a new installation has three, each with what the others may not, and no more the second time", async () => {
  await addDemoPeople(database.context);
  const made = await addFirstAdministrators(database.context);
  expect(made.map(({ login }) => login)).toEqual(["sysadmin", "secadmin", "auditadmin"]);
  expect(new Set(made.map(({ oneTimePassword }) => oneTimePassword)).size).toBe(3);
  expect(await addFirstAdministrators(database.context)).toEqual([]);

  const places = ["/api/accounts", "/api/audit-entries", "/api/mines"];
  const seen: number[][] = [];
  for (const { login, oneTimePassword } of made) {
    const office = clockedApp(database);
    const browser = office.browser();
    await signInWith(browser, login, oneTimePassword).expect(200);
    await browser.post("/api/account/password").send({ current: oneTimePassword, next: goodPassword });
    const { body } = await browser.post("/api/account/second-factor").send({ current: goodPassword });
    const code = codeAt(office.now(), fromBase32(body.secret));
    await browser.post("/api/account/second-factor/confirm").send({ code }).expect(200);
    seen.push(await Promise.all(places.map(async (place) => (await browser.get(place)).status)));
  }
  expect(seen).toEqual([
    [200, 403, 403],
    [200, 403, 403],
    [403, 200, 403],
  ]);
});
