import type { AppContext } from "../context.ts";
import { isEmpty } from "../demo/database-is-empty.ts";

/** Someone who has no data yet sees a city to try things on; DEMO=off starts empty. */
export async function loadDemoIfEmpty(context: AppContext, say: (line: string) => void): Promise<void> {
  if (!(await isEmpty(context.db))) return;
  const { loadDemoCity } = await import("../demo/load-demo-city.ts");
  say("载入演示城市云岭市（DEMO=off 可跳过） Loading the demo city …");
  await loadDemoCity(context, (_share, message) => say(`  ${message}`));
}
