-- 实施整合: what the carrying out of an approved scheme made in the register, so that it can be told and, entered by mistake, taken back
-- whole. A mine that merging ends is cancelled (注销); which status it had until then stays with its lineage, for days before.
ALTER TABLE lineage ADD COLUMN status_before text
  CHECK (status_before IN ('producing', 'building', 'suspended', 'expired'));

CREATE TABLE scheme_carrying (
  id uuid PRIMARY KEY,
  scheme_id uuid NOT NULL REFERENCES scheme (id),
  -- null: a mine that the scheme merges with none was closed
  group_id uuid,
  kind text NOT NULL CHECK (kind IN ('new_licence', 'changed_licence', 'closure')),
  -- the mine that merging leaves, or the one that closed
  mine_id uuid NOT NULL REFERENCES mine (id),
  boundary_id uuid REFERENCES boundary (id),
  reserve_id uuid REFERENCES reserve (id),
  happened_on date NOT NULL,
  -- of the licence that was issued, or of the closure
  document text NOT NULL CHECK (document <> ''),
  -- where and when it was announced that the licences ended
  announcement text CHECK (announcement <> ''),
  -- what the licence said before it was changed, and what it said then; what it says otherwise was written since
  before jsonb,
  after jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  carried_by text NOT NULL DEFAULT acting_person() ->> 'name',
  carried_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT scheme_carrying_once UNIQUE (scheme_id, group_id),
  FOREIGN KEY (scheme_id, group_id) REFERENCES scheme_group (scheme_id, id),
  CHECK ((kind = 'closure') = (group_id IS NULL)),
  CHECK ((kind = 'closure') = (boundary_id IS NULL)),
  CHECK ((kind = 'changed_licence') = (before IS NOT NULL))
);
CREATE INDEX scheme_carrying_mine ON scheme_carrying (mine_id);
CREATE TRIGGER scheme_carrying_counts BEFORE UPDATE ON scheme_carrying FOR EACH ROW EXECUTE FUNCTION count_row_version();

-- Of these records of 沿革 none goes alone: all that was made together is taken back together.
CREATE TABLE scheme_carrying_lineage (
  lineage_id uuid PRIMARY KEY REFERENCES lineage (id),
  carrying_id uuid NOT NULL REFERENCES scheme_carrying (id)
);
CREATE INDEX scheme_carrying_lineage_of ON scheme_carrying_lineage (carrying_id);

CALL limit_table('scheme_carrying', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = scheme_carrying.scheme_id)');
CALL limit_table('scheme_carrying_lineage',
  'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme_carrying c WHERE c.id = scheme_carrying_lineage.carrying_id)');
CALL audit_table('scheme_carrying', 'id', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)',
  'before,after,carried_by,carried_at');

-- The carrying out of a group, and its taking back, wait once.
CREATE UNIQUE INDEX proposal_carrying_waits_once ON proposal (operation, (request -> 'params'))
  WHERE state = 'pending' AND operation IN ('carryOutGroup', 'takeBackCarrying');
