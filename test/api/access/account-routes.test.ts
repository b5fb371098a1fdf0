import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#contract/roles";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signedInBrowser, signInWith } from "#test/support/people";

let database: TestDatabase;
const office = () => clockedApp(database);
type Browser = Awaited<ReturnType<typeof signedInBrowser>>;
let system: Browser;
let security: Browser;
beforeAll(async () => {
  database = await testDatabase();
  await database.db("region").insert({ code: "1409", name: "东市", level: "city" });
  const administrators: Role[] = ["system_administrator", "security_administrator", "audit_administrator"];
  for (const role of administrators) await addPerson(database, { login: role, role });
  await addPerson(database, { login: "lin.planner", role: "planner" });
  const one = office();
  system = await signedInBrowser(one, "system_administrator");
  security = await signedInBrowser(one, "security_administrator");
});
afterAll(() => database.close());

const newAccount = { login: "zhou.he", name: "周禾", unit: "东市自然资源局", kind: "business" };
const accountOf = async (login: string) =>
  (await system.get("/api/accounts").query({ q: login })).body.items.find(
    (one: { login: string }) => one.login === login,
  );
const grant = async (login: string, body: object, by = security) => {
  const { id, version } = await accountOf(login);
  return by.post(`/api/accounts/${id}/roles`).set("If-Match", String(version)).send(body);
};

const confirmed = async (login: string) => {
  const { id, version } = await accountOf(login);
  await security
    .post(`/api/accounts/${id}/password-confirmation`)
    .set("If-Match", String(version))
    .send()
    .expect(200);
};

describe("an account", () => {
  test("is made by the system administrator, told a one-time password, and may do nothing until it has a role", async () => {
    const { body } = await system.post("/api/accounts").send(newAccount).expect(200);
    expect(body.oneTimePassword).toMatch(/^([a-hj-km-np-z2-9]{4}-){3}[a-hj-km-np-z2-9]{4}$/);
    const browser = office().browser();
    await signInWith(browser, "zhou.he", body.oneTimePassword).expect(200);
    const change = { current: body.oneTimePassword, next: goodPassword };
    await browser.post("/api/account/password").send(change).expect(200);
    await browser.get("/api/map").expect(403);
    await browser.get("/api/mines").expect(403);
  });

  test("is not made twice, nor in a region that is none", async () => {
    expect((await system.post("/api/accounts").send(newAccount).expect(409)).body.detail).toContain(
      "zhou.he",
    );
    const elsewhere = { ...newAccount, login: "else.where", regionCode: "1498" };
    const { body } = await system.post("/api/accounts").send(elsewhere).expect(400);
    expect(body.issues[0].path).toBe("body.regionCode");
  });

  test("is the only one of a person: one of the same name and unit is refused until it is told apart", async () => {
    const twin = { ...newAccount, login: "zhou.he2", name: "周　禾" };
    const { body } = await system.post("/api/accounts").send(twin).expect(409);
    expect(body).toMatchObject({ code: "same_person", detail: expect.stringContaining("zhou.he") });
    await system
      .post("/api/accounts")
      .send({ ...twin, name: "周禾（执法股）" })
      .expect(200);
    const { id, version } = await accountOf("zhou.he2");
    const change = (seen: number, body: object) =>
      system.patch(`/api/accounts/${id}`).set("If-Match", String(seen)).send(body);
    expect((await change(version, { name: "周禾" }).expect(409)).body.code).toBe("same_person");
    await change(version, { enabled: false }).expect(200);
    await change(version + 1, { name: "周禾" }).expect(200);
    expect((await change(version + 2, { enabled: true }).expect(409)).body.code).toBe("same_person");
  });

  test.each(["周\u200b禾", "\u202e禾周"])(
    "is of nobody whose name holds what is not seen: %j",
    async (name) => {
      const hidden = { ...newAccount, login: "un.seen", name, unit: "西市局" };
      const { body } = await system.post("/api/accounts").send(hidden).expect(400);
      expect(body.issues).toMatchObject([{ path: "body.name", message: expect.stringContaining("看不见") }]);
    },
  );

  test.each([{ role: "planner" }, { roles: ["planner"] }, { permissions: ["audit.read"] }, { isDemo: true }])(
    "takes nothing at its making that it is not asked for: %o",
    async (more) => {
      const { body } = await system
        .post("/api/accounts")
        .send({ ...newAccount, login: "mass.assigned", ...more })
        .expect(400);
      expect(body.issues[0].message).toContain("没有名为");
      expect(await accountOf("mass.assigned")).toBeUndefined();
    },
  );

  test.each([{ kind: "security" }, { login: "renamed" }, { role: "planner" }, { password: "x" }])(
    "cannot be changed in what is fixed: %o",
    async (more) => {
      const { id, version } = await accountOf("zhou.he");
      await system.patch(`/api/accounts/${id}`).set("If-Match", String(version)).send(more).expect(400);
    },
  );

  test("is changed by who saw its newest version", async () => {
    const { id, version } = await accountOf("zhou.he");
    const change = (unit: string, seen: number) =>
      system.patch(`/api/accounts/${id}`).set("If-Match", String(seen)).send({ unit });
    await change("东市执法支队", version).expect(200);
    const { body } = await change("别的单位", version).expect(412);
    expect(body.current.unit).toBe("东市执法支队");
  });

  test("that is put out of use is out at the next request, and no administrator does it to themselves", async () => {
    await grant("zhou.he", { role: "leader" });
    await confirmed("zhou.he");
    const one = office();
    const browser = await signedInBrowser(one, "zhou.he");
    await browser.get("/api/overview").expect(200);
    const { id, version } = await accountOf("zhou.he");
    // the app that is asked is the one the person is signed in at
    const there = await signedInBrowser(one, "system_administrator");
    const off = { enabled: false };
    await there.patch(`/api/accounts/${id}`).set("If-Match", String(version)).send(off).expect(200);
    await browser.get("/api/overview").expect(401);
    await there
      .patch(`/api/accounts/${id}`)
      .set("If-Match", String(version + 1))
      .send({ enabled: true });
    const own = await accountOf("system_administrator");
    const self = await there.patch(`/api/accounts/${own.id}`).set("If-Match", String(own.version)).send(off);
    expect([self.status, self.body.code]).toEqual([403, "own_account"]);
  });
});

