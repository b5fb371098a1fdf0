import { addFirstAdministrators } from "../access/first-administrators.ts";
import type { AppContext } from "../context.ts";
import { addDemoPeople } from "../demo/demo-people.ts";
import { isDemoDatabase } from "../demo/installation.ts";

/**
 * Somebody can sign in: the demo people with one click where only this computer is served and everything in the database is the demo
 * city's, else the three administrators, whose one-time passwords are told here and never again. Tells whether it is the demo people.
 */
export async function readyPeople(
  context: AppContext,
  isOnlyHere: boolean,
  say: (line: string) => void,
): Promise<boolean> {
  const isDemo = await isDemoDatabase(context.db);
  if (isDemo) await addDemoPeople(context);
  if (isDemo && isOnlyHere) return true;
  const made = await addFirstAdministrators(context);
  if (made.length === 0) return false;
  say("首次启动，已建立三个管理员账号。一次性密码只显示这一次，7 天内有效，首次登录时须改掉：");
  say("First start: three administrators. Their one-time passwords are shown only now:");
  for (const { login, name, oneTimePassword } of made) say(`  ${name}　${login}　${oneTimePassword}`);
  return false;
}
