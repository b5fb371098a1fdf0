import { afterAll, beforeAll, expect, test } from "vitest";
import { addDemoPeople } from "#api/demo/demo-people";
import { roleRights, roles } from "#contract/roles";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { clockedApp, signInWith } from "#test/support/people";

let database: TestDatabase;
let here: ReturnType<typeof clockedApp>;
beforeAll(async () => {
  database = await testDatabase();
  await addDemoPeople(database.context);
  await addDemoPeople(database.context);
  here = clockedApp(database, { demoSignIn: true });
});
afterAll(() => database.close());

const enter = (browser: ReturnType<typeof here.browser>, role: string) =>
  browser.post("/api/session/demo").send({ role });

test.each(roles)("%s is let in with one click, with the rights of that role", async (role) => {
  const browser = here.browser();
  expect((await browser.get("/api/session")).body.demoRoles).toEqual([...roles]);
  const { body } = await enter(browser, role).expect(200);
  expect(body.person).toMatchObject({
    roles: [role],
    kind: roleRights[role].kind,
    mustChangePassword: false,
  });
  expect(new Set(body.person.permissions)).toEqual(
    new Set(["anyone", "signed-in", ...roleRights[role].permissions]),
  );
});

test("nobody is where it is not offered: not by clicking, not by password, not with a session of before", async () => {
  const browser = here.browser();
  const { headers } = await enter(browser, "planner");
  const cookie = String(headers["set-cookie"]).split(";")[0] ?? "";
  const open = clockedApp(database, { demoSignIn: false });
  expect((await open.browser().get("/api/session")).body.demoRoles).toEqual([]);
  expect((await enter(open.browser(), "planner").expect(403)).body.code).toBe("no_demo_sign_in");
  await open.browser().get("/api/map").set("Cookie", cookie).expect(401);
  await signInWith(open.browser(), "demo.planner", "").expect(400);
  await signInWith(open.browser(), "demo.planner", "x").expect(401);
});

test.each<Record<string, string>>([
  { "X-Forwarded-For": "10.0.0.7" },
  { Forwarded: "for=10.0.0.7" },
  { Host: "rebound.example" },
  { Host: "127.0.0.1.evil.example" },
])("nobody is who comes from elsewhere: %o", async (headers) => {
  const browser = here.browser();
  const asked = await browser.get("/api/session").set(headers);
  expect(asked.body.demoRoles).toEqual([]);
  await enter(browser, "planner").set(headers).expect(403);
});
