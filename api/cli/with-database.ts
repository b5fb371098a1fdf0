import { pino } from "pino";
import { v7 } from "uuid";
import { readConfig } from "../config.ts";
import type { AppContext } from "../context.ts";
import { openDatabase } from "../db/connect.ts";
import { migrate } from "../db/migrate.ts";

type Work = (context: AppContext) => Promise<number>;

/** Opens the configured database with the tables of this version for one command, and closes it whatever happens. */
export function withDatabase(work: Work): Promise<number> {
  return withDatabaseAsItIs(async (context) => {
    await migrate(context.db);
    return work(context);
  });
}

export async function withDatabaseAsItIs(work: Work): Promise<number> {
  const log = pino({ level: "warn" }, pino.destination(2));
  const config = readConfig();
  const { db, close } = await openDatabase(config, log);
  try {
    return await work({ db, log, now: () => new Date(), newId: v7, dataDir: config.dataDir });
  } finally {
    await close();
  }
}
