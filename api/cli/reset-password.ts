import { parseArgs } from "node:util";
import { resetOnServer } from "../access/reset-on-server.ts";
import { withDatabase } from "./with-database.ts";
import { wrongCall } from "./wrong-call.ts";

const usage = `用法：npm run kuangjie -- reset-password 账号
  给账号一个新的一次性密码，只显示这一次，7 天内有效；此人的所有登录随即退出，锁定也随即解除。
退出码：0 完成，1 没有这个账号，2 用法错误。内置数据库同时只能由一个程序打开：请先停止服务。`;

/** `kuangjie reset-password`: the way back in when nobody who could reset it can sign in. */
export async function runResetPassword(
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { help: { type: "boolean", default: false } },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  const [login] = positionals;
  if (positionals.length !== 1 || login === undefined) return wrongCall("须给出一个账号");
  return withDatabase(async (context) => {
    const password = await resetOnServer(context, login);
    print(password === null ? `没有账号 ${login}。` : `账号 ${login} 的一次性密码：${password}`);
    return password === null ? 1 : 0;
  });
}
