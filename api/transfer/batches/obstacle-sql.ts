/**
 * Everything built on the mines of a batch since it was committed, one row a record. A mine whose version moved on
 * without a boundary of its own to show for it was edited by hand.
 */
const obstacles = `
WITH batch AS (
  SELECT * FROM import_batch WHERE id = :batch
), taken AS (
  SELECT bm.*, m.id AS stored, m.name AS name_now, m.version
  FROM import_batch_mine bm LEFT JOIN mine m ON m.id = bm.mine_id
  WHERE bm.batch_id = :batch
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
  WHERE stored IS NOT NULL AND version <> version_after
    AND NOT EXISTS (SELECT FROM later_boundary l WHERE l.mine_id = taken.mine_id)
  UNION ALL
  SELECT 'reserve', t.mine_id, r.id, CAST(r.verified_on AS text)
  FROM batch, taken t JOIN reserve r ON r.mine_id = t.mine_id WHERE r.updated_at > batch.committed_at
  UNION ALL
  SELECT 'disposition', t.mine_id, d.id, coalesce(d.approved_document, d.decided_document)
  FROM batch, taken t JOIN disposition d ON d.mine_id = t.mine_id WHERE d.updated_at > batch.committed_at
  UNION ALL
  SELECT 'quota', t.mine_id, q.id, q.year || ' 年第 ' || q.quarter || ' 季度'
  FROM batch, taken t JOIN quota q ON q.mine_id = t.mine_id WHERE q.updated_at > batch.committed_at
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
  JOIN taken t ON t.mine_id = used.mine_id
  UNION ALL
  SELECT 'licence_taken', t.mine_id, other.id, other.name
  FROM taken t JOIN mine other ON other.licence_number = t.before ->> 'licence_number'
  WHERE NOT EXISTS (SELECT FROM taken own WHERE own.mine_id = other.id)
)`;

export const obstaclesSql = `${obstacles}
SELECT found.kind, found.mine_id, coalesce(t.name_now, t.name) AS mine_name, found.record_id, found.detail,
  count(*) OVER () AS total
FROM found JOIN taken t ON t.mine_id = found.mine_id
ORDER BY mine_name, found.mine_id, found.kind, found.record_id LIMIT :limit`;
