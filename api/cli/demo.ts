import { pino } from "pino";
import { readConfig } from "../config.ts";
import type { AppContext } from "../context.ts";
import { openDatabase } from "../db/connect.ts";
import { migrate } from "../db/migrate.ts";
import { isEmpty } from "../demo/database-is-empty.ts";
import { isDemoDatabase } from "../demo/installation.ts";
import { loadDemoCity } from "../demo/load-demo-city.ts";
import { wipeDemoCity } from "../demo/wipe-demo-city.ts";
import { StartupError } from "../startup-error.ts";

const usage = `用法：npm run demo [-- --reset --yes]
  在空数据库中载入演示城市云岭市（虚构）。
  --reset   清空演示数据库后重新载入；只对演示数据库有效，须同时给出 --yes`;

type Print = (line: string) => void;

/** `kuangjie demo`: 0 done, 1 refused or failed, 2 called wrongly. */
export async function runDemo(args: readonly string[], print: Print): Promise<number> {
  const unknown = args.find((arg) => arg !== "--reset" && arg !== "--yes");
  if (unknown !== undefined) {
    print(unknown === "--help" ? usage : `不认识的参数：${unknown}\n${usage}`);
    return unknown === "--help" ? 0 : 2;
  }
  try {
    return await withDatabase((context) => putDemoCity(context, args, print));
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    print(error.message);
    return 1;
  }
}

/** Loads into an empty database; a filled one is only touched when it is a demonstration and --reset --yes was said. */
export async function putDemoCity(
  context: Pick<AppContext, "db">,
  args: readonly string[],
  print: Print,
): Promise<number> {
  const refusal = await refusalFor(context, args);
  if (refusal) {
    print(refusal.message);
    return refusal.exitCode;
  }
  if (args.includes("--reset")) {
    print("清空演示数据");
    await wipeDemoCity(context);
  }
  await loadDemoCity(context, (share, message) =>
    print(`${String(Math.round(share * 100)).padStart(3)}%  ${message}`),
  );
  return 0;
}

async function refusalFor({ db }: Pick<AppContext, "db">, args: readonly string[]) {
  if (await isEmpty(db)) return null;
  if (!(await isDemoDatabase(db))) {
    return {
      exitCode: 1,
      message: "数据库中已有业务数据，不是演示数据库，未作任何改动。演示城市只能载入空数据库。",
    };
  }
  if (!args.includes("--reset")) {
    return {
      exitCode: 0,
      message: "演示城市已在数据库中。要恢复原样，请执行：npm run demo -- --reset --yes",
    };
  }
  if (!args.includes("--yes")) {
    return {
      exitCode: 1,
      message: "--reset 会删除演示数据库中的全部数据（包括试用时录入的）。确认请加 --yes。",
    };
  }
  return null;
}

async function withDatabase(work: (context: Pick<AppContext, "db">) => Promise<number>): Promise<number> {
  const opened = await openDatabase(readConfig(), pino({ level: "silent" }));
  try {
    await migrate(opened.db);
    return await work({ db: opened.db });
  } finally {
    await opened.close();
  }
}
