import { rm } from "node:fs/promises";
import { pino } from "pino";
import { v7 } from "uuid";
import { afterAll, expect, it } from "vitest";
import { openDatabase } from "#api/db/connect";
import { jobHandlers } from "#api/jobs/job-handlers";
import { startWorker } from "#api/jobs/worker";
import { runProgram } from "#test/support/child-process";
import { clonedFolder } from "#test/support/embedded-clone";
import { seeEverything } from "#test/support/see-everything";
import { testSecrets } from "#test/support/test-secrets";

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});
const newFolder = async () => {
  const folder = await clonedFolder();
  folders.push(folder);
  return folder;
};

it("a process killed in the middle of an import leaves nothing half-written, and the next start finishes the import once", async () => {
  const folder = await newFolder();
  const log = pino({ level: "silent" });
  const before = await openDatabase({ databaseUrl: null, dataDir: folder }, log);
  await before.db("region").insert({ code: "140901", name: "东县", level: "county" });
  await before.close();

  const doomed = runProgram("test/support/doomed-import.ts", [folder]);
  expect(await doomed.exit).toBeNull();
  expect(doomed.process.signalCode).toBe("SIGKILL");

  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder }, log);
  seeEverything(db);
  const count = async (table: string) => Number((await db(table).count("* as n").first())?.n);
  try {
    expect(await count("staged_item")).toBe(300);
    expect([await count("mine"), await count("boundary"), await count("import_batch")]).toEqual([0, 0, 0]);
    expect(await db("job").first("state")).toEqual({ state: "running" });

    const worker = startWorker(
      { db, log, now: () => new Date(), newId: v7, dataDir: folder, secrets: testSecrets },
      jobHandlers,
    );
    await expect.poll(async () => (await db("job").first("state"))?.state, { timeout: 60_000 }).toBe("done");
    await worker.stop();
    expect([await count("mine"), await count("boundary"), await count("import_batch")]).toEqual([
      300, 300, 1,
    ]);
  } finally {
    await close();
  }
}, 180_000);

it("an import takes no more memory the more it stores: 1,500 mines of 300 corners, 60 MB as they wait, grow the process by less than 60 MB", async () => {
  const measured = runProgram("test/support/measured-import.ts", [await newFolder(), "1500"]);
  expect(await measured.exit, measured.said()).toBe(0);
  expect(JSON.parse(measured.printed()).grown).toBeLessThan(60e6);
}, 180_000);
