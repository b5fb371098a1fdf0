import { afterAll, beforeAll, expect, test } from "vitest";
import { resetOnServer } from "#api/access/reset-on-server";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, signedInBrowser, signInWith } from "#test/support/people";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await addPerson(database, { login: "auditadmin", role: "audit_administrator" });
  await addPerson(database, { login: "demo.planner", role: "planner", isDemo: true });
});
afterAll(() => database.close());

test("a locked-out administrator gets back in with a one-time password, and whoever was in is out", async () => {
  const office = clockedApp(database);
  const before = await signedInBrowser(office, "auditadmin");
  for (let n = 0; n < 5; n += 1) await signInWith(office.browser(), "auditadmin", "不是这个");
  await signInWith(office.browser(), "auditadmin").expect(429);
  const password = await resetOnServer(database.context, "auditadmin");
  office.later(0.1);
  await before.get("/api/audit-entries").expect(401);
  const { body } = await signInWith(office.browser(), "auditadmin", password ?? "").expect(200);
  expect(body.person.mustChangePassword).toBe(true);
  const event = await database.db("audit_entry").where({ subject: "password_reset" }).first();
  expect(event).toMatchObject({ actor_name: "系统" });
  expect(event.records).toContain("server");
});

test("there is none for who is not there, nor for a demo person", async () => {
  expect(await resetOnServer(database.context, "no.body")).toBeNull();
  expect(await resetOnServer(database.context, "demo.planner")).toBeNull();
});
