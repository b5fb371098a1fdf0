import type { Knex } from "knex";
import { workAsApp } from "#api/db/app-role";
import { migrate } from "#api/db/migrate";

/** Does what only an owner of the tables can do: changing them, tampering with the audit log. */
export function asOwner<T>(db: Knex, work: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.raw("SET LOCAL ROLE NONE");
    return work(tx);
  });
}

/** A migrated database with the role of the application, which in tests may also empty tables at once. */
export async function readyForTests(db: Knex): Promise<void> {
  await migrate(db);
  await workAsApp(db);
  await asOwner(db, (tx) => tx.raw("GRANT TRUNCATE ON ALL TABLES IN SCHEMA public TO kuangjie_app"));
}
