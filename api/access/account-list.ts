import type { Knex } from "knex";
import type { z } from "zod";
import type { Account, Grant, listAccounts as listEndpoint } from "#contract/accounts";
import type { AccountKind } from "#contract/roles";
import type { AppContext } from "../context.ts";
import { type Page, readPage } from "../db/read-page.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { accountList } from "./account-sql.ts";

type Query = z.output<typeof listEndpoint.query>;
type Clock = Pick<AppContext, "now">;

interface StoredAccount {
  id: string;
  login: string;
  name: string;
  unit: string | null;
  region_code: string | null;
  kind: AccountKind;
  enabled: boolean;
  is_demo: boolean;
  password_unconfirmed: boolean;
  version: number;
  sort_key: string;
  locked_until: Date | string | null;
  last_sign_in_at: Date | string | null;
  roles: Grant[];
}

export function listAccounts(db: Knex, clock: Clock, query: Query): Promise<Page<Account>> {
  return read(db, clock, query, null);
}

export async function findAccount(db: Knex, clock: Clock, id: string): Promise<Account | null> {
  const { items } = await read(db, clock, { sort: "login", limit: 1 }, id);
  return items[0] ?? null;
}

function read(db: Knex, { now }: Clock, query: Query, id: string | null): Promise<Page<Account>> {
  const { q, kind = null } = query;
  return readPage<StoredAccount, Account, Query["sort"]>(db, accountList, query, {
    filter: { id, kind, q: q || null, now: now().toISOString(), day: shanghaiDay(now()) },
    idOf: (row) => row.id,
    itemOf: accountOf,
  });
}

function accountOf({
  id,
  login,
  name,
  unit,
  kind,
  enabled,
  version,
  roles,
  ...stored
}: StoredAccount): Account {
  return {
    id,
    login,
    name,
    unit,
    regionCode: stored.region_code,
    kind,
    enabled,
    isDemo: stored.is_demo,
    unconfirmed: stored.password_unconfirmed,
    lockedUntil: instant(stored.locked_until),
    lastSignInAt: instant(stored.last_sign_in_at),
    roles: roles.map((grant) => ({ ...grant, grantedAt: new Date(grant.grantedAt).toISOString() })),
    version,
  };
}

const instant = (stored: Date | string | null) => (stored === null ? null : new Date(stored).toISOString());
