-- 现场调查: what was found of a mine on the spot, once a day and mine. Null = that was not looked at; it is never taken for a no.
CREATE TABLE mine_survey (
  id uuid PRIMARY KEY,
  mine_id uuid NOT NULL REFERENCES mine (id) ON DELETE CASCADE,
  surveyed_on date NOT NULL,
  ridge_boundary boolean,
  production_systems integer CHECK (production_systems BETWEEN 1 AND 99),
  operators integer CHECK (operators BETWEEN 1 AND 99),
  former_pits_active boolean,
  document text CHECK (document <> ''),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (mine_id, surveyed_on),
  CHECK (num_nonnulls(ridge_boundary, production_systems, operators, former_pits_active) > 0)
);
CREATE TRIGGER mine_survey_counts BEFORE UPDATE ON mine_survey FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER mine_survey_bumps AFTER INSERT OR UPDATE OR DELETE ON mine_survey
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('mines');

-- A suspicion is for the office, never for a company.
CALL limit_table('mine_survey',
  'SEES_EVERYTHING OR (ALL_HOLDERS AND EXISTS (SELECT FROM mine m WHERE m.id = mine_survey.mine_id))');
CALL audit_table('mine_survey', 'id', '(SELECT m.region_code FROM mine m WHERE m.id = r.mine_id)');

CREATE OR REPLACE FUNCTION audit_mine(subject text, key text, before jsonb, after jsonb) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT COALESCE((after ->> 'mine_id')::uuid, (before ->> 'mine_id')::uuid, CASE subject
    WHEN 'mine' THEN key::uuid
    WHEN 'mine_plan' THEN key::uuid
    WHEN 'boundary' THEN (SELECT b.mine_id FROM boundary b WHERE b.id = key::uuid)
    WHEN 'boundary_part' THEN (SELECT b.mine_id FROM boundary b WHERE b.id = split_part(key, ',', 1)::uuid)
    WHEN 'reserve' THEN (SELECT r.mine_id FROM reserve r WHERE r.id = key::uuid)
    WHEN 'mine_survey' THEN (SELECT s.mine_id FROM mine_survey s WHERE s.id = key::uuid)
    WHEN 'quota' THEN (SELECT q.mine_id FROM quota q WHERE q.id = key::uuid)
    WHEN 'disposition' THEN (SELECT d.mine_id FROM disposition d WHERE d.id = key::uuid)
    WHEN 'lineage' THEN COALESCE((after ->> 'from_mine_id')::uuid, (before ->> 'from_mine_id')::uuid,
      (SELECT l.from_mine_id FROM lineage l WHERE l.id = key::uuid))
  END)
$$;

-- What the rules beside 三(一)5 say of a mine.
ALTER TABLE finding DROP CONSTRAINT finding_kind_check;
ALTER TABLE finding ADD CONSTRAINT finding_kind_check
  CHECK (kind IN ('mine_verdict', 'candidate_pair', 'merge_group', 'mine_triggers', 'working_breach', 'zone_overlap'));
