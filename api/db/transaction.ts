import type { Knex } from "knex";
import { actingNow } from "../acting.ts";
import type { Actor, AppContext } from "../context.ts";

/** Runs `work` in one transaction that is the actor's in the audit log. Use only `tx` inside. */
export function inTransaction<T>(
  context: Pick<AppContext, "db">,
  actor: Pick<Actor, "id"> & Partial<Pick<Actor, "name">>,
  work: (tx: Knex.Transaction) => Promise<T>,
): Promise<T> {
  return context.db.transaction(async (tx) => {
    const told = actingNow();
    if (told?.id !== actor.id) {
      const person = { ...told, id: actor.id, name: actor.name ?? actor.id };
      await tx.raw("SELECT set_config('app.acting', ?, true)", [JSON.stringify(person)]);
    }
    return work(tx);
  });
}
