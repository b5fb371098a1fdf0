import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { resetOnServer } from "#api/access/reset-on-server";
import type { Role } from "#contract/roles";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signedInBrowser, signInWith } from "#test/support/people";
import { addMineTo, addRegions } from "#test/support/register";
import { aNote } from "#test/support/sound-values";
import { approve, why } from "#test/support/two-people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
type Browser = Awaited<ReturnType<typeof signedInBrowser>>;
let system: Browser;
let security: Browser;
let planner: Browser;
let mine = "";
let quarter = 0;
beforeAll(async () => {
  database = await testDatabase();
  const people: Role[] = ["system_administrator", "security_administrator", "audit_administrator", "planner"];
  for (const role of people) await addPerson(database, { login: role, role });
  await addPerson(database, { login: "second.security", role: "security_administrator" });
  await addPerson(database, { login: "leader", role: "leader" });
  await addPerson(database, { login: "inspector", role: "discipline_inspection" });
  office = clockedApp(database);
  system = await signedInBrowser(office, "system_administrator");
  security = await signedInBrowser(office, "security_administrator");
  planner = await signedInBrowser(office, "planner");
  await addRegions(planner as never);
  mine = (await addMineTo(planner as never, "指标矿", { capacity: "30", validTo: "2030-12-31" })).id;
});
afterAll(() => database.close());
beforeEach(() => {
  quarter += 1;
});

const accountOf = async (login: string) =>
  (await system.get("/api/accounts").query({ q: login })).body.items.find(
    (one: { login: string }) => one.login === login,
  );
const onAccount = async (by: Browser, login: string, verb: string) => {
  const { id, version } = await accountOf(login);
  return by.post(`/api/accounts/${id}/${verb}`).set("If-Match", String(version)).send();
};
const disable = async (login: string) => {
  const { id, version } = await accountOf(login);
  return system.patch(`/api/accounts/${id}`).set("If-Match", String(version)).send({ enabled: false });
};
const proposed = async () =>
  (
    await planner
      .put(`/api/mines/${mine}/quota/${2020 + quarter}/1`)
      .set({ "If-None-Match": "*", ...why })
      .send({ issuedWt: "5", usedWt: "0" })
      .expect(202)
  ).body;
/** Whoever was told the one-time password signs in with it, and chooses another. */
const signedInWith = async (oneTimePassword: string, next: string, login = "leader") => {
  const browser = office.browser();
  await signInWith(browser, login, oneTimePassword).expect(200);
  await browser.post("/api/account/password").send({ current: oneTimePassword, next }).expect(200);
  return browser;
};

test("who resets a leader's password approves nothing with it, until the security administrator confirms", async () => {
  const made = await proposed();
  const { body: reset } = await onAccount(system, "leader", "password");
  const leader = await signedInWith(reset.oneTimePassword, `${goodPassword}甲`);
  const { body } = await approve(leader as never, made).expect(403);
  expect([body.code, body.detail]).toEqual([
    "password_unconfirmed",
    expect.stringContaining("安全管理员还没有确认"),
  ]);
  await leader
    .post(`/api/proposals/${made.id}/refuse`)
    .set("If-Match", `"${made.version}"`)
    .send({ reason: "不同意" })
    .expect(403);
  expect((await accountOf("leader")).unconfirmed).toBe(true);
  expect((await onAccount(system, "leader", "password-confirmation")).status).toBe(403);
  expect((await onAccount(security, "leader", "password-confirmation")).status).toBe(200);
  const entry = await database.db("audit_entry").where({ subject: "account" }).orderBy("id", "desc").first();
  expect(entry).toMatchObject({ actor_name: "security_administrator其人" });
  await approve(leader as never, made).expect(200);
  const again = await onAccount(security, "leader", "password-confirmation");
  expect([again.status, again.body.code]).toEqual([409, "nothing_to_confirm"]);
});

test("through a new account nothing is read, written or taken away until it is confirmed, whatever its role", async () => {
  const person = { login: "new.planner", name: "新来的规划员", kind: "business" };
  const { body: account } = await system.post("/api/accounts").send(person).expect(200);
  const stored = await accountOf("new.planner");
  await security
    .post(`/api/accounts/${stored.id}/roles`)
    .set("If-Match", String(stored.version))
    .send({ role: "planner" })
    .expect(200);
  const held = await signedInWith(account.oneTimePassword, `${goodPassword}戊`, "new.planner");
  const { body: signed } = await held.get("/api/session").expect(200);
  expect(signed.person).toMatchObject({
    unconfirmed: true,
    roles: ["planner"],
    permissions: ["anyone", "signed-in"],
    securityAdministrators: expect.arrayContaining(["security_administrator其人"]),
  });
  const reads = [
    "/api/mines",
    "/api/map",
    "/api/zone-layers",
    "/api/proposals",
    "/api/exports",
    "/api/mines.geojson",
  ];
  for (const address of [...reads, "/api/search?q=矿", "/api/tiles/mines/1/8/200/100.mvt"]) {
    const { status, body } = await held.get(encodeURI(address));
    expect([address, status, body.code]).toEqual([address, 403, "password_unconfirmed"]);
    expect(body.detail).toContain("security_administrator其人");
  }
  const wished = held
    .put(`/api/mines/${mine}/quota/${2020 + quarter}/2`)
    .set({ "If-None-Match": "*", ...why })
    .send({ issuedWt: "5", usedWt: "0" });
  expect((await wished.expect(403)).body.code).toBe("password_unconfirmed");
  await held.get("/api/account/sessions").expect(200);
  await onAccount(security, "new.planner", "password-confirmation");
  for (const address of reads) await held.get(address).expect(200);
});

