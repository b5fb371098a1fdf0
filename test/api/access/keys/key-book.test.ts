import supertest from "supertest";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { asSystem } from "#api/scope";
import type { ApiKey } from "#contract/api-keys";
import { endpoints } from "#contract/index";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signedInBrowser, signInWith } from "#test/support/people";
import { aBoundary, addMineTo, addRegions } from "#test/support/register";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
let planner: string;
let mine: string;
beforeAll(async () => {
  database = await testDatabase();
  const app = testApp(database);
  await addRegions(app);
  mine = (await addMineTo(app, "甲矿", { boundary: aBoundary() })).id;
  planner = await addPerson(database, { login: "lin.planner", role: "planner" });
  await addPerson(database, { login: "wu.leader", role: "leader" });
  await addPerson(database, { login: "sec.admin", role: "security_administrator" });
  await addPerson(database, { login: "sys.admin", role: "system_administrator" });
});
afterAll(() => database.close());
beforeEach(async () => {
  office = clockedApp(database);
  await database.db("api_key").delete();
  await database.db("account").update({ enabled: true });
  await database.db("credential").update({ failures: 0, locked_until: null, must_change: false });
});

const wanted = {
  current: goodPassword,
  name: "QGIS",
  purpose: "外业核查底图",
  permissions: ["map.read", "register.read", "export.coordinates"],
  endsOn: "2027-07-31",
};
const asking = async (login: string, more: object = {}) =>
  (await signedInBrowser(office, login)).post("/api/account/keys").send({ ...wanted, ...more });
async function newKey(more: object = {}, login = "lin.planner"): Promise<{ key: ApiKey; secret: string }> {
  const { body, status } = await asking(login, more);
  expect([status, body]).toEqual([200, expect.objectContaining({ secret: expect.any(String) })]);
  return body;
}
const bearer = (secret: string) => ({ Authorization: `Bearer ${secret}` });
const get = (secret: string, path = "/api/mines") => supertest(office.app).get(path).set(bearer(secret));
const events = () =>
  database
    .db("audit_entry")
    .where({ subject: "key_refused" })
    .orderBy("id", "desc")
    .select("records", "actor_name");

