import { parseArgs } from "node:util";
import { chainVerdictText } from "#contract/audit-words";
import { verifyLog } from "../audit-log/verify-log.ts";
import { withDatabase } from "./with-database.ts";
import { wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run audit -- verify [--json]
  verify   重新计算整条哈希链，与每日锚点核对，指出第一处被改动的地方
退出码：0 完整，1 已被改动，2 用法错误。内置数据库同时只能由一个程序打开：请先停止服务，或在网页“审计日志”中核验。`;

/** `npm run audit`: proves that the audit log is what was written. */
export async function runAuditLog(args: readonly string[], print: (line: string) => void): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: "boolean", default: false }, help: { type: "boolean", default: false } },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  if (positionals.length !== 1 || positionals[0] !== "verify") return wrongCall("须给出 verify");
  return withDatabase(async (context) => {
    const verdict = await verifyLog(context);
    print(values.json ? JSON.stringify(verdict, null, 2) : chainVerdictText(verdict));
    return verdict.broken ? 1 : 0;
  });
}
