import type { Knex } from "knex";
import type { AppContext } from "../context.ts";
import type { Grant } from "../scope.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { standingSql } from "./session-sql.ts";
import { grantOf, type HeldRole } from "./signed-in-actor.ts";

interface StoredStanding {
  name: string;
  unit: string | null;
  enabled: boolean;
  password_unconfirmed: boolean;
  grants: HeldRole[];
}

export interface Standing {
  name: string;
  unit: string | null;
  enabled: boolean;
  /** a password that somebody else gave and nobody has confirmed yet */
  unconfirmed: boolean;
  grants: Grant[];
}

/** What somebody is allowed today, signed in or not; null: whoever it is has no account. */
export async function standingOf(
  tx: Knex,
  { now }: Pick<AppContext, "now">,
  account: string,
): Promise<Standing | null> {
  const day = shanghaiDay(now());
  const { rows } = await tx.raw<{ rows: StoredStanding[] }>(standingSql, {
    account,
    day,
  });
  const [row] = rows;
  if (!row) return null;
  const { name, unit, enabled, password_unconfirmed: unconfirmed, grants } = row;
  return { name, unit, enabled, unconfirmed, grants: grants.map(grantOf) };
}
