import knex, { type Knex } from "knex";
import type { Client } from "pg";
import type { Logger } from "pino";
import type { Config } from "../config.ts";
import { type EmbeddedServer, type SessionLimits, startEmbeddedServer } from "./embedded/embedded-server.ts";
import { clearMigrationLock } from "./migrate.ts";
import { checkServer, connectionFailure } from "./server-check.ts";
import { tellWhoActs } from "./tell-who-acts.ts";
import { setTypeParsers } from "./type-parsers.ts";

export interface OpenDatabase {
  db: Knex;
  kind: "embedded" | "server";
  close: () => Promise<void>;
}

/** Behind the one connection people queue; a stuck transaction ahead of them is ended well before this. */
const PATIENCE_MS = 120_000;

export const defaultLimits: SessionLimits = { idleTransactionMs: 60_000, statementMs: 600_000 };

/** Opens the server database that DATABASE_URL names, else the embedded one in the data folder. */
export function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDir">,
  log: Logger,
  limits: SessionLimits = defaultLimits,
): Promise<OpenDatabase> {
  setTypeParsers();
  return config.databaseUrl
    ? openServer(config.databaseUrl, log, limits)
    : openEmbedded(config.dataDir, log, limits);
}

async function openServer(url: string, log: Logger, limits: SessionLimits): Promise<OpenDatabase> {
  const db: Knex = knex({
    client: "pg",
    log: knexLog(log),
    connection: {
      connectionString: url,
      application_name: "kuangjie",
      connectionTimeoutMillis: 10_000,
      statement_timeout: limits.statementMs,
      idle_in_transaction_session_timeout: limits.idleTransactionMs,
    },
    pool: { min: 0, max: 10, afterCreate: prepareConnection(() => db) },
  });
  tellWhoActs(db);
  try {
    await checkServer(db);
  } catch (error) {
    await db.destroy();
    throw connectionFailure(error, url);
  }
  return { db, kind: "server", close: () => db.destroy() };
}

async function openEmbedded(folder: string, log: Logger, limits: SessionLimits): Promise<OpenDatabase> {
  const server = await startEmbeddedServer(folder, limits, log);
  const db = poolOfOne(server.connect, log);
  const close = async () => {
    await db.destroy();
    await server.close();
  };
  await clearMigrationLock(db);
  return { db, kind: "embedded", close };
}

/** What speaks to the one session of an embedded database. */
export function poolOfOne(connect: EmbeddedServer["connect"], log: Logger): Knex {
  const db: Knex = knex({
    client: "pg",
    log: knexLog(log),
    connection: () => ({ user: "postgres", database: "postgres", ssl: false, stream: connect }),
    pool: { min: 1, max: 1, createTimeoutMillis: PATIENCE_MS, afterCreate: prepareConnection(() => db) },
    acquireConnectionTimeout: PATIENCE_MS,
  });
  tellWhoActs(db);
  return db;
}

/**
 * A connection that dies inside a forgotten transaction would keep its place in the pool for ever: with the one
 * connection of the embedded database nobody could go on.
 */
function prepareConnection(pool: () => Knex) {
  return (connection: Client, done: (error: Error | null, connection: Client) => void) => {
    connection.on("end", () => pool().client.pool?.release(connection));
    // what the planner takes row security to cost would have it compile for seconds what runs for milliseconds
    void connection.query("SET TIME ZONE 'UTC'; SET jit = off").then(
      () => done(null, connection),
      (error) => done(error, connection),
    );
  };
}

/** knex says beside each error that it throws what it throws: whoever gets the error tells it. */
const knexLog = (log: Logger): Knex.Config["log"] => ({
  warn: (text) => log.debug({ knex: text }, "database connection"),
  error: (text) => log.debug({ knex: text }, "database connection"),
  debug: (text) => log.debug({ knex: text }, "database connection"),
  deprecate: (method, instead) => log.debug({ method, instead }, "knex method is deprecated"),
});
