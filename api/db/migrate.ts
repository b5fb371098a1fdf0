import { readdir, readFile } from "node:fs/promises";
import type { Knex } from "knex";
import { StartupError } from "../startup-error.ts";

const folder = new URL("../../migrations/", import.meta.url);

/** Brings the tables to the newest shape: each numbered file once, in a transaction of its own. Returns what it ran. */
export async function migrate(db: Knex): Promise<string[]> {
  try {
    // the application's own login may look, and has nothing to do when nothing is missing
    if ((await pendingMigrations(db)).length === 0) return [];
    const [, ran] = (await db.migrate.latest(settings)) as [number, string[]];
    return ran;
  } catch (error) {
    throw migrationFailure(error);
  }
}

/** What a superuser does once in a database whose tables are to belong to somebody who is none. */
export const administratorStatements = (owner: string): string[] => [
  "CREATE EXTENSION IF NOT EXISTS postgis",
  "CREATE EXTENSION IF NOT EXISTS btree_gist",
  `GRANT CREATE ON SCHEMA public TO ${owner}`,
  // CGCS2000 is told to PostGIS where it does not know it
  `GRANT SELECT, INSERT ON spatial_ref_sys TO ${owner}`,
  // functions that look beyond the scope of who asks
  `GRANT SET ON PARAMETER "kuangjie.scope" TO ${owner}`,
  "CREATE ROLE kuangjie_app NOLOGIN",
  `GRANT kuangjie_app TO ${owner}`,
];

/** Files of this program that the database has not seen yet. */
export async function pendingMigrations(db: Knex): Promise<string[]> {
  const [, pending] = (await db.migrate.list(settings)) as [unknown, string[]];
  return pending;
}

/** After a process died while migrating, its mark would refuse everybody: only for who is alone on the database. */
export async function clearMigrationLock(db: Knex): Promise<void> {
  if (await db.schema.hasTable("knex_migrations_lock")) await db.migrate.forceFreeMigrationsLock(settings);
}

const migrationSource: Knex.MigrationSource<string> = {
  getMigrations: async () => (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort(),
  getMigrationName: (name) => name,
  getMigration: async (name) => {
    const sql = await readFile(new URL(name, folder), "utf8");
    return { up: (tx) => tx.raw(withPlainQuestionMarks(sql)), down: () => Promise.resolve() };
  },
};

const settings: Knex.MigratorConfig = { migrationSource };

/** knex takes a bare ? for a binding, also in a regular expression of a CHECK. */
function withPlainQuestionMarks(sql: string): string {
  if (sql.includes("\\?")) throw new Error("write [?] instead of \\? in a migration");
  return sql.replaceAll("?", "\\?");
}

function migrationFailure(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes("migration directory is corrupt")) {
    return new StartupError(
      "database_newer",
      "数据库由更新版本的矿界建立，本版本无法打开。请使用新版本程序。",
      "The database was made by a newer version of Kuangjie.",
      error,
    );
  }
  if (message.includes("already locked")) {
    return new StartupError(
      "migration_locked",
      "另一个进程正在升级数据库表结构，请稍候再启动。若上次升级时进程意外退出，请执行 npm run kuangjie -- migrate --unlock。",
      "Another process is migrating the database. If it died, run: npm run kuangjie -- migrate --unlock",
      error,
    );
  }
  if ((error as { code?: string }).code === "42501") {
    const statements = administratorStatements("用户名").map((one) => `  ${one};`);
    return new StartupError(
      "database_rights",
      "数据库用户权限不足，无法建立扩展或数据表。请由数据库管理员（超级用户）在该库执行下列语句，“用户名”换成 DATABASE_URL 中的用户，再启动；已经执行过的可略去。",
      `The database user lacks rights: a superuser must run these once in this database, with the user's name.\n${statements.join("\n")}`,
      error,
    );
  }
  return error;
}
