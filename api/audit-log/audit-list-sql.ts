import { auditSorts } from "#contract/audit-log";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

const listed = `
FROM audit_entry e LEFT JOIN audit_act a ON a.act = e.act
WHERE (CAST(:kind AS text) IS NULL OR e.kind = :kind)
  AND (CAST(:subject AS text) IS NULL OR e.subject = :subject)
  AND (CAST(:record AS text) IS NULL OR e.record_key = :record)
  AND (CAST(:region AS text) IS NULL OR e.region_code LIKE CAST(:region AS text) || '%')
  AND (CAST(:q AS text) IS NULL OR strpos(concat_ws(' ', e.actor_name, e.actor_id, e.reason, e.address, e.request_id,
    e.record_key, e.before::text, e.after::text), :q) > 0)
  AND (CAST(:from AS date) IS NULL OR e.at >= CAST(:from AS date)::timestamp AT TIME ZONE 'Asia/Shanghai')
  AND (CAST(:to AS date) IS NULL OR e.at < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`;

const columns = `
e.id, a.seq, e.at, e.actor_id AS "actorId", e.actor_name AS "actorName", e.address, e.request_id AS "requestId", e.reason,
  e.kind, e.subject, e.record_key AS "recordKey", e.region_code AS "regionCode", e.before, e.after,
  encode(e.digest, 'hex') AS digest,
  COALESCE(e.after ->> 'name', e.before ->> 'name', e.after ->> 'title', (SELECT m.name FROM mine m WHERE m.id::text IN
    (e.record_key, e.after ->> 'mine_id', e.before ->> 'mine_id') LIMIT 1)) AS "recordName"`;

export const auditList: ListStatements<(typeof auditSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    auditSorts,
    { id: { key: "CAST(e.id AS numeric)", type: "numeric" } },
    { column: "lpad(CAST(e.id AS text), 20, '0')", type: "text" },
    ({ sortKey, after, orderBy }) =>
      `SELECT ${columns}, ${sortKey} ${listed} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

export const recordEventSql = `
SELECT audit_event(:subject, :key, :region, CAST(:details AS jsonb))`;
