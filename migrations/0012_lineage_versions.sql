-- Lineage is written by people too: who corrects or removes a record names the version they saw.
ALTER TABLE lineage
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN updated_at timestamptz NOT NULL DEFAULT now();
CREATE TRIGGER lineage_counts BEFORE UPDATE ON lineage FOR EACH ROW EXECUTE FUNCTION count_row_version();
