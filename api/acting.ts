import { AsyncLocalStorage } from "node:async_hooks";

/** Who is asking, from where and why: told to each connection, so that no change can be made without it. */
export interface Acting {
  id: string;
  name: string;
  address: string | null;
  requestId: string | null;
  reason: string | null;
}

const acting = new AsyncLocalStorage<Acting>();

/** Does work in somebody's name: whatever it changes in the database is theirs in the audit log. */
export function actAs<T>(person: Acting, work: () => T): T {
  return acting.run(person, work);
}

/** Null: the program itself is at work. */
export function actingNow(): Acting | null {
  return acting.getStore() ?? null;
}
