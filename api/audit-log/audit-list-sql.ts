import { auditRecordSorts } from "#contract/audit-log";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { isNamed, recordName, recordOperation, recordUnits, unitsBefore } from "./record-name-sql.ts";

/** Where, when, by whom: what is said of an entry whatever its records say. */
const heading = "concat_ws(' ', e.actor_name, e.actor_id, e.reason, e.address, e.request_id)";

/** Entries of before 0064 say in which township the mine of a note of discipline inspection lies: that is for nobody here. */
const tellsPlace = "e.subject <> 'inspection_note'";

const listed = `
FROM audit_entry e
WHERE (CAST(:kind AS text) IS NULL OR e.kind = :kind)
  AND (CAST(:subject AS text) IS NULL OR e.subject = :subject)
  AND (CAST(:record AS text) IS NULL OR e.first_key = :record
    OR (e.record_count > 1 AND e.first_key < :record AND e.last_key >= :record
      AND strpos(e.records, '[' || to_json(CAST(:record AS text)) || ',') > 0))
  AND (CAST(:region AS text) IS NULL OR (${tellsPlace} AND e.last_region >= :region AND e.first_region < CAST(:region AS text) || ':'
    AND (e.first_region = e.last_region OR EXISTS (
      SELECT 1 FROM json_array_elements(CAST(e.records AS json)) AS r(said)
      WHERE r.said ->> 1 LIKE CAST(:region AS text) || '%'))))
  AND (CAST(:q AS text) IS NULL OR strpos(${heading}, :q) > 0 OR (${tellsPlace} AND strpos(e.records, :q) > 0) OR ${isNamed})
  AND (CAST(:from AS date) IS NULL OR e.at >= CAST(:from AS date)::timestamp AT TIME ZONE 'Asia/Shanghai')
  AND (CAST(:to AS date) IS NULL OR e.at < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`;

/** Of an entry of many records only the one that is asked for is told here; the others are read by themselves. */
const pageOfEntries = (mark: string, direction: "ASC" | "DESC") => `
WITH page AS MATERIALIZED (
  SELECT e.* ${listed} AND (CAST(:afterId AS text) IS NULL OR ${mark}) ORDER BY e.id ${direction} LIMIT :limit),
${unitsBefore}
SELECT e.id, a.seq, e.at, e.actor_id AS "actorId", e.actor_name AS "actorName", e.address, e.request_id AS "requestId", e.reason,
  e.kind, e.subject, e.record_count AS "recordCount", r.key AS "recordKey", CASE WHEN ${tellsPlace} THEN r.region END AS "regionCode", r.before, r.after,
  encode(e.digest, 'hex') AS digest, ${recordName} AS "recordName", ${recordOperation} AS operation, ${recordUnits} AS units, CAST(e.id AS text) AS sort_key
FROM page e LEFT JOIN audit_act a ON a.act = e.act LEFT JOIN LATERAL (
  SELECT * FROM audit_records(
    CASE WHEN e.record_count = 1 OR CAST(:record AS text) IS NOT NULL THEN e.records END, e.field_names) AS said
  WHERE CAST(:record AS text) IS NULL OR said.key = :record LIMIT 1) AS r ON true
ORDER BY e.id ${direction}`;

const keyPattern = /^\d{1,18}$/;

export const auditList: ListStatements<"-id" | "id"> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: {
    "-id": { sql: pageOfEntries("e.id < CAST(:afterKey AS bigint)", "DESC"), keyPattern },
    id: { sql: pageOfEntries("e.id > CAST(:afterKey AS bigint)", "ASC"), keyPattern },
  },
};

/** Records of one entry; words that its heading says already choose all of them. */
const listedRecords = `
FROM audit_entry e CROSS JOIN LATERAL audit_records(e.records, e.field_names) AS r
WHERE e.id = :entry AND (CAST(:record AS text) IS NULL OR r.key = :record)
  AND (CAST(:region AS text) IS NULL OR (${tellsPlace} AND r.region LIKE CAST(:region AS text) || '%'))
  AND (CAST(:q AS text) IS NULL OR strpos(${heading}, :q) > 0 OR (${tellsPlace} AND strpos(r.words, :q) > 0) OR strpos(${recordName}, :q) > 0)`;

export const auditRecordList: ListStatements<(typeof auditRecordSorts)[number]> = {
  count: `SELECT count(*) AS total ${listedRecords}`,
  pages: keysetPages(
    auditRecordSorts,
    { position: { key: "CAST(r.n AS numeric)", type: "numeric" } },
    { column: "CAST(r.n AS text)", type: "text" },
    ({ sortKey, after, orderBy }) => `
WITH ${unitsBefore}
SELECT r.n AS position, r.key AS "recordKey", CASE WHEN ${tellsPlace} THEN r.region END AS "regionCode", r.before, r.after, ${recordName} AS "recordName", ${recordOperation} AS operation, ${recordUnits} AS units, ${sortKey}
${listedRecords} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

export const recordEventSql = `
SELECT audit_event(:subject, :key, :region, CAST(:details AS jsonb))`;
