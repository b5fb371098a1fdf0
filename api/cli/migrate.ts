import { parseArgs } from "node:util";
import { clearMigrationLock, migrate, pendingMigrations } from "../db/migrate.ts";
import { withDatabaseAsItIs } from "./with-database.ts";

const usage = `用法：npm run kuangjie -- migrate [--check] [--unlock]
  --check    只列出尚未执行的升级，不改动数据库；有则退出码为 1
  --unlock   上次升级时进程意外退出，解除遗留的锁后再升级（请先确认没有别的进程在升级）`;

/** `kuangjie migrate`: brings the tables of the configured database to this version. */
export async function runMigrate(args: readonly string[], print: (line: string) => void): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) {
    print(usage);
    return 0;
  }
  return withDatabaseAsItIs(async ({ db }) => {
    if (values.check) {
      const pending = await pendingMigrations(db);
      print(pending.length === 0 ? "数据表已是最新。" : `尚未执行：\n${pending.join("\n")}`);
      return pending.length === 0 ? 0 : 1;
    }
    if (values.unlock) await clearMigrationLock(db);
    const ran = await migrate(db);
    print(ran.length === 0 ? "数据表已是最新。" : `已执行：\n${ran.join("\n")}`);
    return 0;
  });
}

const options = {
  check: { type: "boolean", default: false },
  unlock: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;
