import type { Request } from "express";
import type { Knex } from "knex";
import { type Role, roles } from "#contract/roles";
import { Problem } from "../http/problem.ts";

/** The roles that a request may take on with one click. */
export async function demoRoles(db: Knex, request: Request): Promise<Role[]> {
  if (!isFromHere(request)) return [];
  const held: Role[] = await demoAccounts(db).pluck("account_role.role");
  return roles.filter((role) => held.includes(role));
}

/** The demo person of a role, for somebody at this computer. */
export async function demoAccount(
  db: Knex,
  isOffered: boolean,
  role: Role,
  request: Request,
): Promise<string> {
  const account =
    isOffered && isFromHere(request) ? await demoAccounts(db).where({ role }).first("account.id") : undefined;
  if (account) return account.id;
  throw new Problem(403, "no_demo_sign_in", "一键登录只在本机打开演示数据时提供。请用账号和密码登录。");
}

const demoAccounts = (db: Knex) =>
  db("account")
    .join("account_role", "account_role.account_id", "account.id")
    .where({ is_demo: true, enabled: true });

const ownNames = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/;

/**
 * Asked by a browser on this computer, by its own name: neither through a proxy that nobody told us of, nor by a page elsewhere
 * whose name was made to lead here.
 */
function isFromHere(request: Request): boolean {
  const isPassedOn = ["X-Forwarded-For", "Forwarded", "Via"].some((name) => request.get(name) !== undefined);
  return !isPassedOn && ownNames.test(request.get("Host") ?? "");
}
