import type { Knex } from "knex";
import type { z } from "zod";
import { type ApiKey, type addKey as addEndpoint, longestKeyDays, mostKeys } from "#contract/api-keys";
import { permissionNames } from "#contract/permission";
import type { Actor, AppContext } from "../../context.ts";
import { requireKnownRegion } from "../../db/known-region.ts";
import { badRequest, conflict, notFound, Problem } from "../../http/problem.ts";
import { scopeOf, withinScope } from "../../scope.ts";
import { shanghaiDay } from "../../shanghai-day.ts";
import { keyListSql } from "./key-sql.ts";
import { hashOf, newSecret } from "./shown-key.ts";

interface StoredKey extends Pick<ApiKey, "id" | "name" | "purpose" | "permissions" | "regions" | "state"> {
  created_at: Date | string;
  ends_on: string;
  last_used_at: Date | string | null;
  last_used_from: string | null;
  revoked_at: Date | string | null;
  revoked_by: string | null;
}

type Clock = Pick<AppContext, "now">;
type NewKey = Omit<z.output<typeof addEndpoint.body>, "current">;

export function keysOf(db: Knex, clock: Clock, account: string): Promise<ApiKey[]> {
  return read(db, clock, { account, id: null });
}

async function read(
  db: Knex,
  { now }: Clock,
  which: { account: string; id: string | null },
): Promise<ApiKey[]> {
  const { rows } = await db.raw<{ rows: StoredKey[] }>(keyListSql, { ...which, day: shanghaiDay(now()) });
  return rows.map(keyOf);
}

/** Makes a key of what its owner may now; what they lose later the key loses with them. */
export async function addKey(
  tx: Knex,
  context: AppContext,
  { actor, wanted }: { actor: Actor; wanted: NewKey },
): Promise<{ key: ApiKey; secret: string }> {
  requireDays(context, wanted.endsOn);
  await requireRoom(tx, context, actor.id);
  const [id, secret] = [context.newId(), newSecret()];
  const { name, purpose, permissions, regions, endsOn } = wanted;
  await tx("api_key").insert({
    id,
    account_id: actor.id,
    name,
    purpose,
    secret_hash: hashOf(secret),
    permissions: [...new Set(permissions)],
    regions: [...new Set(regions)],
    created_at: context.now(),
    ends_on: endsOn,
  });
  return { key: await stored(tx, context, { account: actor.id, id }), secret };
}

/** From now on it opens nothing. One that was revoked before stays as it is. */
export async function revokeKey(
  tx: Knex,
  clock: Clock,
  { account, id, actor }: { account: string; id: string; actor: Actor },
): Promise<ApiKey> {
  await tx("api_key")
    .where({ id, account_id: account })
    .whereNull("revoked_at")
    .update({ revoked_at: clock.now(), revoked_by: actor.name });
  return stored(tx, clock, { account, id });
}

/** All keys of an account that are still good: whoever got hold of one is out. Answers how many there were. */
export function revokeKeys(
  tx: Knex,
  { now }: Clock,
  { account, by }: { account: string; by: string },
): Promise<number> {
  return tx("api_key")
    .where({ account_id: account })
    .whereNull("revoked_at")
    .andWhere("ends_on", ">=", shanghaiDay(now()))
    .update({ revoked_at: now(), revoked_by: by });
}

async function stored(tx: Knex, clock: Clock, which: { account: string; id: string }): Promise<ApiKey> {
  const [key] = await read(tx, clock, which);
  if (!key) throw notFound("接口密钥");
  return key;
}

/** Refuses what its owner may not themselves. Not within a transaction, whose connection was told another scope. */
export async function requireOwnRights(
  db: Knex,
  actor: Actor,
  { permissions, regions }: NewKey,
): Promise<void> {
  if (actor.signedIn?.person.kind !== "business") {
    throw new Problem(
      403,
      "no_keys",
      "接口密钥供业务人员读取图层和台账，管理员账号不能建立。请由使用程序的业务人员在自己的账号中建立。",
    );
  }
  const missing = permissions.filter((one) => !actor.permissions.has(one));
  if (missing.length > 0) {
    const message = `您没有“${missing.map((one) => permissionNames[one]).join("、")}”的权限，不能给密钥。`;
    throw badRequest("not_own_right", message, [{ path: "body.permissions", message }]);
  }
  // row security shows the regions of the owner alone: any other is unknown
  await withinScope(scopeOf(actor.grants, ...permissions.slice(0, 1)), async () => {
    for (const [n, code] of regions.entries()) await requireKnownRegion(db, code, `body.regions.${n}`);
  });
}

function requireDays({ now }: Clock, endsOn: string): void {
  const today = shanghaiDay(now());
  const last = shanghaiDay(new Date(now().getTime() + longestKeyDays * 86_400_000));
  if (endsOn >= today && endsOn <= last) return;
  const message = `有效期须在 ${today} 至 ${last} 之间（最长一年）。`;
  throw badRequest("bad_end", message, [{ path: "body.endsOn", message }]);
}

/** One key of a person after the other, so that two at once do not both find room for the last. */
async function requireRoom(tx: Knex, clock: Clock, account: string): Promise<void> {
  await tx("account").where({ id: account }).forUpdate().first("id");
  const good = (await keysOf(tx, clock, account)).filter(({ state }) => state === "good");
  if (good.length < mostKeys) return;
  throw conflict("too_many_keys", `有效的接口密钥已有 ${mostKeys} 个，请先作废不用的。`);
}

function keyOf({ id, name, purpose, permissions, regions, state, ...row }: StoredKey): ApiKey {
  return {
    id,
    name,
    purpose,
    permissions,
    regions,
    state,
    createdAt: new Date(row.created_at).toISOString(),
    endsOn: row.ends_on,
    lastUsedAt: instant(row.last_used_at),
    lastUsedFrom: row.last_used_from,
    revokedAt: instant(row.revoked_at),
    revokedBy: row.revoked_by,
  };
}

const instant = (at: Date | string | null) => (at === null ? null : new Date(at).toISOString());
