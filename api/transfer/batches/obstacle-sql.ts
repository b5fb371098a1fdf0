/** Columns of a mine in which two records of it differ without saying anything else. */
const unsaid = `'{version,updated_at,before_grant,boundaries,versions,disposition,plan,reserves}'`;

/**
 * Everything built on the mines of a batch since it was committed, one row a record. A mine whose version moved on
 * without a boundary or a later list to show for it was edited by hand. An analysis rests on a list only where the list
 * changed what is registered or decided of the mine: it reads no plans and no days of completion.
 */
const obstacles = `
WITH batch AS (
  SELECT * FROM import_batch WHERE id = :batch
), taken AS (
  SELECT bm.*, m.id AS stored, m.name AS name_now, m.version,
    CASE WHEN bm.before ->> 'granted_on' IS NULL THEN m.grant_document END AS granted,
    bm.before IS NULL OR batch.register_list_id IS NULL
      OR (to_jsonb(m) - CAST(${unsaid} AS text[])) IS DISTINCT FROM (bm.before - CAST(${unsaid} AS text[]))
      OR d.decided IS DISTINCT FROM (bm.before -> 'disposition' ->> 'decided') AS judged
  FROM batch JOIN import_batch_mine bm ON bm.batch_id = batch.id
  LEFT JOIN mine m ON m.id = bm.mine_id
  LEFT JOIN disposition d ON d.mine_id = bm.mine_id
), later_batch AS (
  SELECT other.mine_id, b.id, b.name, b.register_list_id, other.version_after, other.versions_after,
    other.before -> 'versions' AS versions_before
  FROM batch, taken t JOIN import_batch_mine other ON other.mine_id = t.mine_id
  JOIN import_batch b ON b.id = other.batch_id AND b.state = 'committed'
  WHERE b.id <> :batch AND b.committed_at > batch.committed_at
), later_list AS (
  SELECT * FROM later_batch WHERE register_list_id IS NOT NULL
), record AS (
  SELECT t.mine_id, r.*, t.versions_after, jsonb_build_object(r.id, r.version) AS stands_at
  FROM taken t CROSS JOIN LATERAL (
    SELECT 'reserve' AS kind, v.id, v.version, v.updated_at, CAST(v.verified_on AS text) AS detail
    FROM reserve v WHERE v.mine_id = t.mine_id
    UNION ALL
    SELECT 'disposition', d.id, d.version, d.updated_at, coalesce(d.approved_document, d.decided_document)
    FROM disposition d WHERE d.mine_id = t.mine_id
    UNION ALL
    SELECT 'plan', p.mine_id, p.version, p.updated_at, NULL FROM mine_plan p WHERE p.mine_id = t.mine_id
  ) r
), later_boundary AS (
  SELECT t.mine_id, b.id, b.valid_from, other.name AS batch_name
  FROM taken t JOIN boundary b ON b.mine_id = t.mine_id
  LEFT JOIN import_batch other ON other.id = b.import_batch_id
  WHERE b.import_batch_id IS DISTINCT FROM :batch
    AND NOT coalesce(t.before -> 'boundaries' @> jsonb_build_array(jsonb_build_object('id', b.id)), false)
), found AS (
  SELECT 'mine_gone' AS kind, mine_id, mine_id AS record_id, NULL AS detail FROM taken WHERE stored IS NULL
  UNION ALL
  SELECT 'boundary', mine_id, id, CASE WHEN batch_name IS NULL THEN CAST(valid_from AS text)
    ELSE valid_from || '，批次“' || batch_name || '”' END FROM later_boundary
  UNION ALL
  SELECT 'mine_changed', mine_id, mine_id, CAST(version AS text) FROM taken
  WHERE stored IS NOT NULL AND version <> version_after AND granted IS NULL
    AND NOT EXISTS (SELECT FROM later_boundary l WHERE l.mine_id = taken.mine_id)
    AND NOT EXISTS (SELECT FROM later_list l WHERE l.mine_id = taken.mine_id AND l.version_after = taken.version)
  UNION ALL
  SELECT 'granted', mine_id, mine_id, granted FROM taken WHERE granted IS NOT NULL
  UNION ALL
  SELECT DISTINCT 'later_list', mine_id, id, name FROM later_list
  UNION ALL
  SELECT CASE WHEN jsonb_exists(r.versions_after, CAST(r.id AS text)) THEN 'record_changed' ELSE r.kind END, r.mine_id, r.id,
    CASE WHEN jsonb_exists(r.versions_after, CAST(r.id AS text)) THEN r.kind ELSE r.detail END
  FROM batch, record r
  WHERE CASE WHEN r.versions_after IS NULL THEN r.updated_at > batch.committed_at ELSE NOT r.versions_after @> r.stands_at END
    AND NOT EXISTS (SELECT FROM later_batch l WHERE l.mine_id = r.mine_id AND l.versions_after @> r.stands_at
      AND NOT coalesce(l.versions_before @> r.stands_at, false))
  UNION ALL
  SELECT 'record_gone', t.mine_id, CAST(gone.id AS uuid), NULL
  FROM taken t CROSS JOIN LATERAL jsonb_each(t.versions_after) AS gone(id, version)
  WHERE jsonb_exists(t.before -> 'versions', gone.id) AND t.before -> 'versions' -> gone.id <> gone.version
    AND NOT EXISTS (SELECT FROM record r WHERE r.mine_id = t.mine_id AND r.id = CAST(gone.id AS uuid))
  UNION ALL
  SELECT 'region_gone', t.mine_id, t.mine_id, t.before ->> 'region_code' FROM taken t
  WHERE t.before IS NOT NULL AND NOT EXISTS (SELECT FROM region r WHERE r.code = t.before ->> 'region_code')
  UNION ALL
  SELECT 'quota', t.mine_id, q.id, q.year || ' 年第 ' || q.quarter || ' 季度'
  FROM batch, taken t JOIN quota q ON q.mine_id = t.mine_id WHERE q.updated_at > batch.committed_at
  UNION ALL
  SELECT 'survey', t.mine_id, s.id, CAST(s.surveyed_on AS text)
  FROM batch, taken t JOIN mine_survey s ON s.mine_id = t.mine_id WHERE s.updated_at > batch.committed_at
  UNION ALL
  SELECT 'lineage', t.mine_id, l.id, CAST(l.happened_on AS text)
  FROM batch, taken t JOIN lineage l ON t.mine_id IN (l.from_mine_id, l.to_mine_id)
  WHERE l.updated_at > batch.committed_at
  UNION ALL
  SELECT 'working', t.mine_id, w.id, w.name
  FROM batch, taken t JOIN working w ON w.mine_id = t.mine_id WHERE w.updated_at > batch.committed_at
  UNION ALL
  SELECT 'topology_decision', t.mine_id, d.id, NULL
  FROM batch, taken t JOIN topology_decision d ON t.mine_id IN (d.mine_a, d.mine_b)
  WHERE d.updated_at > batch.committed_at
  UNION ALL
  SELECT DISTINCT 'run', used.mine_id, r.id, r.kind || ' ' || to_char(r.started_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')
  FROM batch JOIN run r ON r.started_at > batch.committed_at
  CROSS JOIN LATERAL (
    SELECT f.mine_id FROM finding f WHERE f.run_id = r.id
    UNION SELECT CAST(nullif(input ->> 'mineId', '') AS uuid)
    FROM finding f CROSS JOIN LATERAL jsonb_array_elements(f.inputs) input WHERE f.run_id = r.id
    UNION SELECT unnest(ARRAY[f.mine_a, f.mine_b]) FROM topology_finding f WHERE f.run_id = r.id
  ) used
  JOIN taken t ON t.mine_id = used.mine_id AND t.judged
  UNION ALL
  SELECT 'licence_taken', t.mine_id, other.id, other.name
  FROM taken t JOIN mine other ON other.licence_number = t.before ->> 'licence_number'
  WHERE NOT EXISTS (SELECT FROM taken own WHERE own.mine_id = other.id)
  UNION ALL
  SELECT 'licence_elsewhere', t.mine_id, t.mine_id, held.number
  FROM licences_held(ARRAY(SELECT before ->> 'licence_number' FROM taken WHERE before ->> 'licence_number' IS NOT NULL)) AS held(number)
  JOIN taken t ON t.before ->> 'licence_number' = held.number
  WHERE NOT EXISTS (SELECT FROM mine m WHERE m.licence_number = held.number)
)`;

export const obstaclesSql = `${obstacles}
SELECT found.kind, found.mine_id, coalesce(t.name_now, t.name) AS mine_name, found.record_id, found.detail,
  count(*) OVER () AS total
FROM found JOIN taken t ON t.mine_id = found.mine_id
ORDER BY mine_name, found.mine_id, found.kind, found.record_id LIMIT :limit`;
