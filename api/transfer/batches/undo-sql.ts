import { recordVersions } from "./batch-sql.ts";

/** Nothing may be written for these mines while the batch is taken back. */
export const lockBatchMinesSql = `
SELECT m.id FROM mine m JOIN import_batch_mine bm ON bm.mine_id = m.id
WHERE bm.batch_id = :batch ORDER BY m.id FOR UPDATE OF m`;
export const lockBatchDispositionsSql = `
SELECT d.id FROM disposition d JOIN import_batch_mine bm ON bm.mine_id = d.mine_id
WHERE bm.batch_id = :batch ORDER BY d.id FOR UPDATE OF d`;
export const lockBatchReservesSql = `
SELECT v.id FROM reserve v JOIN import_batch_mine bm ON bm.mine_id = v.mine_id
WHERE bm.batch_id = :batch ORDER BY v.id FOR UPDATE OF v`;
export const lockBatchPlansSql = `
SELECT p.mine_id FROM mine_plan p JOIN import_batch_mine bm ON bm.mine_id = p.mine_id
WHERE bm.batch_id = :batch ORDER BY p.mine_id FOR UPDATE OF p`;

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
  credit_code = was.credit_code, licence_number = was.licence_number, licence_level = was.licence_level,
  region_code = was.region_code, mineral = was.mineral, method = was.method, capacity = was.capacity,
  capacity_unit = was.capacity_unit, bulk_density = was.bulk_density, licensed_area_km2 = was.licensed_area_km2,
  production_class = was.production_class, status = was.status, valid_from = was.valid_from, valid_to = was.valid_to,
  orebody_id = was.orebody_id, note = was.note
FROM import_batch_mine bm
CROSS JOIN LATERAL jsonb_to_record(bm.before) AS was(name text, name_initials text, holder text, holder_initials text,
  credit_code text, licence_number text, licence_level text, region_code text, mineral text, method text,
  capacity numeric, capacity_unit text, bulk_density numeric, licensed_area_km2 numeric, production_class text,
  status text, valid_from date, valid_to date, orebody_id text, note text)
WHERE bm.batch_id = :batch AND bm.before IS NOT NULL AND m.id = bm.mine_id`;

/** Dispositions and plans that the batch brought go with it. */
export const removeBroughtDispositionsSql = `
DELETE FROM disposition d USING import_batch_mine bm
WHERE bm.batch_id = :batch AND bm.mine_id = d.mine_id AND jsonb_exists(bm.versions_after, CAST(d.id AS text))
  AND NOT jsonb_exists(bm.before -> 'versions', CAST(d.id AS text))`;
export const removeBroughtPlansSql = `
DELETE FROM mine_plan p USING import_batch_mine bm
WHERE bm.batch_id = :batch AND bm.mine_id = p.mine_id AND jsonb_exists(bm.versions_after, CAST(p.mine_id AS text))
  AND NOT jsonb_exists(bm.before -> 'versions', CAST(p.mine_id AS text))`;

/** A reserve that a file brought to a known mine. */
export const removeBroughtReservesSql = `
DELETE FROM reserve v USING import_batch_mine bm
WHERE bm.batch_id = :batch AND bm.mine_id = v.mine_id AND jsonb_exists(bm.versions_after, CAST(v.id AS text))
  AND NOT jsonb_exists(bm.before -> 'versions', CAST(v.id AS text))`;

/** What the batch changed of dispositions, plans and reserves as it was; what it left alone is not touched. */
export const restoreDispositionsSql = `
UPDATE disposition d
SET decided = was.decided, decided_on = was.decided_on, decided_document = was.decided_document, complete_by = was.complete_by
FROM import_batch_mine bm
CROSS JOIN LATERAL jsonb_to_record(bm.before -> 'disposition') AS was(id uuid, version integer, decided text,
  decided_on date, decided_document text, complete_by date)
WHERE bm.batch_id = :batch AND d.id = was.id AND d.version <> was.version`;
export const restorePlansSql = `
UPDATE mine_plan p
SET capacity_wt = was.capacity_wt, life_years = was.life_years, predicted_wt = was.predicted_wt,
  grant_year = was.grant_year, location = was.location
FROM import_batch_mine bm
CROSS JOIN LATERAL jsonb_to_record(bm.before -> 'plan') AS was(mine_id uuid, version integer, capacity_wt numeric,
  life_years numeric, predicted_wt numeric, grant_year smallint, location text)
WHERE bm.batch_id = :batch AND p.mine_id = was.mine_id AND p.version <> was.version`;
/** Batches of earlier versions kept of a reserve only its 可采: they changed nothing else of it. */
export const restoreReservesSql = `
UPDATE reserve v
SET remaining = coalesce(was.remaining, v.remaining), unit = coalesce(was.unit, v.unit), recoverable = was.recoverable,
  document = CASE WHEN was.remaining IS NULL THEN v.document ELSE was.document END
FROM import_batch_mine bm
CROSS JOIN LATERAL jsonb_to_recordset(bm.before -> 'reserves') AS was(id uuid, version integer, remaining numeric,
  unit text, recoverable numeric, document text)
WHERE bm.batch_id = :batch AND v.id = was.id AND v.version <> was.version`;

/** An earlier batch left these mines as they are again: it can be undone next. */
export const earlierBatchesSql = `
UPDATE import_batch_mine earlier SET version_after = m.version,
  versions_after = CASE WHEN earlier.versions_after IS NOT NULL THEN (
    SELECT coalesce(jsonb_object_agg(left_at.key, CASE
      WHEN undone.before -> 'versions' -> left_at.key = left_at.value THEN coalesce(now_at.versions -> left_at.key, left_at.value)
      ELSE left_at.value END), '{}')
    FROM jsonb_each(earlier.versions_after) left_at) END
FROM import_batch_mine undone JOIN mine m ON m.id = undone.mine_id
CROSS JOIN LATERAL (SELECT ${recordVersions} AS versions) now_at
WHERE undone.batch_id = :batch AND undone.before IS NOT NULL
  AND earlier.mine_id = undone.mine_id AND earlier.batch_id <> undone.batch_id
  AND earlier.version_after = CAST(undone.before ->> 'version' AS integer)`;

export const removeAddedMinesSql = `
DELETE FROM mine m USING import_batch_mine bm
WHERE bm.batch_id = :batch AND bm.before IS NULL AND m.id = bm.mine_id`;
