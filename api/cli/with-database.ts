import { pino } from "pino";
import { v7 } from "uuid";
import { readConfig } from "../config.ts";
import type { AppContext } from "../context.ts";
import { openDatabase } from "../db/connect.ts";

/** Opens the configured database for one command and closes it whatever happens. */
export async function withDatabase(work: (context: AppContext) => Promise<number>): Promise<number> {
  const log = pino({ level: "warn" }, pino.destination(2));
  const { db, close } = await openDatabase(readConfig(), log);
  try {
    return await work({ db, log, now: () => new Date(), newId: v7 });
  } finally {
    await close();
  }
}
