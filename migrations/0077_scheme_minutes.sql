-- 比选: what planners remark on a scheme, and 会议纪要 of which scheme was preferred and why. Both stand once they are written: a minute keeps
-- what was compared as it was, and stays when its schemes go.
CREATE TABLE scheme_remark (
  id uuid PRIMARY KEY,
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  scheme_version integer NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  written_by text NOT NULL DEFAULT acting_person() ->> 'name',
  written_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX scheme_remark_of ON scheme_remark (scheme_id, written_at DESC);

CREATE TABLE scheme_minute (
  id uuid PRIMARY KEY,
  region_code text NOT NULL,
  held_on date NOT NULL,
  participants text NOT NULL CHECK (participants <> ''),
  conclusion text NOT NULL CHECK (conclusion <> ''),
  -- each with name, version and figures of then
  schemes jsonb NOT NULL CHECK (jsonb_array_length(schemes) > 0),
  chosen_id uuid,
  signed_by text NOT NULL DEFAULT acting_person() ->> 'name',
  signed_by_id text NOT NULL DEFAULT acting_person() ->> 'id',
  signed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX scheme_minute_of ON scheme_minute (region_code, signed_at DESC);

-- A remark goes with its scheme and in no other way.
CREATE FUNCTION scheme_words_stand() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'scheme_remark' THEN
    IF NOT EXISTS (SELECT FROM scheme s WHERE s.id = OLD.scheme_id) THEN RETURN OLD; END IF;
  END IF;
  RAISE EXCEPTION 'remarks and minutes of schemes are append-only';
END
$$;
CREATE TRIGGER scheme_remark_stands BEFORE UPDATE OR DELETE ON scheme_remark FOR EACH ROW EXECUTE FUNCTION scheme_words_stand();
CREATE TRIGGER scheme_minute_stands BEFORE UPDATE OR DELETE ON scheme_minute FOR EACH ROW EXECUTE FUNCTION scheme_words_stand();

CALL limit_table('scheme_remark', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = scheme_remark.scheme_id)');
CALL limit_table('scheme_minute', 'IN_REGIONS(region_code) AND ALL_HOLDERS');

CALL audit_table('scheme_remark', 'id', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)', 'written_by,written_at');
CALL audit_table('scheme_minute', 'id', 'r.region_code', 'signed_by,signed_by_id,signed_at');
