import type { Session } from "#contract/access";
import type { Actor, AppContext } from "../context.ts";
import { openSessionsSql } from "./session-sql.ts";
import { ago, timeLimits } from "./time-limits.ts";

interface StoredSession {
  id: string;
  created_at: Date | string;
  last_seen_at: Date | string;
  address: string | null;
  user_agent: string | null;
}

/** Where a person is signed in. */
export async function openSessions(
  { db, now }: AppContext,
  { sessionId, person }: NonNullable<Actor["signedIn"]>,
): Promise<{ items: Session[] }> {
  const { rows } = await db.raw<{ rows: StoredSession[] }>(openSessionsSql, {
    account: person.id,
    now: now().toISOString(),
    idle: ago(now(), timeLimits.idleMs),
  });
  const items = rows.map(({ id, address, ...stored }) => ({
    id,
    current: id === sessionId,
    createdAt: new Date(stored.created_at).toISOString(),
    lastSeenAt: new Date(stored.last_seen_at).toISOString(),
    address,
    userAgent: stored.user_agent,
  }));
  return { items };
}
