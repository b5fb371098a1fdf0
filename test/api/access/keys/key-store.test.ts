import supertest from "supertest";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { resetOnServer } from "#api/access/reset-on-server";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, goodPassword, signedInBrowser } from "#test/support/people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
let planner: string;
let secret: string;
beforeAll(async () => {
  database = await testDatabase();
  await addPerson(database, { login: "sys.admin", role: "system_administrator" });
  await addPerson(database, { login: "wu.leader", role: "leader" });
});
afterAll(() => database.close());

let people = 0;
const login = () => `lin.planner${people}`;
beforeEach(async () => {
  office = clockedApp(database);
  people += 1;
  planner = await addPerson(database, { login: login(), role: "planner" });
  secret = await newKey(login());
});

async function newKey(of: string): Promise<string> {
  const wanted = {
    name: "QGIS",
    purpose: "外业核查底图",
    permissions: ["register.read"],
    endsOn: "2027-07-31",
  };
  const browser = await signedInBrowser(office, of);
  return (
    await browser
      .post("/api/account/keys")
      .send({ current: goodPassword, ...wanted })
      .expect(200)
  ).body.secret;
}
const read = (key: string) => supertest(office.app).get("/api/mines").set("Authorization", `Bearer ${key}`);
const eventOf = async (subject: string) =>
  JSON.stringify(
    await database.db("audit_entry").where({ subject }).orderBy("id", "desc").first("records", "actor_name"),
  );

test("a password that an administrator resets takes the person's keys with it, on record, and nobody else's", async () => {
  const other = await newKey("wu.leader");
  await read(secret).expect(200);
  const administrator = await signedInBrowser(office, "sys.admin");
  const { body } = await administrator
    .post(`/api/accounts/${planner}/password`)
    .set("If-Match", "1")
    .expect(200);
  expect(body.revokedKeys).toBe(1);
  expect(await eventOf("api_key")).toContain("sys.admin");
  expect((await read(secret).expect(401)).body.code).toBe("key_revoked");
  await read(other).expect(200);
  expect(await eventOf("password_reset")).toMatch(/revokedKeys.*1.*sys\.admin/);
});

test("so does one that is reset on the server", async () => {
  await resetOnServer(database.context, login());
  expect(await database.db("api_key").where({ account_id: planner }).first("revoked_by")).toEqual({
    revoked_by: "服务器",
  });
});

test("who signs out everywhere keeps the keys unless they are to go, too", async () => {
  const leave = async (body?: object) =>
    (await (await signedInBrowser(office, login())).post("/api/account/sessions/end").send(body).expect(200))
      .body;
  expect((await leave()).revokedKeys).toBe(0);
  await read(secret).expect(200);
  expect((await leave({ revokeKeys: true })).revokedKeys).toBe(1);
  await read(secret).expect(401);
  expect(await eventOf("sessions_ended")).toMatch(/revokedKeys.*1/);
});
