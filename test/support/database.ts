import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Knex } from "knex";
import { pino } from "pino";
import { v7 } from "uuid";
import type { AppContext } from "#api/context";
import { workAsApp } from "#api/db/app-role";
import type { OpenDatabase } from "#api/db/connect";
import { embeddedDatabase, emptyEmbedded } from "./embedded-clone.ts";
import { seeEverything } from "./see-everything.ts";
import { emptyServerDatabase, serverClone } from "./server-clone.ts";
import { testSecrets } from "./test-secrets.ts";

export interface TestDatabase {
  db: Knex;
  context: AppContext;
  close: () => Promise<void>;
}

/** The clock of every API test, unless a test sets its own: 1 August 2026, noon in China. */
export const testNow = new Date("2026-08-01T04:00:00Z");

/**
 * A migrated database of its own for one test file, in the role of the application (`asOwner` for what that may not do):
 * embedded by default, on the server when TEST_DATABASE_URL is set.
 * Close it in afterAll.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const url = process.env.TEST_DATABASE_URL;
  const opened = url ? await serverClone(url) : await embeddedDatabase();
  await workAsApp(opened.db);
  return withContext(opened);
}

/** A database without tables: what a new installation meets. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const url = process.env.TEST_DATABASE_URL;
  return withContext(url ? await emptyServerDatabase(url) : await emptyEmbedded());
}

function withContext(opened: OpenDatabase): TestDatabase {
  const { db } = opened;
  seeEverything(db);
  const dataDir = mkdtempSync(join(tmpdir(), "kuangjie-files-"));
  const context = {
    db,
    log: pino({ level: "silent" }),
    now: () => testNow,
    newId: v7,
    dataDir,
    secrets: testSecrets,
  };
  const close = async () => {
    await opened.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { db, context, close };
}
