import type { Knex } from "knex";
import type { z } from "zod";
import type { addAccount as addEndpoint, changeAccount as changeEndpoint } from "#contract/accounts";
import { recordEvent } from "../audit-log/record-event.ts";
import type { Actor, AppContext } from "../context.ts";
import { requireKnownRegion } from "../db/known-region.ts";
import { changeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { conflict, notFound, Problem } from "../http/problem.ts";
import { findAccount } from "./account-list.ts";
import { standingOf } from "./account-standing.ts";
import { givePassword } from "./change-password.ts";
import { revokeKeys } from "./keys/key-store.ts";
import { requireOnlyAccount } from "./same-person.ts";

export interface AccountWrite {
  id: string;
  ifMatch: number;
  actor: Actor;
  context: AppContext;
}

interface Written {
  id: string;
  version: number;
}

/**
 * Makes an account that may do nothing yet: another person, the security administrator, gives it roles, and confirms that its password
 * is the person's own.
 */
export async function addAccount(
  tx: Knex,
  { newId, now }: AppContext,
  body: z.output<typeof addEndpoint.body>,
): Promise<Written & { oneTimePassword: string }> {
  const { login, name, unit, regionCode, kind } = body;
  if (regionCode !== null) await requireKnownRegion(tx, regionCode, "body.regionCode");
  if (await tx("account").where({ login }).first("id")) {
    throw conflict("login_taken", `账号“${login}”已经存在，请换一个账号名。`);
  }
  await requireOnlyAccount(tx, { name, unit });
  const id = newId();
  const account = { id, login, name, unit, region_code: regionCode, kind, created_at: now() };
  await tx("account").insert({ ...account, password_unconfirmed: true });
  return { id, version: 1, oneTimePassword: await givePassword(tx, id, now()) };
}

export async function changeAccount(
  tx: Knex,
  write: AccountWrite,
  { name, unit, regionCode, enabled }: z.output<typeof changeEndpoint.body>,
): Promise<Written> {
  if (enabled === false) {
    refuseOwn(write, "不能停用自己的账号。不再使用的，请由另一位系统管理员停用。");
    await requireNoAdministrator(tx, write);
  }
  if (regionCode) await requireKnownRegion(tx, regionCode, "body.regionCode");
  const changes = { name, unit, region_code: regionCode, enabled };
  const named = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  await requireOneEach(tx, write.id, named);
  return changeVersioned(tx, versionedAccount(tx, write), named);
}

/** What an account is called, and whether it is used, may not make it a second one of somebody. */
async function requireOneEach(tx: Knex, id: string, changes: Record<string, unknown>): Promise<void> {
  const stored = await tx("account").where({ id }).first("name", "unit", "enabled");
  const { name, unit, enabled } = { ...stored, ...changes };
  if (stored && enabled) await requireOnlyAccount(tx, { name, unit }, id);
}

/**
 * Nobody alone puts the security or the audit administrator out of their way: the security administrator takes the role back first.
 */
async function requireNoAdministrator(tx: Knex, { id, context }: AccountWrite): Promise<void> {
  const account = await tx("account").where({ id }).whereIn("kind", ["security", "audit"]).first("id");
  if (!account) return;
  const standing = await standingOf(tx, context, id);
  if (standing?.grants.length === 0) return;
  throw new Problem(
    403,
    "kept_apart",
    "三员分立：系统管理员不能单独停用安全管理员和审计管理员。请先由（另一位）安全管理员收回其角色，再停用账号。",
  );
}

/**
 * A new one-time password, and until the security administrator confirms it nothing is approved by who signs in with it. Not for the two
 * other administrators: whoever could give it could take over what must be kept apart; theirs is reset on the server itself. Keys are
 * revoked: whoever knew the password may have made some.
 */
export async function resetPassword(
  tx: Knex,
  write: AccountWrite,
): Promise<Written & { oneTimePassword: string; revokedKeys: number }> {
  const account = await tx("account").where({ id: write.id }).first("kind", "is_demo");
  if (!account) throw notFound("账号");
  if (account.is_demo) throw conflict("demo_account", "演示人员没有密码，在登录页一键登录。");
  if (account.kind === "security" || account.kind === "audit") {
    throw new Problem(
      403,
      "kept_apart",
      "三员分立：系统管理员不能重置安全管理员和审计管理员的密码。请在服务器上执行 npm run kuangjie -- reset-password 账号。",
    );
  }
  const held = account.kind === "business" ? { password_unconfirmed: true } : {};
  const written = await changeVersioned(tx, versionedAccount(tx, write), held);
  const oneTimePassword = await givePassword(tx, write.id, write.context.now());
  const revokedKeys = await revokeKeys(tx, write.context, { account: write.id, by: write.actor.name });
  await recordEvent(tx, { subject: "password_reset", key: write.id, details: { revokedKeys } });
  return { ...written, oneTimePassword, revokedKeys };
}

export const versionedAccount = (
  tx: Knex,
  { id, ifMatch, context }: Omit<AccountWrite, "actor">,
): VersionedRow => ({
  table: "account",
  key: { id },
  ifMatch,
  what: "账号",
  current: () => findAccount(tx, context, id),
});

/** What nobody may do to themselves: lock the last one out, or raise their own rights. */
export function refuseOwn({ id, actor }: Pick<AccountWrite, "id" | "actor">, message: string): void {
  if (actor.id === id) throw new Problem(403, "own_account", message);
}
