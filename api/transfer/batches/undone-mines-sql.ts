const registered = (
  row: string,
) => `jsonb_build_object('name', ${row}.name, 'status', ${row}.status, 'holder', ${row}.holder, 'creditCode', ${row}.credit_code,
  'licenceNumber', ${row}.licence_number, 'mineral', ${row}.mineral, 'method', ${row}.method, 'capacity', CAST(${row}.capacity AS text),
  'capacityUnit', ${row}.capacity_unit, 'bulkDensity', CAST(${row}.bulk_density AS text), 'validFrom', ${row}.valid_from,
  'validTo', ${row}.valid_to, 'orebodyId', ${row}.orebody_id, 'licensedAreaKm2', CAST(trim_scale(${row}.licensed_area_km2) AS text))`;

/** The ground that the batch gave a mine, and the one before, which is in force again without it. */
const grounds = `
LEFT JOIN boundary given ON given.mine_id = bm.mine_id AND given.import_batch_id = :batch
LEFT JOIN boundary restored ON restored.mine_id = bm.mine_id AND restored.valid_to = given.valid_from`;

/** The mines of a batch as they stand, and as they were before it (null: it brought them). A list says itself what it changed. */
export const undoneMinesSql = `
SELECT m.id AS "mineId", m.name, m.licence_number AS "licenceNumber", bm.before IS NULL AS brought,
  ${registered("m")} AS now, CASE WHEN bm.before IS NOT NULL THEN ${registered("was")} END AS was,
  given.official_area_m2 AS "givenM2", restored.official_area_m2 AS "restoredM2",
  bm.before IS NOT NULL AND EXISTS (
    SELECT FROM reserve v WHERE v.mine_id = m.id
      AND CAST(v.version AS text) IS DISTINCT FROM bm.before -> 'versions' ->> CAST(v.id AS text)) AS "otherReserves",
  (SELECT jsonb_agg(change ORDER BY n) FROM jsonb_array_elements(l.changes) WITH ORDINALITY AS listed(change, n)
    WHERE change ->> 'mineId' = CAST(m.id AS text) AND jsonb_exists(change, 'field')) AS listed
FROM import_batch_mine bm JOIN import_batch b ON b.id = bm.batch_id JOIN mine m ON m.id = bm.mine_id
LEFT JOIN register_list l ON l.id = b.register_list_id
CROSS JOIN LATERAL jsonb_populate_record(CAST(NULL AS mine), bm.before) AS was ${grounds}
WHERE bm.batch_id = :batch ORDER BY bm.before IS NULL, m.name, m.id`;

export const keepUndoneGroundsSql = `
INSERT INTO proposed_ground (proposal_id, position, before, after)
SELECT p.proposal_id, p.position, given.shape, restored.shape
FROM proposed_mine p JOIN import_batch_mine bm ON bm.mine_id = p.mine_id AND bm.batch_id = :batch ${grounds}
WHERE p.proposal_id = :proposal AND given.id IS NOT NULL`;
