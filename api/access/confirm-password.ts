import type { Knex } from "knex";
import { changeVersioned } from "../db/versioned-write.ts";
import { conflict, notFound } from "../http/problem.ts";
import { type AccountWrite, refuseOwn, versionedAccount } from "./account-store.ts";
import { ago, timeLimits } from "./time-limits.ts";

/**
 * The security administrator has asked the person themselves: account or reset was theirs, and so is the password. While the one-time
 * password is good nothing is confirmed: whoever gave it could still sign in with it.
 */
export async function confirmPassword(
  tx: Knex,
  write: AccountWrite,
): Promise<{ id: string; version: number }> {
  refuseOwn(write, "不能确认自己的密码，请由另一位安全管理员办理。");
  const account = await tx("account")
    .leftJoin("credential", "credential.account_id", "account.id")
    .where({ "account.id": write.id })
    .first("password_unconfirmed", "must_change", "password_set_at");
  if (!account) throw notFound("账号");
  if (!account.password_unconfirmed)
    throw conflict("nothing_to_confirm", "此账号没有待确认的密码。请刷新列表。");
  const isGood = account.password_set_at?.toISOString() >= ago(write.context.now(), timeLimits.oneTimeMs);
  if (account.must_change && isGood) {
    throw conflict(
      "one_time_password",
      "此人还没有改掉一次性密码，发放的人也能用它登录。请在其本人登录并改密码之后（或一次性密码过期之后）再确认。",
    );
  }
  return changeVersioned(tx, versionedAccount(tx, write), { password_unconfirmed: false });
}
