import type { Knex } from "knex";
import type { Actor, AppContext } from "../context.ts";

/** Runs `work` in one transaction that the audit triggers see as the actor's. Use only `tx` inside. */
export function inTransaction<T>(
  context: Pick<AppContext, "db">,
  actor: Pick<Actor, "id">,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return context.db.transaction(async (tx) => {
    await tx.raw("SELECT set_config('app.actor', ?, true)", [actor.id]);
    return work(tx);
  });
}
