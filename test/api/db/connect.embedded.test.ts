import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#api/db/connect";
import { rowsPerBatch } from "#test/support/bulk-writer";
import { type Child, runProgram } from "#test/support/child-process";
import { clonedFolder } from "#test/support/embedded-clone";

const silent = pino({ level: "silent" });
let folder: string;
let writer: Child;
beforeAll(async () => {
  folder = await clonedFolder();
  writer = runProgram("test/support/bulk-writer.ts", [folder]);
  await writer.says("committed 2.");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("a folder that another process writes to is refused, naming that process", async () => {
  const second = openDatabase({ databaseUrl: null, dataDir: folder }, silent);
  await expect(second).rejects.toThrow(`进程号 ${writer.process.pid}`);
});

test("kill -9 in the middle of an import loses nothing that was committed and leaves nothing half-written", async () => {
  const before = writer.said().match(/committed/g)?.length ?? 0;
  await writer.says(`committed ${before + 2}.`);
  writer.process.kill("SIGKILL");
  await writer.exit;
  const committed = writer.said().match(/committed \d+\./g)?.length ?? 0;

  const { db, close } = await openDatabase({ databaseUrl: null, dataDir: folder }, silent);
  const { rows } = await db.raw(
    "SELECT split_part(key, '/', 1)::int AS batch, count(*) FROM installation GROUP BY 1 ORDER BY 1",
  );
  await db.raw("REINDEX TABLE installation");
  await close();

  expect(committed).toBeGreaterThan(before);
  expect(rows.length).toBeGreaterThanOrEqual(committed);
  expect(rows.length).toBeLessThanOrEqual(committed + 1);
  for (const { count } of rows) expect(count).toBe(rowsPerBatch);
});

test("a folder whose database is broken is told so, and is free again for its repair", async () => {
  const broken = await mkdtemp(join(tmpdir(), "kuangjie-broken-"));
  await mkdir(join(broken, "postgres"));
  await writeFile(join(broken, "postgres/PG_VERSION"), "18\n");
  await expect(openDatabase({ databaseUrl: null, dataDir: broken }, silent)).rejects.toMatchObject({
    code: "database_broken",
    message: expect.stringContaining(broken),
  });
  expect(existsSync(join(broken, "kuangjie.lock"))).toBe(false);
  await rm(broken, { recursive: true });
});
