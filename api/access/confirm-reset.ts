import type { Knex } from "knex";
import { changeVersioned } from "../db/versioned-write.ts";
import { conflict, notFound } from "../http/problem.ts";
import { type AccountWrite, refuseOwn, versionedAccount } from "./account-store.ts";

/** The security administrator has asked the person themselves: the reset was theirs, and they may approve again. */
export async function confirmReset(tx: Knex, write: AccountWrite): Promise<{ id: string; version: number }> {
  refuseOwn(write, "不能确认自己的密码重置，请由另一位安全管理员办理。");
  const account = await tx("account").where({ id: write.id }).first("reset_unconfirmed");
  if (!account) throw notFound("账号");
  if (!account.reset_unconfirmed)
    throw conflict("nothing_to_confirm", "此账号没有待确认的密码重置。请刷新列表。");
  return changeVersioned(tx, versionedAccount(tx, write), { reset_unconfirmed: false });
}
