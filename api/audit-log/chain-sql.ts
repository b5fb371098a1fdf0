/** Acts in the order of the chain, after one of them and up to another. */
export const actsAfterSql = `
SELECT seq, act, entries, encode(previous, 'hex') AS previous, encode(hash, 'hex') AS hash,
  audit_time(sealed_at) AS "sealedAt"
FROM audit_act WHERE seq > :seq AND seq <= :upTo ORDER BY seq LIMIT :limit`;

/** What entries of acts say, word for word, in the order in which they were written: no more at a time than the memory bears. */
export const entriesOfActsSql = `
WITH page AS (
  SELECT e.id, sum(pg_column_size(e.records)) OVER (ORDER BY e.id) - pg_column_size(e.records) AS bytes_before
  FROM audit_entry e WHERE e.act = ANY(CAST(:acts AS uuid[])) AND e.id > :after ORDER BY e.id LIMIT :limit)
SELECT e.id, e.act, audit_words(e) AS words, encode(e.digest, 'hex') AS digest
FROM page JOIN audit_entry e ON e.id = page.id WHERE page.bytes_before < :bytes ORDER BY e.id`;

/** Entries that belong to no act of the chain: one that somebody took out of it. */
export const looseEntrySql = `
SELECT e.id FROM audit_entry e
WHERE NOT EXISTS (SELECT 1 FROM audit_act a WHERE a.act = e.act) ORDER BY e.id LIMIT 1`;

export const chainHeadSql = `
SELECT seq, encode(hash, 'hex') AS hash FROM audit_act ORDER BY seq DESC LIMIT 1`;

/** Where the chain begins in the database, and what that follows. */
export const chainFirstSql = `
SELECT seq, encode(previous, 'hex') AS previous FROM audit_act ORDER BY seq LIMIT 1`;

export const unprovedNoteSql = `
SELECT e.id, a.seq FROM audit_entry e JOIN audit_act a ON a.act = e.act WHERE e.id = (SELECT inspection_unproved())`;

/** Notes of which the database holds no entry. */
export const notesWithoutEntrySql = `
SELECT note, version FROM inspection_without_entry()`;

/** Those of archived seals that their notes do not bear out. */
export const notesNotSealedSql = `
SELECT note, version FROM inspection_not_sealed(CAST(:seals AS jsonb))`;
