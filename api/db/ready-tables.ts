import type { Knex } from "knex";
import type { Logger } from "pino";
import { asSystem } from "../scope.ts";
import { workAsApp } from "./app-role.ts";
import { migrate } from "./migrate.ts";

/** Brings the tables to this version, then gives up the right to change them and the audit log. Returns what was run. */
export async function readyTables({ db, kind }: { db: Knex; kind: string }, log: Logger): Promise<string[]> {
  const ran = await asSystem(() => migrate(db));
  const standing = await workAsApp(db);
  if (kind === "server" && standing !== "separate") log.warn({ standing }, ownerWarning);
  return ran;
}

const ownerWarning =
  "DATABASE_URL names the owner of the tables, who can alter the audit log: docs/security.md says how to use a login of its own";
