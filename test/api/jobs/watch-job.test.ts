import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, signedInBrowser } from "#test/support/people";

let database: TestDatabase;
let office: ReturnType<typeof clockedApp>;
let account: string;
beforeAll(async () => {
  database = await testDatabase();
  office = clockedApp(database);
  account = await addPerson(database, { login: "lin.planner", role: "planner" });
});
afterAll(() => database.close());

/** A job that nobody works on: its stream goes on until somebody ends it. */
async function waitingJob(): Promise<string> {
  const id = database.context.newId();
  await database.db("job").insert({ id, kind: "import", state: "queued", input: "{}" });
  return id;
}

/** What the stream of a waiting job said, told once it has ended. */
async function watching(browser: Awaited<ReturnType<typeof signedInBrowser>>) {
  const id = await waitingJob();
  const stream = browser.get(`/api/jobs/${id}/events`).buffer(true);
  const said = stream.then((reply) => reply.text);
  await sleep(300);
  return { said };
}

test("the stream of who signs out everywhere ends, while the job goes on", async () => {
  const browser = await signedInBrowser(office, "lin.planner");
  const { said } = await watching(browser);
  await browser.post("/api/account/sessions/end").expect(200);
  expect(await said).toContain('"state":"queued"');
});

test("so does that of who may no longer see jobs", async () => {
  const browser = await signedInBrowser(office, "lin.planner");
  const { said } = await watching(browser);
  await database.db("account_role").where({ account_id: account }).delete();
  office.later(0.1);
  expect(await said).toContain('"state":"queued"');
});