describe("a password that is reset", () => {
  const reset = async (login: string) => {
    const { id, version } = await accountOf(login);
    return system.post(`/api/accounts/${id}/password`).set("If-Match", String(version)).send();
  };

  test("ends what was open and must be changed", async () => {
    const { body } = await reset("zhou.he");
    await signInWith(office().browser(), "zhou.he").expect(401);
    const browser = office().browser();
    const signed = await signInWith(browser, "zhou.he", body.oneTimePassword).expect(200);
    expect(signed.body.person.mustChangePassword).toBe(true);
    const event = await database.db("audit_entry").where({ subject: "password_reset" }).first();
    expect(event.actor_name).toBe("system_administrator其人");
    expect(event.records).not.toContain(body.oneTimePassword);
  });

  test("is not that of the two other administrators: nobody takes over what is kept apart", async () => {
    for (const login of ["security_administrator", "audit_administrator"]) {
      const { status, body } = await reset(login);
      expect([status, body.code]).toEqual([403, "kept_apart"]);
    }
  });
});

describe("a role", () => {
  test("is given by the security administrator, with a region and an end, and holds at once", async () => {
    const { status } = await grant("lin.planner", {
      role: "enforcement_officer",
      regionCode: "1409",
      endsOn: "2026-12-31",
    });
    expect(status).toBe(200);
    const { roles } = await accountOf("lin.planner");
    expect(roles).toHaveLength(2);
    expect(roles[1]).toMatchObject({
      role: "enforcement_officer",
      regionCode: "1409",
      endsOn: "2026-12-31",
      isOver: false,
      grantedBy: "security_administrator其人",
    });
  });

  test("is not given twice, and is taken back", async () => {
    expect((await grant("lin.planner", { role: "planner" })).status).toBe(409);
    const { id, version, roles } = await accountOf("lin.planner");
    const path = `/api/accounts/${id}/roles/${roles[1].id}`;
    await security.delete(path).set("If-Match", String(version)).expect(200);
    await security
      .delete(path)
      .set("If-Match", String(version + 1))
      .expect(404);
    expect((await accountOf("lin.planner")).roles).toHaveLength(1);
  });

  test("of an administrator is none for people of the bureau, nor the other way round", async () => {
    for (const [login, role] of [
      ["lin.planner", "audit_administrator"],
      ["audit_administrator", "planner"],
      ["audit_administrator", "system_administrator"],
    ] as const) {
      const { status, body } = await grant(login, { role });
      expect([status, body.code]).toEqual([400, "kinds_apart"]);
      expect(body.detail).toContain("三员分立");
    }
  });

  test("of an administrator is for the whole service, and one that was given for a region is none", async () => {
    await addPerson(database, { login: "audit.two", kind: "audit" });
    const { status, body } = await grant("audit.two", { role: "audit_administrator", regionCode: "1409" });
    expect([status, body.code]).toEqual([400, "whole_service_only"]);
    expect(body.issues[0].path).toBe("body.regionCode");
    expect(body.detail).toContain("不分行政区");
    const { id } = await accountOf("audit.two");
    const row = { role: "audit_administrator", region_code: "1409", account_id: id, kind: "audit" };
    const given = { ...row, id: database.context.newId(), granted_at: new Date(), granted_by: "旧版" };
    await database.db("account_role").insert(given);
    const browser = await signedInBrowser(office(), "audit.two");
    for (const address of ["/api/audit-entries", "/api/exports", "/api/regions"]) {
      await browser.get(address).expect(403);
    }
    await database.db("account_role").where({ id: given.id }).update({ region_code: null });
    const again = await signedInBrowser(office(), "audit.two");
    await again.get("/api/audit-entries").expect(200);
  });

  test("of an enterprise is for one company, in as many regions as it has mines", async () => {
    await addPerson(database, { login: "one.company" });
    const [own, other] = ["91210381564620598A", "91140902MA0K123455"];
    const ask = (creditCode = "", more: object = {}) =>
      grant("one.company", { role: "enterprise", regionCode: "1409", creditCode, ...more });
    expect((await ask(own)).status).toBe(200);
    const { status, body } = await ask(other, { regionCode: null });
    expect([status, body.code]).toEqual([400, "other_company_held"]);
    expect(body.detail).toContain(own);
    expect((await ask(own, { regionCode: null })).status).toBe(200);
    const held = database.db("account_role").where({ holder_code: own });
    await held.update({ ends_on: "2020-01-01" });
    expect((await ask(other)).status).toBe(200);
  });

  test("is neither given to oneself nor taken from oneself", async () => {
    const { id, version, roles } = await accountOf("security_administrator");
    const seen = { "If-Match": String(version) };
    await security
      .post(`/api/accounts/${id}/roles`)
      .set(seen)
      .send({ role: "security_administrator" })
      .expect(403);
    await security.delete(`/api/accounts/${id}/roles/${roles[0].id}`).set(seen).expect(403);
  });

  test("is not for the system administrator to give, nor accounts for the security administrator to make", async () => {
    expect((await grant("lin.planner", { role: "leader" }, system)).status).toBe(403);
    await security
      .post("/api/accounts")
      .send({ ...newAccount, login: "by.security" })
      .expect(403);
  });
});

