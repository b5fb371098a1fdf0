import { parseArgs } from "node:util";
import type { AppContext } from "../context.ts";
import { isEmpty } from "../demo/database-is-empty.ts";
import { isDemoDatabase } from "../demo/installation.ts";
import { loadDemoCity } from "../demo/load-demo-city.ts";
import { wipeDemoCity } from "../demo/wipe-demo-city.ts";
import { withDatabase } from "./with-database.ts";

const usage = `用法：npm run demo [-- --reset --yes]
  在空数据库中载入演示城市云岭市（虚构）。
  --reset   清空演示数据库后重新载入；只对演示数据库有效，须同时给出 --yes`;

type Print = (line: string) => void;

/** `kuangjie demo`: 0 done, 1 refused or failed, 2 called wrongly. */
export async function runDemo(args: readonly string[], print: Print): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  if (values.help) {
    print(usage);
    return 0;
  }
  return withDatabase((context) => putDemoCity(context, values, print));
}

const options = {
  reset: { type: "boolean", default: false },
  yes: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const;
interface Said {
  reset: boolean;
  /** the second word without which nothing is wiped */
  yes: boolean;
}

/** Loads into an empty database; a filled one is only touched when it is a demonstration and --reset --yes was said. */
export async function putDemoCity(
  context: Pick<AppContext, "db">,
  said: Said,
  print: Print,
): Promise<number> {
  const refusal = await refusalFor(context, said);
  if (refusal) {
    print(refusal.message);
    return refusal.exitCode;
  }
  if (said.reset) {
    print("清空演示数据");
    await wipeDemoCity(context);
  }
  await loadDemoCity(context, (share, message) =>
    print(`${String(Math.round(share * 100)).padStart(3)}%  ${message}`),
  );
  return 0;
}

async function refusalFor({ db }: Pick<AppContext, "db">, { reset, yes }: Said) {
  if (await isEmpty(db)) return null;
  if (!(await isDemoDatabase(db))) {
    return {
      exitCode: 1,
      message: "数据库中已有业务数据，不是演示数据库，未作任何改动。演示城市只能载入空数据库。",
    };
  }
  if (!reset) {
    return {
      exitCode: 0,
      message: "演示城市已在数据库中。要恢复原样，请执行：npm run demo -- --reset --yes",
    };
  }
  if (!yes) {
    return {
      exitCode: 1,
      message: "--reset 会删除演示数据库中的全部数据（包括试用时录入的）。确认请加 --yes。",
    };
  }
  return null;
}
