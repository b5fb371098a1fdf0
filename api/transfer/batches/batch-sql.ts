import { batchSorts } from "#contract/import-batches";
import { keysetPages, type SortKey } from "../../db/keyset.ts";
import type { ListStatements } from "../../db/read-page.ts";

/** What known mines are before the import changes them: read before anything of them is written. */
export const keepBeforeSql = `
INSERT INTO import_batch_mine (batch_id, mine_id, name, before)
SELECT :batch, m.id, m.name, to_jsonb(m) || jsonb_build_object('boundaries', (
  SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'validTo', b.valid_to)), '[]')
  FROM boundary b WHERE b.mine_id = m.id))
FROM mine m WHERE m.id = ANY(:mines)`;

/** Closes the record of a batch: its new mines, and the version the import leaves each of its mines at. */
export const keepAfterSql = `
INSERT INTO import_batch_mine (batch_id, mine_id, name, version_after)
SELECT :batch, m.id, m.name, m.version
FROM boundary b JOIN mine m ON m.id = b.mine_id
WHERE b.import_batch_id = :batch
ON CONFLICT (batch_id, mine_id) DO UPDATE SET version_after = excluded.version_after`;

export const countBatchMinesSql = `
UPDATE import_batch b SET added_count = counted.added, changed_count = counted.changed
FROM (
  SELECT count(*) FILTER (WHERE before IS NULL) AS added, count(*) FILTER (WHERE before IS NOT NULL) AS changed
  FROM import_batch_mine WHERE batch_id = :batch
) counted
WHERE b.id = :batch`;

const columns = `b.id, b.version, b.name, b.file_name, b.sha256, b.state, b.item_count, b.added_count, b.changed_count,
  jsonb_array_length(b.repairs) AS repair_count, b.committed_at, b.committed_by, b.undone_at, b.undone_by`;

const listed = `
FROM import_batch b
WHERE (CAST(:q AS text) IS NULL OR strpos(b.name, :q) > 0 OR strpos(b.file_name, :q) > 0)
  AND (CAST(:state AS text) IS NULL OR b.state = :state)
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

export const batchSql = `SELECT ${columns} FROM import_batch b WHERE b.id = :batch`;

/** Nothing may be written for these mines while the batch is taken back. */
export const lockBatchMinesSql = `
SELECT m.id FROM mine m JOIN import_batch_mine bm ON bm.mine_id = m.id
WHERE bm.batch_id = :batch ORDER BY m.id FOR UPDATE OF m`;

export const removeBatchBoundariesSql = `DELETE FROM boundary WHERE import_batch_id = :batch`;

/** Boundaries that were in force before are in force again for as long as they were. */
export const restoreTermsSql = `
UPDATE boundary b SET valid_to = was.valid_to
FROM import_batch_mine bm
CROSS JOIN LATERAL (
  SELECT CAST(one ->> 'id' AS uuid) AS id, CAST(one ->> 'validTo' AS date) AS valid_to
  FROM jsonb_array_elements(bm.before -> 'boundaries') one
) was
WHERE bm.batch_id = :batch AND bm.before IS NOT NULL AND b.id = was.id AND b.valid_to IS DISTINCT FROM was.valid_to`;

/** Licence numbers are one of a kind: those that swap hands are let go first. */
export const freeLicencesSql = `
UPDATE mine m SET licence_number = NULL
FROM import_batch_mine bm
WHERE bm.batch_id = :batch AND bm.before IS NOT NULL AND m.id = bm.mine_id
  AND m.licence_number IS DISTINCT FROM bm.before ->> 'licence_number'`;

/** Every registered field of a known mine as it was. */
export const restoreMinesSql = `
UPDATE mine m
SET name = was.name, name_initials = was.name_initials, holder = was.holder, holder_initials = was.holder_initials,
  credit_code = was.credit_code, licence_number = was.licence_number, mineral = was.mineral, method = was.method,
  capacity = was.capacity, capacity_unit = was.capacity_unit, bulk_density = was.bulk_density,
  licensed_area_km2 = was.licensed_area_km2, production_class = was.production_class, valid_from = was.valid_from,
  valid_to = was.valid_to, orebody_id = was.orebody_id
FROM import_batch_mine bm
CROSS JOIN LATERAL jsonb_to_record(bm.before) AS was(name text, name_initials text, holder text, holder_initials text,
  credit_code text, licence_number text, mineral text, method text, capacity numeric, capacity_unit text,
  bulk_density numeric, licensed_area_km2 numeric, production_class text, valid_from date, valid_to date, orebody_id text)
WHERE bm.batch_id = :batch AND bm.before IS NOT NULL AND m.id = bm.mine_id`;

/** An earlier batch left these mines as they are again: it can be undone next. */
export const earlierBatchesSql = `
UPDATE import_batch_mine earlier SET version_after = m.version
FROM import_batch_mine undone JOIN mine m ON m.id = undone.mine_id
WHERE undone.batch_id = :batch AND undone.before IS NOT NULL
  AND earlier.mine_id = undone.mine_id AND earlier.batch_id <> undone.batch_id
  AND earlier.version_after = CAST(undone.before ->> 'version' AS integer)`;

export const removeAddedMinesSql = `
DELETE FROM mine m USING import_batch_mine bm
WHERE bm.batch_id = :batch AND bm.before IS NULL AND m.id = bm.mine_id`;
