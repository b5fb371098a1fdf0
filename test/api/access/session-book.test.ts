import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, signedInBrowser } from "#test/support/people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
beforeAll(async () => {
  database = await testDatabase();
  office = clockedApp(database);
  await addPerson(database, { login: "lin.planner", role: "planner" });
});
afterAll(() => database.close());

test("a session that another process ended is over here within seconds", async () => {
  const browser = await signedInBrowser(office, "lin.planner");
  await database.db("session").update({ ended_at: new Date() });
  office.later(0.04);
  await browser.get("/api/session").expect(200, { person: null, demoRoles: [], provider: null });
});

test("who was known just now is still known while the one connection is busy", async () => {
  const browser = await signedInBrowser(office, "lin.planner");
  office.later(1);
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const connections = database.db.client.pool.max;
  const holders = Array.from({ length: connections }, () =>
    database.db.transaction(async (tx) => {
      await tx.raw("SELECT 1");
      await held;
    }),
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  try {
    expect((await browser.get("/api/session")).body.person.login).toBe("lin.planner");
  } finally {
    letGo();
    await Promise.all(holders);
  }
});
