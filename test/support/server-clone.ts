import { randomUUID } from "node:crypto";
import knex, { type Knex } from "knex";
import { pino } from "pino";
import { type OpenDatabase, openDatabase } from "#api/db/connect";
import { readyForTests } from "./as-owner.ts";
import { templateKey } from "./template-key.ts";

const silent = pino({ level: "silent" });

/** A database of its own on the test server, cloned from a migrated template. */
export async function serverClone(url: string): Promise<OpenDatabase> {
  const template = `kuangjie_template_${templateKey()}`;
  return openNew(url, async (admin, name) => {
    await admin.raw("SELECT pg_advisory_lock(4490)");
    if (!(await exists(admin, template))) await build(admin, url, template);
    await admin.raw("CREATE DATABASE ?? TEMPLATE ?? STRATEGY FILE_COPY", [name, template]);
    await admin.raw("SELECT pg_advisory_unlock(4490)");
  });
}

export function emptyServerDatabase(url: string): Promise<OpenDatabase> {
  return openNew(url, (admin, name) => admin.raw("CREATE DATABASE ??", [name]));
}

async function openNew(url: string, create: Creation): Promise<OpenDatabase> {
  const place = await newPlace(url, create);
  const opened = await openDatabase({ databaseUrl: place.url, dataDir: "" }, silent);
  const close = async () => {
    await opened.close();
    await place.drop();
  };
  return { ...opened, close };
}

type Creation = (admin: Knex, name: string) => Promise<unknown>;

export interface ServerPlace {
  url: string;
  drop: () => Promise<void>;
}

/** An empty database of its own on the test server, for a program that opens it itself. */
export const emptyServerPlace = (url: string): Promise<ServerPlace> =>
  newPlace(url, (admin, name) => admin.raw("CREATE DATABASE ??", [name]));

async function newPlace(url: string, create: Creation): Promise<ServerPlace> {
  const admin = knex({ client: "pg", connection: url, pool: { min: 0, max: 1, idleTimeoutMillis: 600_000 } });
  const name = `kuangjie_test_${randomUUID().replaceAll("-", "")}`;
  await create(admin, name);
  const drop = async () => {
    await admin.raw("DROP DATABASE ?? WITH (FORCE)", [name]);
    await admin.destroy();
  };
  return { url: at(url, name), drop };
}

async function exists(admin: Knex, name: string): Promise<boolean> {
  const { rows } = await admin.raw("SELECT 1 FROM pg_database WHERE datname = ?", [name]);
  return rows.length > 0;
}

/** Migrated under another name first, so that a template is whole or absent. */
async function build(admin: Knex, url: string, template: string): Promise<void> {
  const building = `${template}_building`;
  await admin.raw("DROP DATABASE IF EXISTS ?? WITH (FORCE)", [building]);
  await admin.raw("CREATE DATABASE ??", [building]);
  const opened = await openDatabase({ databaseUrl: at(url, building), dataDir: "" }, silent);
  await readyForTests(opened.db);
  await opened.close();
  await admin.raw("ALTER DATABASE ?? RENAME TO ??", [building, template]);
}

function at(url: string, database: string): string {
  const place = new URL(url);
  place.pathname = `/${database}`;
  return place.href;
}
