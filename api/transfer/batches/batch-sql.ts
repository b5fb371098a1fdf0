import { batchSorts } from "#contract/import-batches";
import { keysetPages, type SortKey } from "../../db/keyset.ts";
import type { ListStatements } from "../../db/read-page.ts";

/** {id: version} of what else the register holds of mine \`m\`. A plan goes by the id of its mine. */
export const recordVersions = `(
  SELECT coalesce(jsonb_object_agg(record.id, record.version), '{}') FROM (
    SELECT d.id, d.version FROM disposition d WHERE d.mine_id = m.id
    UNION ALL SELECT v.id, v.version FROM reserve v WHERE v.mine_id = m.id
    UNION ALL SELECT p.mine_id, p.version FROM mine_plan p WHERE p.mine_id = m.id
  ) record)`;

/** What known mines are before a batch changes them: read before anything of them is written. */
export const keepBeforeSql = `
INSERT INTO import_batch_mine (batch_id, mine_id, name, before)
SELECT :batch, m.id, m.name, to_jsonb(m) || jsonb_strip_nulls(jsonb_build_object(
  'boundaries', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'validTo', b.valid_to)), '[]')
    FROM boundary b WHERE b.mine_id = m.id),
  'versions', ${recordVersions},
  'disposition', (SELECT to_jsonb(d) FROM disposition d WHERE d.mine_id = m.id),
  'plan', (SELECT to_jsonb(p) FROM mine_plan p WHERE p.mine_id = m.id),
  'reserves', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'version', v.version, 'remaining', v.remaining,
    'unit', v.unit, 'recoverable', v.recoverable, 'document', v.document)), '[]')
    FROM reserve v WHERE v.mine_id = m.id)))
FROM mine m WHERE m.id = ANY(CAST(:mines AS uuid[]))`;

const keptAfter = `
INSERT INTO import_batch_mine (batch_id, mine_id, name, version_after, versions_after)
SELECT :batch, m.id, m.name, m.version, ${recordVersions} FROM mine m`;
const closed = `
ON CONFLICT (batch_id, mine_id) DO UPDATE
SET version_after = excluded.version_after, versions_after = excluded.versions_after`;

/** Closes the record of a batch: its new mines, and the versions the import leaves each of its mines at. */
export const keepAfterSql = `${keptAfter}
WHERE m.id IN (SELECT mine_id FROM boundary WHERE import_batch_id = :batch)${closed}`;

/** The same for the mines of a register list. */
export const keepListAfterSql = `${keptAfter}
WHERE m.id = ANY(CAST(:mines AS uuid[]))${closed}`;

export const countBatchMinesSql = `
UPDATE import_batch b SET added_count = counted.added, changed_count = counted.changed
FROM (
  SELECT count(*) FILTER (WHERE before IS NULL) AS added, count(*) FILTER (WHERE before IS NOT NULL) AS changed
  FROM import_batch_mine WHERE batch_id = :batch
) counted
WHERE b.id = :batch`;

const columns = `b.id, b.version, b.name, b.file_name, b.sha256, b.state, b.item_count, b.added_count, b.changed_count,
  jsonb_array_length(b.repairs) AS repair_count, b.accepted_warnings, b.committed_at, b.committed_by, b.undone_at, b.undone_by, b.two_people,
  l.id AS list_id, l.reading ->> 'form' AS form, l.sender,
  (SELECT count(*) FROM jsonb_array_elements(l.changes) change WHERE jsonb_exists(change, 'field')) AS field_count`;
const source = `FROM import_batch b LEFT JOIN register_list l ON l.id = b.register_list_id`;

const listed = `
${source}
WHERE (CAST(:q AS text) IS NULL OR strpos(b.name, :q) > 0 OR strpos(b.file_name, :q) > 0)
  AND (CAST(:state AS text) IS NULL OR b.state = :state)
  AND (CAST(:kind AS text) IS NULL OR :kind = CASE WHEN l.id IS NULL THEN 'boundaries' ELSE 'register_list' END)
  AND (CAST(:mineId AS uuid) IS NULL
    OR EXISTS (SELECT FROM import_batch_mine bm WHERE bm.batch_id = b.id AND bm.mine_id = CAST(:mineId AS uuid)))`;

const keys: Record<string, SortKey> = {
  committedAt: { key: "b.committed_at", type: "timestamptz" },
  name: { key: `b.name COLLATE "C"`, type: "text" },
};

export const batchList: ListStatements<(typeof batchSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    batchSorts,
    keys,
    { column: "b.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `SELECT ${columns}, ${sortKey} ${listed} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

export const batchSql = `SELECT ${columns} ${source} WHERE b.id = :batch`;

/** What a list changed, in the order of the list; new mines last. */
export const listChangesSql = `
SELECT change ->> 'mineId' AS "mineId", change ->> 'name' AS "mineName", change ->> 'field' AS field,
  change ->> 'stored' AS stored, change ->> 'offered' AS offered
FROM register_list l CROSS JOIN LATERAL jsonb_array_elements(l.changes) WITH ORDINALITY AS one(change, place)
WHERE l.id = :list ORDER BY place LIMIT :limit`;
