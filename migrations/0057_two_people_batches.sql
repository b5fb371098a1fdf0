-- Whether two people brought a batch in: then it takes two to undo it, also where it changed no mine that was known before.
ALTER TABLE import_batch ADD COLUMN two_people boolean NOT NULL DEFAULT false;

-- Of those so far: what was approved, and lists that brought a decision when one person could still take them.
SELECT set_config('kuangjie.scope', '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}', true);
ALTER TABLE import_batch DISABLE TRIGGER USER;
UPDATE import_batch b SET two_people = true
WHERE EXISTS (SELECT FROM proposal_job j WHERE j.job_id = b.id)
  OR EXISTS (
    SELECT FROM proposal p
    WHERE p.operation = 'proposeRegisterList' AND p.state = 'approved'
      AND p.request #>> '{params,id}' = CAST(b.register_list_id AS text))
  OR EXISTS (
    SELECT FROM import_batch_mine bm JOIN disposition d ON d.mine_id = bm.mine_id
    WHERE bm.batch_id = b.id AND bm.before IS NULL AND d.decided IS NOT NULL AND jsonb_exists(bm.versions_after, CAST(d.id AS text)));
ALTER TABLE import_batch ENABLE TRIGGER USER;
