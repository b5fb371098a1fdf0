-- A change of many mines, mine by mine, for who approves it: fields as words, [{label, stored, offered, doubt}]. Written with its proposal and
-- never altered.
CREATE TABLE proposed_mine (
  proposal_id uuid NOT NULL REFERENCES proposal (id),
  position integer NOT NULL CHECK (position >= 1),
  kind text NOT NULL CHECK (kind IN ('changed', 'new')),
  -- the mine of the register; it may be gone when the proposal is read
  mine_id uuid CHECK ((mine_id IS NULL) = (kind = 'new')),
  name text NOT NULL,
  licence_number text,
  fields jsonb NOT NULL CHECK (jsonb_typeof(fields) = 'array'),
  PRIMARY KEY (proposal_id, position)
);
CREATE INDEX proposed_mine_kind ON proposed_mine (proposal_id, kind, position);

CREATE FUNCTION proposed_mine_stands() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was proposed is not altered';
END
$$;
CREATE TRIGGER proposed_mine_stands BEFORE UPDATE OR DELETE ON proposed_mine FOR EACH ROW EXECUTE FUNCTION proposed_mine_stands();
CALL limit_table('proposed_mine', 'EXISTS (SELECT FROM proposal p WHERE p.id = proposed_mine.proposal_id)');

-- A file, a list or a batch waits once: of what was proposed twice before this, the newer ones are over.
SELECT set_config('kuangjie.scope', '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}', true);
UPDATE proposal newer SET state = 'stale', decided_at = now(), answer = '同一份文件、名单或批次此前已有一项申请在等待审批。'
WHERE state = 'pending' AND operation IN ('proposeImport', 'proposeUndo') AND EXISTS (
  SELECT FROM proposal older
  WHERE older.state = 'pending' AND older.operation = newer.operation
    AND older.request #>> '{params,id}' = newer.request #>> '{params,id}'
    AND (older.proposed_at, older.id) < (newer.proposed_at, newer.id));
CREATE UNIQUE INDEX proposal_waits_once ON proposal (operation, (request #>> '{params,id}'))
  WHERE state = 'pending' AND operation IN ('proposeImport', 'proposeUndo', 'proposeRegisterList');