test.each(["security", "audit", "system"])(
  "the account of a new administrator (%s) waits as well: who made it could enter it",
  async (kind) => {
    const login = `new.${kind}`;
    const { body: made } = await system
      .post("/api/accounts")
      .send({ login, name: `新${kind}`, kind })
      .expect(200);
    await signedInWith(made.oneTimePassword, `${goodPassword}己`, login);
    expect((await accountOf(login)).unconfirmed).toBe(true);
    expect((await onAccount(system, login, "password-confirmation")).status).toBe(403);
    expect((await onAccount(security, login, "password-confirmation")).status).toBe(200);
    expect((await accountOf(login)).unconfirmed).toBe(false);
  },
);

test("a key of an account that is held is good for nothing", async () => {
  const keeper = await signedInBrowser(office, "planner");
  const wanted = { name: "QGIS", purpose: "底图", permissions: ["register.read"], endsOn: "2026-12-31" };
  const made = await keeper
    .post("/api/account/keys")
    .send({ ...wanted, current: goodPassword })
    .expect(200);
  const asked = () => office.browser().get("/api/mines").set("Authorization", `Bearer ${made.body.secret}`);
  await asked().expect(200);
  await database.db("account").where({ login: "planner" }).update({ password_unconfirmed: true });
  office.later(1);
  expect((await asked().expect(401)).body.code).toBe("key_owner_unconfirmed");
  await database.db("account").where({ login: "planner" }).update({ password_unconfirmed: false });
});

test("who resets the password of discipline inspection neither reads nor writes its notes, until it is confirmed", async () => {
  const before = await signedInBrowser(office, "inspector");
  const note = { ...aNote, mineId: mine };
  await before.post("/api/inspection-notes").send(note).expect(200);
  const { body: reset } = await onAccount(system, "inspector", "password");
  const inspector = await signedInWith(reset.oneTimePassword, `${goodPassword}丙`, "inspector");
  for (const asked of [
    inspector.get("/api/inspection-notes"),
    inspector.post("/api/inspection-notes").send(note),
  ]) {
    const { status, body, text } = await asked;
    expect([status, body.code, text.includes(aNote.words)]).toEqual([403, "password_unconfirmed", false]);
  }
  const { body: signed } = await inspector.get("/api/session").expect(200);
  expect(signed.person).toMatchObject({ unconfirmed: true });
  expect(signed.person.permissions).not.toContain("inspection.read");
  await onAccount(security, "inspector", "password-confirmation");
  const { body: read } = await inspector.get("/api/inspection-notes").expect(200);
  expect(read.items).toMatchObject([{ words: aNote.words }]);
});

test("who makes an account approves nothing with it, and nothing is confirmed while the one-time password is good", async () => {
  const made = await proposed();
  const person = { login: "new.leader", name: "新来的领导", kind: "business" };
  const { body: account } = await system.post("/api/accounts").send(person).expect(200);
  const stored = await accountOf("new.leader");
  await security
    .post(`/api/accounts/${stored.id}/roles`)
    .set("If-Match", String(stored.version))
    .send({ role: "leader" })
    .expect(200);
  const early = await onAccount(security, "new.leader", "password-confirmation");
  expect([early.status, early.body.code]).toEqual([409, "one_time_password"]);
  const leader = await signedInWith(account.oneTimePassword, `${goodPassword}丁`, "new.leader");
  expect((await approve(leader as never, made)).body.code).toBe("password_unconfirmed");
  expect((await onAccount(security, "new.leader", "password-confirmation")).status).toBe(200);
  await approve(leader as never, made).expect(200);
});

test("one that was reset on the server waits for the same", async () => {
  const made = await proposed();
  const password = await resetOnServer(database.context, "leader");
  const leader = await signedInWith(password ?? "", `${goodPassword}乙`);
  expect((await approve(leader as never, made)).body.code).toBe("password_unconfirmed");
  await onAccount(security, "leader", "password-confirmation");
  await approve(leader as never, made).expect(200);
});

test("the system administrator disables neither of the other two while they hold their role", async () => {
  for (const login of ["second.security", "audit_administrator"]) {
    const { status, body } = await disable(login);
    expect([status, body.code]).toEqual([403, "kept_apart"]);
    expect((await accountOf(login)).enabled).toBe(true);
    const { id, version, roles } = await accountOf(login);
    await security
      .delete(`/api/accounts/${id}/roles/${roles[0].id}`)
      .set("If-Match", String(version))
      .expect(200);
    expect((await disable(login)).status).toBe(200);
  }
});
