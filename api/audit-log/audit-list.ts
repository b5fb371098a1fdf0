import type { Knex } from "knex";
import type { z } from "zod";
import type {
  AuditEntry,
  AuditFilter,
  AuditRecord,
  listAuditEntries,
  listAuditRecords,
} from "#contract/audit-log";
import { endpoints } from "#contract/index";
import { type Page, readPage } from "../db/read-page.ts";
import { auditList, auditRecordList } from "./audit-list-sql.ts";

type Query = z.output<typeof listAuditEntries.query>;
interface Operated {
  sort_key: string;
  /** which change a proposal asks for */
  operation: string | null;
}

type StoredEntry = Omit<AuditEntry, "at"> & Operated & { at: Date | string };

/** Entries of the audit log, the latest first. */
export function auditEntries(db: Knex, query: Query): Promise<Page<AuditEntry>> {
  return readPage<StoredEntry, AuditEntry, Query["sort"]>(db, auditList, query, {
    filter: filterOf(query),
    idOf: ({ id }) => String(id),
    itemOf: ({ sort_key, operation, ...entry }) => ({
      ...entry,
      recordName: nameOf(operation, entry.recordName),
      id: Number(entry.id),
      seq: entry.seq === null ? null : Number(entry.seq),
      at: new Date(entry.at).toISOString(),
    }),
  });
}

function filterOf(query: AuditFilter) {
  const { kind = null, subject = null, record = null, region = null, from = null, to = null } = query;
  return { kind, subject, record, region, from, to, ...wordsOf(query) };
}

const changeName = (operation: string) => endpoints[operation]?.fourEyes ?? operation;

/** A proposal is called after the change it asks for, and what that is about. */
const nameOf = (operation: string | null, name: string | null) =>
  operation === null ? name : [changeName(operation), name].filter(Boolean).join("　");

/** What is looked for, also as the changes that are called so. */
function wordsOf({ q }: Pick<AuditFilter, "q">) {
  const asked = Object.keys(endpoints).filter(
    (operation) => q && endpoints[operation]?.fourEyes?.includes(q),
  );
  return { q: q || null, operations: asked };
}

type RecordQuery = z.output<typeof listAuditRecords.query>;
type StoredRecord = AuditRecord & Operated;

/** What an entry of many records says of each. */
export function auditRecords(db: Knex, entry: number, query: RecordQuery): Promise<Page<AuditRecord>> {
  const { record = null, region = null } = query;
  return readPage<StoredRecord, AuditRecord, RecordQuery["sort"]>(db, auditRecordList, query, {
    filter: { entry, record, region, q: query.q || null },
    idOf: ({ position }) => String(position),
    itemOf: ({ sort_key, operation, ...item }) => ({
      ...item,
      recordName: nameOf(operation, item.recordName),
    }),
  });
}
