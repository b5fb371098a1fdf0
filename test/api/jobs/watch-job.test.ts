import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { roomOf } from "#api/jobs/job-room";
import { testApp } from "#test/support/app";
import { type TestDatabase, testDatabase } from "#test/support/database";
import { addPerson, clockedApp, signedInBrowser } from "#test/support/people";
import { addRegions } from "#test/support/register";

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
async function waitingJob(more: object = {}): Promise<string> {
  const id = database.context.newId();
  await database.db("job").insert({ id, kind: "import", state: "queued", input: "{}", ...more });
  return id;
}

/** The stream of a waiting job once it has begun: what it has said so far, and all of it when it has ended. */
async function watching(browser: Awaited<ReturnType<typeof signedInBrowser>>, job = waitingJob()) {
  const id = await job;
  let heard = "";
  const stream = browser
    .get(`/api/jobs/${id}/events`)
    .buffer(true)
    .parse((reply, done) => {
      reply.setEncoding("utf8");
      reply.on("data", (part: string) => {
        heard += part;
      });
      reply.on("end", () => done(null, heard));
    });
  const said = stream.then(() => heard);
  const hears = (text: string) => vi.waitFor(() => expect(heard).toContain(text), { timeout: 10_000 });
  await hears('"state":"queued"');
  return { said, hears };
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

describe("of who is moved to another county meanwhile", () => {
  const county = "140901";
  const regions = [county];
  let officer: string;
  beforeAll(async () => {
    await addRegions(testApp(database));
    officer = await addPerson(database, { login: "su.officer", role: "county_officer" });
  });
  beforeEach(() =>
    database.db("account_role").where({ account_id: officer }).update({ region_code: county }),
  );

  const moveAway = async () => {
    await database.db("account_role").where({ account_id: officer }).update({ region_code: "140902" });
    office.later(0.1);
  };

  test("the stream ends, and what the job does from then on is not told", async () => {
    office.later(0.1);
    const browser = await signedInBrowser(office, "su.officer");
    const job = await waitingJob({ regions });
    const { said } = await watching(browser, Promise.resolve(job));
    await moveAway();
    await database.db("job").where({ id: job }).update({ progress: 0.5 });
    expect(await said).toContain('"state":"queued"');
    expect(await said).not.toContain("0.5");
  });

  test("nor what its worker here says of it", async () => {
    office.later(0.1);
    const browser = await signedInBrowser(office, "su.officer");
    const job = await waitingJob({ regions });
    const room = roomOf(database.db);
    const orderedBy = { id: "x", name: "某人" };
    const leave = room.enter({ id: job, kind: "import", orderedBy, regions }, () => undefined);
    try {
      const { said, hears } = await watching(browser, Promise.resolve(job));
      room.tell(job, { kind: "step", step: { progress: 0.25, message: "一" } });
      await hears("0.25");
      await moveAway();
      room.tell(job, { kind: "step", step: { progress: 0.5, message: "二" } });
      expect(await said).not.toContain("0.5");
    } finally {
      leave();
    }
  });
});