describe("a key", () => {
  test("reads what it was made for, as Bearer and as the password of its account", async () => {
    const { secret } = await newKey();
    const { body } = await get(secret).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([mine]);
    await supertest(office.app).get("/api/mines").auth("lin.planner", secret).expect(200);
    const tile = await get(secret, "/api/tiles/mines/current/0/0/0.mvt");
    expect([200, 204]).toContain(tile.status);
    expect(tile.headers.vary).toContain("Authorization");
  });

  test("is no key of another account", async () => {
    const { secret } = await newKey();
    const { body } = await supertest(office.app).get("/api/mines").auth("wu.leader", secret).expect(401);
    expect(body.code).toBe("wrong_key");
  });

  test("does not read what it was not made for, though its owner may", async () => {
    const { secret } = await newKey();
    const { body } = await get(secret, "/api/zones").expect(403);
    expect(body.detail).toContain("“查看管控区”");
  });

  test("sees its own regions alone", async () => {
    const { secret } = await newKey({ regions: ["140902"] });
    expect((await get(secret).expect(200)).body.total).toBe(0);
    await get(secret, `/api/mines/${mine}`).expect(404);
    const { secret: wide } = await newKey({ regions: ["140901"] });
    expect((await get(wide).expect(200)).body.total).toBe(1);
  });

  test("writes nothing, opens no account and makes no key: nothing but reading, in every operation there is", async () => {
    const { secret } = await newKey();
    const own = new Set<string>(wanted.permissions);
    // beside taking coordinates away, these need to read what they are of
    const readMore = new Set(["zoneFeatures", "workingFeatures"]);
    const let_in: string[] = [];
    for (const [name, { method, path, permission }] of Object.entries(endpoints)) {
      const address = `/api${path.replace(/:(\w+)/g, "7")}`;
      const { status, body } = await supertest(office.app)
        [method.toLowerCase() as "get"](address)
        .set({ ...bearer(secret), "If-Match": '"1"' });
      const isRefused = status === 403 && ["forbidden", "key_reads_only"].includes(body.code);
      if (!isRefused) let_in.push(name);
      const isWithin = own.has(permission) && !readMore.has(name);
      expect([name, isRefused]).toEqual([name, method !== "GET" || !isWithin]);
    }
    expect(let_in).toContain("listMines");
    expect(let_in.length).toBeLessThan(30);
  });

  test("is shown once: neither list nor table nor log holds it", async () => {
    const { secret, key } = await newKey();
    const browser = await signedInBrowser(office, "lin.planner");
    const { body } = await browser.get("/api/account/keys").expect(200);
    expect(body.items).toEqual([key]);
    const { rows } = await database.db.raw("SELECT CAST(k AS text) AS text FROM api_key k");
    const { rows: log } = await database.db.raw("SELECT records AS text FROM audit_entry");
    const kept = JSON.stringify([...rows, ...log, body]);
    expect(kept).not.toContain(secret);
    expect(kept).toContain("外业核查底图");
  });

  test("tells when and from where it was used last", async () => {
    const { secret, key } = await newKey();
    expect(key.lastUsedAt).toBeNull();
    await get(secret).expect(200);
    const browser = await signedInBrowser(office, "lin.planner");
    const [used] = (await browser.get("/api/account/keys")).body.items;
    expect(used).toMatchObject({
      lastUsedAt: office.now().toISOString(),
      lastUsedFrom: expect.stringContaining("127.0.0.1"),
    });
  });

  test("says in the log by which key and why something was taken", async () => {
    const { secret } = await newKey();
    await get(secret, "/api/mines.xlsx").expect(200);
    const last = await asSystem(() => database.db("export_log").orderBy("exported_at", "desc").first());
    expect(last).toMatchObject({ actor_id: planner, actor_name: "lin.planner其人（接口密钥“QGIS”）" });
    const entry = await database
      .db("audit_entry")
      .where({ subject: "export_log" })
      .orderBy("id", "desc")
      .first();
    expect(entry.reason).toBe("外业核查底图");
  });
});

describe("a key opens nothing", () => {
  const refused = async (secret: string, code: string) => {
    const { body, headers } = await get(secret).expect(401);
    expect(body.code).toBe(code);
    expect(headers["www-authenticate"]).toContain("Basic");
    const [event] = await events();
    expect(event.records).toContain(code);
    expect(event.records).not.toContain(secret);
    expect(event.actor_name).toBe("未登录");
  };

  test("after its last day", async () => {
    const { secret } = await newKey({ endsOn: "2026-08-01" });
    await get(secret).expect(200);
    office.later(24 * 60);
    await refused(secret, "key_over");
  });

  test("once it was revoked, from the next request on", async () => {
    const { secret, key } = await newKey();
    const browser = await signedInBrowser(office, "lin.planner");
    // known from now on: signing in after this would have everybody looked at anew
    await get(secret).expect(200);
    const { body } = await browser.post(`/api/account/keys/${key.id}/revoke`).expect(200);
    expect(body).toMatchObject({ state: "revoked", revokedBy: "lin.planner其人" });
    await refused(secret, "key_revoked");
  });

  test("once the security administrator revoked it; the system administrator cannot", async () => {
    const { secret, key } = await newKey();
    const path = `/api/accounts/${planner}/keys`;
    const system = await signedInBrowser(office, "sys.admin");
    await system.post(`${path}/${key.id}/revoke`).expect(403);
    const security = await signedInBrowser(office, "sec.admin");
    expect((await security.get(path).expect(200)).body.items).toHaveLength(1);
    await security.post(`${path}/${key.id}/revoke`).expect(200);
    await refused(secret, "key_revoked");
  });

  test("of somebody else, for whom it is not there", async () => {
    const { secret, key } = await newKey();
    const other = await signedInBrowser(office, "wu.leader");
    await other.post(`/api/account/keys/${key.id}/revoke`).expect(404);
    await get(secret).expect(200);
  });

  test("whose account was ended, is locked, or must change its password", async () => {
    const { secret } = await newKey();
    const changes = [
      ["account", { enabled: false }, "key_owner_ended"],
      ["credential", { locked_until: "2999-01-01" }, "key_owner_locked"],
      ["credential", { must_change: true }, "key_owner_password"],
    ] as const;
    for (const [table, change, code] of changes) {
      const mark = table === "account" ? { id: planner } : { account_id: planner };
      await database.db(table).where(mark).update(change);
      await refused(secret, code);
      await database.db("account").where({ id: planner }).update({ enabled: true });
      await database
        .db("credential")
        .where({ account_id: planner })
        .update({ locked_until: null, must_change: false });
    }
    await get(secret).expect(200);
  });

  test("when its owner has lost the role", async () => {
    await addPerson(database, { login: "gone.role", role: "planner" });
    const { secret } = await newKey({}, "gone.role");
    await get(secret).expect(200);
    const { id } = await database.db("account").where({ login: "gone.role" }).first("id");
    await database.db("account_role").where({ account_id: id }).update({ ends_on: "2026-07-31" });
    office.later(1);
    expect((await get(secret).expect(403)).body.code).toBe("forbidden");
  });

  test("when it was made up, and a cookie beside it does not help", async () => {
    const { headers } = await signInWith(office.browser(), "lin.planner").expect(200);
    const made = `kjk_${"A".repeat(43)}`;
    const { body } = await get(made).set("Cookie", String(headers["set-cookie"])).expect(401);
    expect(body.code).toBe("wrong_key");
  });
});

