-- A step of the lineage is of the mine it was recorded for: the proposal and the log name that mine.
CREATE OR REPLACE FUNCTION audit_mine(subject text, key text, before jsonb, after jsonb) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT COALESCE((after ->> 'mine_id')::uuid, (before ->> 'mine_id')::uuid, CASE subject
    WHEN 'mine' THEN key::uuid
    WHEN 'mine_plan' THEN key::uuid
    WHEN 'boundary' THEN (SELECT b.mine_id FROM boundary b WHERE b.id = key::uuid)
    WHEN 'boundary_part' THEN (SELECT b.mine_id FROM boundary b WHERE b.id = split_part(key, ',', 1)::uuid)
    WHEN 'reserve' THEN (SELECT r.mine_id FROM reserve r WHERE r.id = key::uuid)
    WHEN 'quota' THEN (SELECT q.mine_id FROM quota q WHERE q.id = key::uuid)
    WHEN 'disposition' THEN (SELECT d.mine_id FROM disposition d WHERE d.id = key::uuid)
    WHEN 'lineage' THEN COALESCE((after ->> 'from_mine_id')::uuid, (before ->> 'from_mine_id')::uuid,
      (SELECT l.from_mine_id FROM lineage l WHERE l.id = key::uuid))
  END)
$$;
