/** What the log itself says was archived, the latest first. */
export const archivedPartsSql = `
SELECT r.after AS part FROM audit_entry e CROSS JOIN LATERAL audit_records(e.records, e.field_names) AS r
WHERE e.kind = 'event' AND e.subject = 'audit_archived' ORDER BY e.id DESC`;

/** The acts before the first one that must still be kept; the last act always stays: the chain goes on from it. */
export const archivableSql = `
SELECT min(seq) AS "fromSeq", LEAST(
    (SELECT min(seq) FROM audit_act WHERE sealed_at >= CAST(:now AS timestamptz) - make_interval(months => CAST(:months AS integer))),
    max(seq)) - 1 AS "toSeq"
FROM audit_act`;

export const dropEntriesSql = `
DELETE FROM audit_entry e USING audit_act a WHERE a.act = e.act AND a.seq <= :upTo`;

export const dropActsSql = `
DELETE FROM audit_act WHERE seq <= :upTo`;

/** Only the owner of the tables can: the log stands for whoever else. First the entries, as everybody who writes does. */
export const openLogSql = [
  "SET LOCAL ROLE NONE",
  "SET LOCAL lock_timeout = '30s'",
  "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stands",
  "ALTER TABLE audit_act DISABLE TRIGGER audit_act_stands",
];

export const closeLogSql = [
  "ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_stands",
  "ALTER TABLE audit_act ENABLE TRIGGER audit_act_stands",
];
