-- 方案推进: the course of a scheme as a plan, from 摸底 to 县级验收. What was done is kept as acts, never as a state that could be set.
CREATE TABLE plan_course (
  scheme_id uuid PRIMARY KEY REFERENCES scheme (id) ON DELETE CASCADE,
  -- the same for every version of one plan
  plan_id uuid NOT NULL,
  plan_version integer NOT NULL CHECK (plan_version >= 1),
  -- why this version was opened after the one before was approved
  opened_reason text CHECK (opened_reason <> ''),
  submitted_by_id text,
  submitted_by text,
  approved_on date,
  approved_document text CHECK (approved_document <> ''),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (plan_id, plan_version),
  CHECK ((submitted_by_id IS NULL) = (submitted_by IS NULL)),
  CHECK ((approved_on IS NULL) = (approved_document IS NULL)),
  CHECK (approved_on IS NULL OR submitted_by_id IS NOT NULL),
  CHECK ((plan_version = 1) = (opened_reason IS NULL))
);
CREATE TRIGGER plan_course_counts BEFORE UPDATE ON plan_course FOR EACH ROW EXECUTE FUNCTION count_row_version();

INSERT INTO plan_course (scheme_id, plan_id, plan_version) SELECT id, id, 1 FROM scheme;
CREATE FUNCTION scheme_begins_course() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO plan_course (scheme_id, plan_id, plan_version) VALUES (NEW.id, NEW.id, 1);
  RETURN NULL;
END
$$;
CREATE TRIGGER scheme_begins_course AFTER INSERT ON scheme FOR EACH ROW EXECUTE FUNCTION scheme_begins_course();

-- What was handed up is what is approved, and what was approved stays as it was.
CREATE FUNCTION scheme_stays_as_handed_up() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  of_scheme uuid := CASE WHEN TG_OP = 'INSERT' THEN (to_jsonb(NEW) ->> TG_ARGV[0])::uuid ELSE (to_jsonb(OLD) ->> TG_ARGV[0])::uuid END;
  course plan_course;
BEGIN
  SELECT * INTO course FROM plan_course WHERE scheme_id = of_scheme;
  IF course.approved_on IS NOT NULL THEN
    RAISE EXCEPTION 'the scheme is approved' USING ERRCODE = '23514', CONSTRAINT = 'scheme_approved';
  ELSIF course.submitted_by_id IS NOT NULL THEN
    RAISE EXCEPTION 'the scheme is handed up' USING ERRCODE = '23514', CONSTRAINT = 'scheme_handed_up';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER scheme_stays BEFORE UPDATE OR DELETE ON scheme
  FOR EACH ROW EXECUTE FUNCTION scheme_stays_as_handed_up('id');
CREATE TRIGGER scheme_stays BEFORE INSERT OR UPDATE OR DELETE ON scheme_group
  FOR EACH ROW EXECUTE FUNCTION scheme_stays_as_handed_up('scheme_id');
CREATE TRIGGER scheme_stays BEFORE INSERT OR UPDATE OR DELETE ON scheme_mine
  FOR EACH ROW EXECUTE FUNCTION scheme_stays_as_handed_up('scheme_id');
CREATE TRIGGER scheme_stays BEFORE INSERT OR UPDATE OR DELETE ON scheme_wish
  FOR EACH ROW EXECUTE FUNCTION scheme_stays_as_handed_up('scheme_id');

CREATE TABLE plan_act (
  id uuid PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  step text NOT NULL,
  -- null: of the whole plan
  group_id uuid,
  kind text NOT NULL CHECK (kind IN ('start', 'finish', 'return', 'skip', 'due', 'carry')),
  happened_on date NOT NULL,
  reason text CHECK (reason <> ''),
  due_on date,
  publicity jsonb,
  shares jsonb,
  acted_by text NOT NULL DEFAULT acting_person() ->> 'name',
  acted_at timestamptz NOT NULL DEFAULT now(),
  FOREIGN KEY (scheme_id, group_id) REFERENCES scheme_group (scheme_id, id) ON DELETE CASCADE,
  CHECK (kind NOT IN ('return', 'skip', 'due') OR reason IS NOT NULL),
  CHECK ((kind = 'due') = (due_on IS NOT NULL))
);
CREATE INDEX plan_act_of ON plan_act (scheme_id, position);

CREATE TABLE plan_document (
  id uuid PRIMARY KEY,
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  step text NOT NULL,
  group_id uuid,
  -- which of the documents that the step asks for; other: besides these
  kind text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  file_name text NOT NULL CHECK (file_name <> ''),
  size_bytes integer NOT NULL CHECK (size_bytes BETWEEN 1 AND 20971520),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  added_by text NOT NULL DEFAULT acting_person() ->> 'name',
  added_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  FOREIGN KEY (scheme_id, group_id) REFERENCES scheme_group (scheme_id, id) ON DELETE CASCADE
);
CREATE INDEX plan_document_of ON plan_document (scheme_id);
CREATE TABLE plan_document_file (
  document_id uuid PRIMARY KEY REFERENCES plan_document (id) ON DELETE CASCADE,
  bytes bytea NOT NULL
);

CREATE TABLE plan_objection (
  id uuid PRIMARY KEY,
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  source text NOT NULL CHECK (source IN ('hearing', 'publicity')),
  objector text NOT NULL CHECK (objector <> ''),
  received_on date NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  mine_ids uuid[] NOT NULL,
  recorded_by text NOT NULL DEFAULT acting_person() ->> 'name',
  recorded_at timestamptz NOT NULL DEFAULT now(),
  outcome text CHECK (outcome IN ('accepted', 'partly', 'declined')),
  answer text CHECK (answer <> ''),
  answered_on date,
  answered_by text,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (num_nonnulls(outcome, answer, answered_on, answered_by) IN (0, 4)),
  CHECK (answered_on >= received_on)
);
CREATE INDEX plan_objection_of ON plan_objection (scheme_id);
CREATE TRIGGER plan_objection_counts BEFORE UPDATE ON plan_objection FOR EACH ROW EXECUTE FUNCTION count_row_version();

CALL limit_table('plan_course', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = plan_course.scheme_id)');
CALL limit_table('plan_act', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = plan_act.scheme_id)');
CALL limit_table('plan_document', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = plan_document.scheme_id)');
CALL limit_table('plan_document_file', 'SEES_EVERYTHING OR EXISTS (SELECT FROM plan_document d WHERE d.id = plan_document_file.document_id)');
CALL limit_table('plan_objection', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = plan_objection.scheme_id)');

CALL audit_table('plan_course', 'scheme_id', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)', 'plan_id,submitted_by_id');
CALL audit_table('plan_act', 'id', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)', 'position,acted_by,acted_at');
CALL audit_table('plan_document', 'id', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)', 'added_by,added_at');
CALL audit_table('plan_objection', 'id', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)', 'recorded_by,recorded_at');