test("who tries keys that are not good is stopped, and a good one beside them is not counted", async () => {
  const { secret } = await newKey();
  const tries = Array.from({ length: 40 }, (_, n) => get(`kjk_${String(n).padStart(43, "0")}`));
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(30);
  expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  office = clockedApp(database);
  for (let n = 0; n < 35; n += 1) {
    office.later(0.1);
    await get(secret).expect(200);
  }
});

describe("making a key", () => {
  test("asks for the password", async () => {
    const { status, body } = await asking("lin.planner", { current: "不是这个密码" });
    expect([status, body.code]).toEqual([400, "wrong_password"]);
  });

  test.each([
    [{ permissions: ["register.write"] }, "body.permissions.0"],
    [{ permissions: ["accounts.read"] }, "body.permissions.0"],
    [{ permissions: [] }, "body.permissions"],
    [{ endsOn: "2026-07-31" }, "body.endsOn"],
    [{ endsOn: "2027-08-02" }, "body.endsOn"],
    [{ regions: ["149999"] }, "body.regions.0"],
    [{ name: " " }, "body.name"],
    [{ purpose: "" }, "body.purpose"],
  ])("is refused with %o", async (more, path) => {
    const { status, body } = await asking("lin.planner", more);
    expect([status, body.issues?.[0]?.path]).toEqual([400, path]);
  });

  test("gives nobody more than they have: neither a right nor a region", async () => {
    expect((await asking("wu.leader")).body.code).toBe("not_own_right");
    const county = await addPerson(database, { login: "county.one", role: "county_officer" });
    await database.db("account_role").where({ account_id: county }).update({ region_code: "140901" });
    expect((await asking("county.one", { regions: ["140902"] })).body.issues[0].path).toBe("body.regions.0");
    expect((await asking("county.one", { regions: ["140901"] })).status).toBe(200);
  });

  test("is not for administrators", async () => {
    expect((await asking("sec.admin", { permissions: ["map.read"] })).body.code).toBe("no_keys");
  });

  test("ends at ten that are good, also when many are asked for at once", async () => {
    const browser = await signedInBrowser(office, "lin.planner");
    const replies = [];
    for (let n = 0; n < 8; n += 1) replies.push(await browser.post("/api/account/keys").send(wanted));
    const more = Array.from({ length: 4 }, () => browser.post("/api/account/keys").send(wanted));
    replies.push(...(await Promise.all(more)));
    const made = replies.filter(({ status }) => status === 200);
    expect(made).toHaveLength(10);
    expect(replies.filter(({ body }) => body.code === "too_many_keys")).toHaveLength(2);
    await browser.post(`/api/account/keys/${made[0]?.body.key.id}/revoke`).expect(200);
    await browser.post("/api/account/keys").send(wanted).expect(200);
  });
});
