import { afterAll, beforeAll, expect, test } from "vitest";
import { addFirstAdministrators } from "#api/access/first-administrators";
import { addDemoPeople } from "#api/demo/demo-people";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { clockedApp, codeAt, fromBase32, goodPassword, signInWith } from "#test/support/people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
beforeAll(async () => {
  database = await testDatabase();
  office = clockedApp(database);
});
afterAll(() => database.close());

/** Whoever was told a one-time password chooses their own and sets up the second factor. */
async function enter(login: string, oneTimePassword: string) {
  const browser = office.browser();
  await signInWith(browser, login, oneTimePassword).expect(200);
  await browser.post("/api/account/password").send({ current: oneTimePassword, next: goodPassword });
  const { body } = await browser.post("/api/account/second-factor").send({ current: goodPassword });
  const code = codeAt(office.now(), fromBase32(body.secret));
  await browser.post("/api/account/second-factor/confirm").send({ code }).expect(200);
  return browser;
}

type Browser = Awaited<ReturnType<typeof enter>>;
let first: Browser[];

test("a new installation has three, each with what the others may not, and no more the second time", async () => {
  await addDemoPeople(database.context);
  const made = await addFirstAdministrators(database.context);
  expect(made.map(({ login }) => login)).toEqual(["sysadmin", "secadmin", "auditadmin"]);
  expect(new Set(made.map(({ oneTimePassword }) => oneTimePassword)).size).toBe(3);
  expect(await addFirstAdministrators(database.context)).toEqual([]);

  const places = ["/api/accounts", "/api/audit-entries", "/api/mines"];
  first = await Promise.all(made.map(({ login, oneTimePassword }) => enter(login, oneTimePassword)));
  const seen = first.map((browser) =>
    Promise.all(places.map(async (place) => (await browser.get(place)).status)),
  );
  expect(await Promise.all(seen)).toEqual([
    [200, 403, 403],
    [200, 403, 403],
    [403, 200, 403],
  ]);
});

test("the three give way to administrators of their own names, and are closed", async () => {
  const [system, security] = first as [Browser, Browser, Browser];
  const accountOf = async (login: string) => {
    const { body } = await security.get("/api/accounts").query({ q: login }).expect(200);
    return body.items[0];
  };
  const own: Record<string, Browser> = {};
  for (const kind of ["system", "security", "audit"] as const) {
    const login = `zhao.${kind}`;
    const body = { login, name: `赵${kind}`, kind };
    const made = await system.post("/api/accounts").send(body).expect(200);
    const address = `/api/accounts/${made.body.id}`;
    await security
      .post(`${address}/roles`)
      .set("If-Match", "1")
      .send({ role: `${kind}_administrator` })
      .expect(200);
    own[kind] = await enter(login, made.body.oneTimePassword);
    const { version } = await accountOf(login);
    await security.post(`${address}/password-confirmation`).set("If-Match", String(version)).expect(200);
  }
  for (const login of ["auditadmin", "sysadmin", "secadmin"]) {
    const { id, version, roles } = await accountOf(login);
    const by = login === "secadmin" ? own.security : security;
    await by?.delete(`/api/accounts/${id}/roles/${roles[0].id}`).set("If-Match", String(version)).expect(200);
    await own.system
      ?.patch(`/api/accounts/${id}`)
      .set("If-Match", String(version + 1))
      .send({ enabled: false })
      .expect(200);
  }
  for (const browser of first) await browser.get("/api/account/sessions").expect(401);
  await own.system?.get("/api/accounts").expect(200);
  await own.audit?.get("/api/audit-entries").expect(200);
});
