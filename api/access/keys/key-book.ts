import type { Request } from "express";
import type { KeyPermission } from "#contract/api-keys";
import type { Actor, AppContext } from "../../context.ts";
import { allowances } from "../../http/allowances.ts";
import { tooManyRequests } from "../../http/rate-limit.ts";
import type { Recognise } from "../../http/recognise-caller.ts";
import { shanghaiDay } from "../../shanghai-day.ts";
import type { KnownActors } from "../known-actors.ts";
import { grantOf, type HeldRole } from "../signed-in-actor.ts";
import { ago, timeLimits } from "../time-limits.ts";
import { narrowedGrants } from "./key-grants.ts";
import { shownKeySql } from "./key-sql.ts";
import { type Refusable, refusalOf, refuseKey } from "./refused-key.ts";
import { hashOf, shownKey } from "./shown-key.ts";

interface StoredKey extends Refusable {
  key_name: string;
  purpose: string;
  key_permissions: KeyPermission[];
  key_regions: string[];
  last_used_at: Date | string | null;
  id: string;
  name: string;
  region_code: string | null;
  grants: HeldRole[];
}

/** What one address may try a minute with keys that are not good. */
const failuresPerMinute = 30;
const touchMs = 60_000;

/** Recognises programs by the key they bring: null when they bring none; a key that is not good is refused, never passed over. */
export function keyBook(context: AppContext, known: KnownActors): Recognise {
  const failures = allowances(context, failuresPerMinute);
  const read = async (request: Request): Promise<Actor> => {
    const address = request.ip ?? "";
    // taken before anything is looked up, so that any number of attempts at once is still counted one by one
    const waitSeconds = failures.take(address);
    if (waitSeconds !== null) {
      request.res?.setHeader("Retry-After", waitSeconds);
      throw tooManyRequests(waitSeconds);
    }
    const shown = shownKey(request);
    const key = shown && (await readKey(context, shown.secret));
    const login = shown?.login ?? null;
    const refusal = refusalOf(key, login);
    if (refusal) throw await refuseKey(context, request, refusal, { key, login });
    if (!key) throw new Error("a key that is not there was not refused");
    failures.giveBack(address);
    await touch(context, key, address);
    return actorOf(key);
  };
  return async (request) => {
    const header = request.get("Authorization");
    return header === undefined ? null : known.find(`key ${header}`, () => read(request));
  };
}

async function readKey({ db, now }: AppContext, secret: string): Promise<StoredKey | null> {
  const { rows } = await db.raw<{ rows: StoredKey[] }>(shownKeySql, {
    hash: hashOf(secret),
    now: now().toISOString(),
    day: shanghaiDay(now()),
    stale: ago(now(), timeLimits.passwordMs),
  });
  return rows[0] ?? null;
}

/** When and from where it was used last, to the minute. */
async function touch({ db, now }: AppContext, { key_id, last_used_at }: StoredKey, from: string) {
  if (last_used_at !== null && now().getTime() - new Date(last_used_at).getTime() < touchMs) return;
  await db("api_key").where({ id: key_id }).update({ last_used_at: now(), last_used_from: from });
}

function actorOf(key: StoredKey): Actor {
  const { id, name, key_id, key_name, key_permissions, key_regions, purpose } = key;
  const narrowing = { permissions: key_permissions, regions: key_regions };
  const grants = narrowedGrants(key.grants.map(grantOf), narrowing);
  return {
    id,
    name: `${name}（接口密钥“${key_name}”）`,
    regionCode: key.region_code,
    permissions: new Set(grants.flatMap(({ permissions }) => [...permissions])),
    grants,
    key: { id: key_id, purpose },
  };
}
