-- A register list that was taken is a batch like an imported file: listed beside it, and taken back whole.
ALTER TABLE import_batch
  ALTER COLUMN staging_id DROP NOT NULL,
  ADD COLUMN register_list_id uuid REFERENCES register_list (id),
  ADD CONSTRAINT batch_has_one_source CHECK (num_nonnulls(staging_id, register_list_id) = 1);
CREATE UNIQUE INDEX import_batch_list ON import_batch (register_list_id) WHERE register_list_id IS NOT NULL;

-- {id: version} of the mine's disposition, plan and reserves as the batch left them; null: imported before this was kept
ALTER TABLE import_batch_mine ADD COLUMN versions_after jsonb;

-- Lists taken before this have no record of what was before: they are listed, and cannot be undone.
INSERT INTO import_batch (id, name, register_list_id, file_name, sha256, committed_at, item_count)
SELECT id, batch_name, id, file_name, sha256, committed_at,
  (SELECT count(DISTINCT change ->> 'mineId') FROM jsonb_array_elements(changes) change)
FROM register_list WHERE state = 'committed';
