export const addStagedItemsSql = `
INSERT INTO staged_item (staging_id, item_index, usable, warning, body)
SELECT :staging, item_index, usable, warning, body
FROM jsonb_to_recordset(CAST(:items AS jsonb)) AS item(item_index integer, usable boolean, warning boolean, body jsonb)`;

/** Has the database look at how many items and matches there are, so that it goes through those of a new file as through many. */
export const learnStagedSql = "SELECT learn_staged()";

/** What the database would refuse to store is an error of the item now, not a failed import later. */
export const refuseUnstorableSql = `
UPDATE staged_item
SET usable = false, body = jsonb_set(body, '{issues}', (body -> 'issues') || jsonb_build_array(jsonb_build_object(
  'code', 'G02', 'severity', 'error', 'context', jsonb_build_object(),
  'place', jsonb_strip_nulls(jsonb_build_object('item', item_index + 1, 'itemName', body -> 'name')))))
WHERE staging_id = :staging AND usable
  AND NOT COALESCE(is_storable_area(shape) AND area_m2 > 0, false)`;

/** Cities of the register: what lies outside all of them is asked about (E06). */
export const territorySql = `
SELECT ST_AsGeoJSON(outline, 15)::json AS outline FROM region WHERE level = 'city' AND outline IS NOT NULL`;

/** A region and its outline; no row when it has none. */
export const outlineSql = `
SELECT name, ST_AsGeoJSON(outline, 15)::json AS outline FROM region WHERE code = :code AND outline IS NOT NULL`;

export const stagingTotalsSql = `
SELECT count(*) AS items, count(*) FILTER (WHERE usable) AS usable,
  COALESCE(sum(error_count), 0) AS errors, COALESCE(sum(jsonb_array_length(codes) - error_count), 0) AS warnings,
  ST_XMin(ST_Extent(shape)) AS west, ST_YMin(ST_Extent(shape)) AS south,
  ST_XMax(ST_Extent(shape)) AS east, ST_YMax(ST_Extent(shape)) AS north
FROM staged_item WHERE staging_id = :staging`;

/** Mines a file speaks of, with all that is registered of them. */
export const knownMinesSql = `
SELECT id, version, name, holder, credit_code AS "creditCode", licence_number AS "licenceNumber",
  licence_level AS "licenceLevel", region_code AS "regionCode", mineral, method, capacity,
  capacity_unit AS "capacityUnit", bulk_density AS "bulkDensity", licensed_area_km2 AS "licensedAreaKm2", status,
  valid_from AS "validFrom", valid_to AS "validTo", orebody_id AS "orebodyId", note
FROM mine WHERE id = ANY(:mines)`;

export const addMinesSql = `
INSERT INTO mine (id, name, name_initials, holder, holder_initials, credit_code, licence_number, licence_level,
  region_code, mineral, method, capacity, capacity_unit, bulk_density, licensed_area_km2, production_class, status,
  valid_from, valid_to, orebody_id, note)
SELECT id, name, name_initials, holder, holder_initials, credit_code, licence_number, licence_level,
  region_code, mineral, method, capacity, capacity_unit, bulk_density, licensed_area_km2, production_class, status,
  valid_from, valid_to, orebody_id, note
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(id uuid, name text, name_initials text, holder text,
  holder_initials text, credit_code text, licence_number text, licence_level text, region_code text, mineral text,
  method text, capacity numeric, capacity_unit text, bulk_density numeric, licensed_area_km2 numeric,
  production_class text, status text, valid_from date, valid_to date, orebody_id text, note text)`;

/** The extent in force ends on the day the imported one begins; whoever edits that mine meanwhile is told (version). */
export const endBoundariesSql = `
UPDATE boundary SET valid_to = :from
WHERE mine_id = ANY(:mines) AND valid_from < :from AND (valid_to IS NULL OR valid_to > :from)`;

/** Known mines with what the reviewer chose to take, each only at the version that was reviewed; answers who was. */
export const changeMinesSql = `
UPDATE mine
SET name = row.name, name_initials = row.name_initials, holder = row.holder, holder_initials = row.holder_initials,
  credit_code = row.credit_code, licence_number = row.licence_number, mineral = row.mineral, method = row.method,
  capacity = row.capacity, capacity_unit = row.capacity_unit, bulk_density = row.bulk_density,
  production_class = CASE WHEN row.takes THEN row.production_class ELSE mine.production_class END, valid_from = row.valid_from, valid_to = row.valid_to,
  orebody_id = row.orebody_id
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(id uuid, version integer, takes boolean, name text, name_initials text,
  holder text, holder_initials text, credit_code text, licence_number text, mineral text, method text, capacity numeric,
  capacity_unit text, bulk_density numeric, production_class text, valid_from date, valid_to date, orebody_id text)
WHERE mine.id = row.id AND mine.version = row.version
RETURNING mine.id`;

/**
 * The extents of :rows straight from the staging, so that no coordinate leaves the database. WGS 84 lon/lat agrees with CGCS2000
 * to the decimetre; other datums are stored as they stand and never decide.
 */
export const addBoundariesSql = `
INSERT INTO boundary (id, mine_id, shape, official_area_m2, declared_area_m2, source_datum, source_kind,
  source_zone_width, source_zone, source_text, source_name, not_for_decision, valid_from, valid_to, import_batch_id)
SELECT row.id, row.mine_id, item.shape, item.area_m2,
  CASE WHEN CAST(body ->> 'declaredAreaM2' AS numeric) > 0 THEN CAST(body ->> 'declaredAreaM2' AS numeric) END,
  body -> 'crs' ->> 'datum', body -> 'crs' ->> 'kind', CAST(body -> 'crs' ->> 'zoneWidth' AS smallint),
  CAST(body -> 'crs' ->> 'zone' AS smallint), body ->> 'sourceText', :fileName,
  body -> 'crs' ->> 'datum' NOT IN ('CGCS2000', 'WGS84'), CAST(:from AS date),
  (SELECT min(b.valid_from) FROM boundary b WHERE b.mine_id = row.mine_id AND b.valid_from > :from), :batch
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(item_index integer, id uuid, mine_id uuid)
JOIN staged_item item ON item.staging_id = :staging AND item.item_index = row.item_index`;

/** 采区 of the boundaries of :rows. An elevation band written bottom first (E13, accepted) is stored top first. */
export const addPartsSql = `
INSERT INTO boundary_part (boundary_id, position, name, top_m, bottom_m, area_m2, shape)
SELECT row.id, part.position, part.name, CASE WHEN part.top_m < part.bottom_m THEN part.bottom_m ELSE part.top_m END,
  CASE WHEN part.top_m < part.bottom_m THEN part.top_m ELSE part.bottom_m END, part.area_m2,
  ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(part.shape), 4490))
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(item_index integer, id uuid)
JOIN staged_item item ON item.staging_id = :staging AND item.item_index = row.item_index
CROSS JOIN LATERAL (
  SELECT one.position, one.value ->> 'name' AS name, CAST(one.value ->> 'topM' AS double precision) AS top_m,
    CAST(one.value ->> 'bottomM' AS double precision) AS bottom_m,
    CAST(one.value ->> 'areaM2' AS double precision) AS area_m2, one.value -> 'shape' AS shape
  FROM jsonb_array_elements(item.body -> 'parts') WITH ORDINALITY AS one(value, position)
) part`;
