-- 分类处置: what the rule suggests, the county decided, the city approved. A decision needs its document and date.
CREATE TABLE disposition (
  id uuid PRIMARY KEY,
  mine_id uuid NOT NULL UNIQUE REFERENCES mine (id) ON DELETE CASCADE,
  suggested text,
  suggested_reason text,
  suggested_run_id uuid REFERENCES run (id) ON DELETE SET NULL,
  decided text,
  decided_on date,
  decided_document text,
  approved text,
  approved_on date,
  approved_document text,
  complete_by date,
  completed_on date,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (suggested IN ('close_ban', 'exit_guided', 'merge', 'merge_subject', 'upgrade', 'keep', 'new', 'pending')),
  CHECK (decided IN ('close_ban', 'exit_guided', 'merge', 'merge_subject', 'upgrade', 'keep', 'new', 'pending')),
  CHECK (approved IN ('close_ban', 'exit_guided', 'merge', 'merge_subject', 'upgrade', 'keep', 'new', 'pending')),
  CONSTRAINT decided_has_document
    CHECK (decided IS NULL OR (decided_on IS NOT NULL AND decided_document <> '' AND decided_document IS NOT NULL)),
  CONSTRAINT approved_has_document
    CHECK (approved IS NULL OR (approved_on IS NOT NULL AND approved_document <> '' AND approved_document IS NOT NULL)),
  CONSTRAINT approved_after_decided CHECK (approved IS NULL OR decided IS NOT NULL)
);
CREATE INDEX disposition_due ON disposition (complete_by);
CREATE TRIGGER disposition_counts BEFORE UPDATE ON disposition FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER disposition_bumps AFTER INSERT OR UPDATE OR DELETE ON disposition
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('lists');
