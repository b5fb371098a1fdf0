-- 整合方案: who is to be merged with whom, as planners weigh it. A scheme takes the mines of one analysis as they stood; what it says of
-- them stays until it is laid on a newer analysis, so that its figures can be told again. It changes nothing in the register.
CREATE TABLE scheme (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  region_code text NOT NULL,
  run_id uuid NOT NULL REFERENCES run (id),
  pack_id text NOT NULL,
  pack_version integer NOT NULL,
  as_of date NOT NULL,
  data_version bigint NOT NULL,
  demands jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_by text NOT NULL DEFAULT acting_person() ->> 'name',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_by text NOT NULL DEFAULT acting_person() ->> 'name',
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (region_code, name)
);
CREATE TRIGGER scheme_counts BEFORE UPDATE ON scheme FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE FUNCTION scheme_names_writer() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_by := acting_person() ->> 'name';
  RETURN NEW;
END
$$;
CREATE TRIGGER scheme_names_writer BEFORE UPDATE ON scheme FOR EACH ROW EXECUTE FUNCTION scheme_names_writer();

CREATE TABLE scheme_group (
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  position integer NOT NULL,
  subject_id uuid,
  subject_reason text CHECK (subject_reason <> ''),
  is_locked boolean NOT NULL,
  PRIMARY KEY (scheme_id, id),
  CHECK (subject_id IS NULL OR subject_reason IS NOT NULL)
);

-- Facts as the analysis read them; of no foreign key to the mine, which may go while a scheme about it is still weighed.
CREATE TABLE scheme_mine (
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  mine_id uuid NOT NULL,
  group_id uuid,
  facts jsonb NOT NULL,
  PRIMARY KEY (scheme_id, mine_id),
  UNIQUE (scheme_id, group_id, mine_id),
  FOREIGN KEY (scheme_id, group_id) REFERENCES scheme_group (scheme_id, id) DEFERRABLE INITIALLY DEFERRED
);
-- 整合主体 is one of those that it is to take over
ALTER TABLE scheme_group ADD CONSTRAINT scheme_group_subject
  FOREIGN KEY (scheme_id, id, subject_id) REFERENCES scheme_mine (scheme_id, group_id, mine_id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE scheme_link (
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  a uuid NOT NULL,
  b uuid NOT NULL CHECK (a <> b),
  distance_m double precision NOT NULL CHECK (distance_m >= 0 AND distance_m < 'infinity'),
  to_verify boolean NOT NULL,
  PRIMARY KEY (scheme_id, a, b)
);

CREATE TABLE scheme_wish (
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  a uuid NOT NULL,
  b uuid NOT NULL CHECK (a < b),
  kind text NOT NULL CHECK (kind IN ('together', 'apart')),
  PRIMARY KEY (scheme_id, a, b)
);

-- A draft that says who is to close is for those who draw it up and those who decide, never for a company.
CALL limit_table('scheme', 'IN_REGIONS(region_code) AND ALL_HOLDERS');
CALL limit_table('scheme_group', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = scheme_group.scheme_id)');
CALL limit_table('scheme_mine', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = scheme_mine.scheme_id)');
CALL limit_table('scheme_link', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = scheme_link.scheme_id)');
CALL limit_table('scheme_wish', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = scheme_wish.scheme_id)');

CALL audit_table('scheme', 'id', 'r.region_code', 'created_by,created_at,updated_by');
CALL audit_table('scheme_group', 'scheme_id,id', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)', 'position');
CALL audit_table('scheme_mine', 'scheme_id,mine_id', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)', 'facts');
CALL audit_table('scheme_wish', 'scheme_id,a,b', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)');
