import type { Knex } from "knex";
import { recordEventSql } from "./audit-list-sql.ts";

/** Something that is no change of a record and must be known all the same. */
export interface AuditEvent {
  /** named like a table, in English: zone_read, audit_export … */
  subject: string;
  key?: string | null;
  region?: string | null;
  details?: object;
}

/** Writes an event into the audit log, in the name of whoever is asking. */
export async function recordEvent(db: Knex, event: AuditEvent): Promise<void> {
  await db.raw(recordEventSql, {
    subject: event.subject,
    key: event.key ?? null,
    region: event.region ?? null,
    details: JSON.stringify(event.details ?? {}),
  });
}