describe("the database itself keeps the three administrators apart", () => {
  const rowOf = async (login: string) => database.db("account").where({ login }).first("id", "kind");
  const give = async (login: string, kind: string, role: string) =>
    database.db("account_role").insert({
      id: database.context.newId(),
      account_id: (await rowOf(login)).id,
      kind,
      role,
      granted_at: new Date(),
      granted_by: "越权",
    });

  test.each([
    ["audit_administrator", "audit", "planner", "account_role_fits_kind"],
    ["audit_administrator", "audit", "security_administrator", "account_role_fits_kind"],
    ["audit_administrator", "security", "security_administrator", "account_role_account_id_kind_fkey"],
    ["lin.planner", "system", "system_administrator", "account_role_account_id_kind_fkey"],
    ["lin.planner", "business", "system_administrator", "account_role_fits_kind"],
  ])("%s as %s gets no role %s", async (login, kind, role, constraint) => {
    await expect(give(login, kind, role)).rejects.toMatchObject({ constraint });
  });

  test("the kind of an account is never changed, with roles or without", async () => {
    await addPerson(database, { login: "without.role" });
    for (const login of ["lin.planner", "without.role"]) {
      const change = database.db("account").where({ login }).update({ kind: "security" });
      await expect(change).rejects.toMatchObject({ constraint: "account_kind_stands" });
    }
  });
});

test("the list tells nothing of passwords", async () => {
  const { text, body } = await system
    .get("/api/accounts")
    .query({ kind: "business", sort: "-name" })
    .expect(200);
  expect(text).not.toMatch(/argon2|hash|password/i);
  expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(body.items.map(() => "business"));
});
