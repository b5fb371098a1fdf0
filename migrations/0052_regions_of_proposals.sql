-- Where a changed record lies: every mine it is about, before and after. A step of lineage has two ends, a mine that moves two counties;
-- who proposes may see one of them only.
CREATE FUNCTION regions_of_record(subject text, key text, before jsonb, after jsonb) RETURNS text[]
LANGUAGE sql STABLE SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}' AS $$
  WITH told AS (
    SELECT CAST(said.id AS uuid) AS id
    FROM unnest(ARRAY[before ->> 'from_mine_id', before ->> 'to_mine_id', after ->> 'from_mine_id', after ->> 'to_mine_id']) AS said(id)
    UNION SELECT audit_mine(subject, key, before, after)
    UNION SELECT unnest(ARRAY[l.from_mine_id, l.to_mine_id]) FROM lineage l
      WHERE l.id = CASE subject WHEN 'lineage' THEN CAST(key AS uuid) END
  )
  SELECT COALESCE(array_agg(DISTINCT lies.code ORDER BY lies.code), '{}')
  FROM (
    SELECT m.region_code FROM mine m JOIN told ON told.id = m.id
    UNION ALL SELECT before ->> 'region_code' UNION ALL SELECT after ->> 'region_code'
  ) AS lies(code)
  WHERE lies.code IS NOT NULL
$$;

-- What was proposed before this told one end only.
SELECT set_config('kuangjie.scope', '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}', true);
ALTER TABLE proposal DISABLE TRIGGER USER;
UPDATE proposal p SET regions = (
  SELECT array_agg(lies.code ORDER BY lies.code) FROM (
    SELECT unnest(p.regions)
    UNION SELECT unnest(regions_of_record(e ->> 'subject', e ->> 'recordKey', e -> 'before', e -> 'after'))
    FROM jsonb_array_elements(p.effects) AS e WHERE e ->> 'subject' IN ('mine', 'lineage')
  ) AS lies(code))
WHERE p.operation IN ('addLineage', 'changeLineage', 'removeLineage', 'changeMine', 'removeMine');
ALTER TABLE proposal ENABLE TRIGGER USER;
