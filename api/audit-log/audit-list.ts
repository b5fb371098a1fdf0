import type { Knex } from "knex";
import type { z } from "zod";
import type {
  AuditEntry,
  AuditFilter,
  AuditRecord,
  listAuditEntries,
  listAuditRecords,
} from "#contract/audit-log";
import { type Page, readPage } from "../db/read-page.ts";
import { auditList, auditRecordList } from "./audit-list-sql.ts";

type Query = z.output<typeof listAuditEntries.query>;
type StoredEntry = Omit<AuditEntry, "at"> & { at: Date | string; sort_key: string };

/** Entries of the audit log, the latest first. */
export function auditEntries(db: Knex, query: Query): Promise<Page<AuditEntry>> {
  return readPage<StoredEntry, AuditEntry, Query["sort"]>(db, auditList, query, {
    filter: filterOf(query),
    idOf: ({ id }) => String(id),
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

type RecordQuery = z.output<typeof listAuditRecords.query>;
type StoredRecord = AuditRecord & { sort_key: string };

/** What an entry of many records says of each. */
export function auditRecords(db: Knex, entry: number, query: RecordQuery): Promise<Page<AuditRecord>> {
  const { record = null, region = null } = query;
  return readPage<StoredRecord, AuditRecord, RecordQuery["sort"]>(db, auditRecordList, query, {
    filter: { entry, record, region, q: query.q || null },
    idOf: ({ position }) => String(position),
    itemOf: ({ sort_key, ...item }) => item,
  });
}
