import type { Knex } from "knex";
import type { z } from "zod";
import type { AuditEntry, AuditFilter, listAuditEntries } from "#contract/audit-log";
import { type Page, readPage } from "../db/read-page.ts";
import { auditList } from "./audit-list-sql.ts";

type Query = z.output<typeof listAuditEntries.query>;
type StoredEntry = Omit<AuditEntry, "at"> & { at: Date | string; sort_key: string };

/** Entries of the audit log, the latest first. */
export function auditEntries(db: Knex, query: Query): Promise<Page<AuditEntry>> {
  return readPage<StoredEntry, AuditEntry, Query["sort"]>(db, auditList, query, {
    filter: filterOf(query),
    idOf: ({ id }) => String(id).padStart(20, "0"),
    itemOf: ({ sort_key, ...entry }) => ({
      ...entry,
      id: Number(entry.id),
      seq: entry.seq === null ? null : Number(entry.seq),
      at: new Date(entry.at).toISOString(),
    }),
  });
}

function filterOf(query: AuditFilter) {
  const { kind = null, subject = null, record = null, region = null, from = null, to = null } = query;
  return { kind, subject, record, region, from, to, q: query.q || null };
}
