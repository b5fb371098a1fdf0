import type { Knex } from "knex";
import { asOwner } from "./as-owner.ts";

const tables = ["audit_entry", "audit_act"];

/** What a superuser could do to the audit log, undone afterwards. */
export async function tamperedLog<T>(db: Knex, statement: string, look: () => Promise<T>): Promise<T> {
  for (const table of tables)
    await asOwner(db, (tx) => tx.raw("CREATE TABLE ?? AS TABLE ??", [`${table}_kept`, table]));
  try {
    await asSuperuser(db, statement);
    return await look();
  } finally {
    for (const table of tables) {
      await asSuperuser(
        db,
        `DELETE FROM ${table}; INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM ${table}_kept`,
      );
      await asOwner(db, (tx) => tx.raw("DROP TABLE ??", [`${table}_kept`]));
    }
  }
}

async function asSuperuser(db: Knex, statements: string): Promise<void> {
  await asOwner(db, (tx) =>
    tx.raw(`
      ALTER TABLE audit_entry DISABLE TRIGGER USER; ALTER TABLE audit_act DISABLE TRIGGER USER;
      ${statements};
      ALTER TABLE audit_entry ENABLE TRIGGER USER; ALTER TABLE audit_act ENABLE TRIGGER USER`),
  );
}
