import type { Knex } from "knex";
import type { AppContext } from "../context.ts";
import type { Grant } from "../scope.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { standingSql } from "./session-sql.ts";
import { grantOf, type HeldRole } from "./signed-in-actor.ts";

export interface Standing {
  enabled: boolean;
  grants: Grant[];
}

/** What somebody is allowed today, signed in or not; null: whoever it is has no account. */
export async function standingOf(
  tx: Knex,
  { now }: Pick<AppContext, "now">,
  account: string,
): Promise<Standing | null> {
  const day = shanghaiDay(now());
  const { rows } = await tx.raw<{ rows: { enabled: boolean; grants: HeldRole[] }[] }>(standingSql, {
    account,
    day,
  });
  const [row] = rows;
  return row ? { enabled: row.enabled, grants: row.grants.map(grantOf) } : null;
}
