-- A batch can be taken back whole. What each of its mines was before is kept with it (null: it was not in the register),
-- and the version the import left it at: a mine that moved on since then was built upon.
ALTER TABLE import_batch
  ADD COLUMN state text NOT NULL DEFAULT 'committed' CHECK (state IN ('committed', 'undone')),
  ADD COLUMN undone_at timestamptz,
  ADD COLUMN committed_by text,
  ADD COLUMN undone_by text,
  -- null: imported before this was kept, cannot be undone
  ADD COLUMN added_count integer CHECK (added_count >= 0),
  ADD COLUMN changed_count integer CHECK (changed_count >= 0),
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now(),
  ADD CONSTRAINT undone_says_when CHECK ((state = 'undone') = (undone_at IS NOT NULL AND undone_by IS NOT NULL));
CREATE INDEX import_batch_recent ON import_batch (committed_at, id);
CREATE TRIGGER import_batch_counts BEFORE UPDATE ON import_batch FOR EACH ROW EXECUTE FUNCTION count_row_version();

CREATE TABLE import_batch_mine (
  batch_id uuid NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  -- no reference: the record stays when the mine is gone
  mine_id uuid NOT NULL,
  name text NOT NULL,
  -- the mine's row and its boundaries ({id, validTo}) before the import
  before jsonb CHECK (before IS NULL OR jsonb_typeof(before -> 'boundaries') = 'array'),
  version_after integer,
  PRIMARY KEY (batch_id, mine_id)
);
CREATE INDEX import_batch_mine_mine ON import_batch_mine (mine_id);
CREATE INDEX boundary_batch ON boundary (import_batch_id) WHERE import_batch_id IS NOT NULL;
