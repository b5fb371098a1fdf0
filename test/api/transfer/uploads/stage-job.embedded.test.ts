import { rm } from "node:fs/promises";
import { pino } from "pino";
import { v7 } from "uuid";
import { afterAll, expect, it } from "vitest";
import { openDatabase } from "#api/db/connect";
import { jobHandlers } from "#api/jobs/job-handlers";
import { startWorker } from "#api/jobs/worker";
import { findStaging } from "#api/transfer/staging-store";
import { runProgram } from "#test/support/child-process";
import { clonedFolder } from "#test/support/embedded-clone";
import { seeEverything } from "#test/support/see-everything";
import { testSecrets } from "#test/support/test-secrets";

let folder = "";
afterAll(() => rm(folder, { recursive: true, force: true }));

it("a process killed in the middle of a reading shows nothing of it, and the next start reads on to the end", async () => {
  folder = await clonedFolder();
  const doomed = runProgram("test/support/doomed-staging.ts", [folder]);
  expect(await doomed.exit).toBeNull();
  expect(doomed.process.signalCode).toBe("SIGKILL");

  const log = pino({ level: "silent" });
  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder }, log);
  seeEverything(db);
  try {
    const { id } = await db("job").first("id");
    const written = Number((await db("staged_item").count("* as n").first())?.n);
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(2000);
    expect(await findStaging(db, id)).toBeNull();

    const context = { db, log, now: () => new Date(), newId: v7, dataDir: folder, secrets: testSecrets };
    const worker = startWorker(context, jobHandlers);
    await expect.poll(async () => (await db("job").first("state"))?.state, { timeout: 60_000 }).toBe("done");
    await worker.stop();
    expect(await findStaging(db, id)).toMatchObject({ itemCount: 2000, usableCount: 2000, state: "review" });
    expect(await db("staged_item").countDistinct("name as n").first()).toEqual({ n: 2000 });
  } finally {
    await close();
  }
}, 180_000);
