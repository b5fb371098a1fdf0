import { v7 } from "uuid";
import { secretBox } from "../access/secret-box.ts";
import { secretKey } from "../access/secret-key.ts";
import { readConfig } from "../config.ts";
import type { AppContext } from "../context.ts";
import { type OpenDatabase, openDatabase } from "../db/connect.ts";
import { readyTables } from "../db/ready-tables.ts";
import { openLog } from "../open-log.ts";
import { asSystem } from "../scope.ts";

type Work = (context: AppContext) => Promise<number>;
type WorkAsItIs = (context: AppContext, kind: OpenDatabase["kind"]) => Promise<number>;

/** Opens the configured database with the tables of this version for one command, and closes it whatever happens. */
export function withDatabase(work: Work): Promise<number> {
  return withDatabaseAsItIs(async (context, kind) => {
    await readyTables({ db: context.db, kind }, context.log);
    return work(context);
  });
}

export async function withDatabaseAsItIs(work: WorkAsItIs): Promise<number> {
  const log = openLog("warn");
  const config = readConfig();
  const { db, kind, close } = await openDatabase(config, log);
  try {
    const { dataDir, auditAnchorDir } = config;
    const secrets = secretBox(() => secretKey(config));
    const context = { db, log, now: () => new Date(), newId: v7, dataDir, secrets, auditAnchorDir };
    return await asSystem(() => work(context, kind));
  } finally {
    await close();
  }
}
