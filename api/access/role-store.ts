import type { Knex } from "knex";
import type { z } from "zod";
import type { grantRole as grantEndpoint } from "#contract/accounts";
import { type AccountKind, isOfRegions, type Role, roleRights } from "#contract/roles";
import { creditCodeTrouble } from "#gis/check/identity-text";
import type { Actor, AppContext } from "../context.ts";
import { requireKnownRegion } from "../db/known-region.ts";
import { changeVersioned } from "../db/versioned-write.ts";
import { badRequest, conflict, notFound } from "../http/problem.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { refuseOwn, versionedAccount } from "./account-store.ts";

interface RoleWrite {
  id: string;
  ifMatch: number;
  actor: Actor;
  context: AppContext;
}

const kindNames: Record<AccountKind, string> = {
  business: "业务人员",
  system: "系统管理员",
  security: "安全管理员",
  audit: "审计管理员",
};

/** Gives a role of the account's own kind; the database holds that too. */
export async function grantRole(
  tx: Knex,
  write: RoleWrite,
  { role, regionCode, creditCode, endsOn }: z.output<typeof grantEndpoint.body>,
): Promise<{ id: string; version: number }> {
  const { id, actor, context } = write;
  refuseOwn(write, "不能给自己授予角色，请由另一位安全管理员办理。");
  const account = await tx("account").where({ id }).first("kind");
  if (!account) throw notFound("账号");
  requireFitting(account.kind, role);
  requireWholeService(role, regionCode);
  requireCompany(role, creditCode);
  if (endsOn !== null && endsOn < shanghaiDay(context.now())) {
    throw at("body.endsOn", "past_end", "到期日已过，请填今天或以后的日期。");
  }
  if (regionCode !== null) await requireKnownRegion(tx, regionCode, "body.regionCode");
  const written = await changeVersioned(tx, versionedAccount(tx, write), {});
  if (creditCode !== null) await requireOneCompany(tx, write, creditCode);
  const same = tx("account_role").where({
    account_id: id,
    role,
    region_code: regionCode,
    holder_code: creditCode,
  });
  if (await same.first("id")) {
    throw conflict("role_held", `此人已有该角色（${roleRights[role].name}）。要改到期日，请先收回再授予。`);
  }
  await tx("account_role").insert({
    id: context.newId(),
    account_id: id,
    kind: account.kind,
    role,
    region_code: regionCode,
    holder_code: creditCode,
    ends_on: endsOn,
    granted_at: context.now(),
    granted_by: actor.name,
  });
  return written;
}

export async function endRole(
  tx: Knex,
  write: RoleWrite,
  grant: string,
): Promise<{ id: string; version: number }> {
  refuseOwn(write, "不能收回自己的角色，请由另一位安全管理员办理。");
  const written = await changeVersioned(tx, versionedAccount(tx, write), {});
  if ((await tx("account_role").where({ id: grant, account_id: write.id }).delete()) === 0) {
    throw notFound("角色");
  }
  return written;
}

function requireFitting(kind: AccountKind, role: Role): void {
  const { name, kind: needed } = roleRights[role];
  if (needed === kind) return;
  throw at(
    "body.role",
    "kinds_apart",
    `三员分立：“${name}”只能授予${kindNames[needed]}账号，此账号是${kindNames[kind]}账号。请另建账号。`,
  );
}

/** Accounts, rights and the log are of no region: who administers a part of them would administer, or read, the rest too. */
function requireWholeService(role: Role, regionCode: string | null): void {
  if (regionCode === null || isOfRegions(role)) return;
  const message = `“${roleRights[role].name}”管理整个系统的账号、授权或日志，不分行政区。请不要选择行政区。`;
  throw at("body.regionCode", "whole_service_only", message);
}

/** Whose mines an enterprise sees must be said; for everybody else there is nothing to say. */
function requireCompany(role: Role, creditCode: string | null): void {
  const { name, ownMinesOnly } = roleRights[role];
  if (!ownMinesOnly && creditCode !== null) {
    throw at("body.creditCode", "company_unused", `角色“${name}”不限于一家企业，请不要填统一社会信用代码。`);
  }
  if (!ownMinesOnly) return;
  const trouble = creditCode === null ? companyMissing : creditCodeTrouble(creditCode);
  if (trouble !== null) throw at("body.creditCode", "company_needed", trouble);
}

/** Regions and companies of one account do not pair off: two companies are two accounts. */
async function requireOneCompany(tx: Knex, { id, context }: RoleWrite, creditCode: string): Promise<void> {
  const day = shanghaiDay(context.now());
  const other = await tx("account_role")
    .where({ account_id: id })
    .whereNot({ holder_code: creditCode })
    .where((held) => held.whereNull("ends_on").orWhere("ends_on", ">=", day))
    .first("holder_code");
  if (!other) return;
  const message = `此账号已用于企业 ${other.holder_code}，一个账号只代表一家企业。请另建账号，或先收回原来的角色。`;
  throw at("body.creditCode", "other_company_held", message);
}

const companyMissing = "请填写企业的统一社会信用代码：此人登录后只见该企业的矿山。";

const at = (path: string, code: string, message: string) => badRequest(code, message, [{ path, message }]);
