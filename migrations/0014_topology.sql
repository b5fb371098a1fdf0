-- 拓扑检查: how the mines of a region lie beside each other, and what an official decided of it.
ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_kind_check CHECK (kind IN ('candidates', 'breaches', 'import', 'topology'));
ALTER TABLE run DROP CONSTRAINT run_kind_check;
ALTER TABLE run ADD CONSTRAINT run_kind_check CHECK (kind IN ('candidates', 'breaches', 'topology'));

-- Parts are 0 where a side is a whole mine, so that a pair has one key. mine_a ≤ mine_b.
CREATE TABLE topology_finding (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('overlap', 'contained', 'duplicate', 'same_licence', 'gap', 'sliver')),
  ground text NOT NULL CHECK (ground IN ('common', 'between')),
  mine_a uuid NOT NULL,
  mine_b uuid NOT NULL CHECK (mine_a <= mine_b),
  part_a integer NOT NULL DEFAULT 0 CHECK (part_a >= 0),
  part_b integer NOT NULL DEFAULT 0 CHECK (part_b >= 0),
  -- the boundary versions it was found on
  boundary_a uuid NOT NULL,
  boundary_a_version integer NOT NULL,
  boundary_b uuid NOT NULL,
  boundary_b_version integer NOT NULL,
  region_a text NOT NULL,
  region_b text NOT NULL,
  area_m2 double precision NOT NULL CHECK (area_m2 >= 0 AND area_m2 < 'infinity'),
  width_m double precision NOT NULL CHECK (width_m >= 0 AND width_m < 'infinity'),
  body jsonb NOT NULL,
  -- GeoJSON, to draw: the numbers do not come from it
  shape jsonb NOT NULL,
  UNIQUE (run_id, mine_a, mine_b, part_a, part_b, ground)
);
CREATE INDEX topology_finding_area ON topology_finding (run_id, area_m2, id);
CREATE INDEX topology_finding_width ON topology_finding (run_id, width_m, id);

-- One decision a pair and ground, remembered from run to run while neither boundary changes.
CREATE TABLE topology_decision (
  id uuid PRIMARY KEY,
  mine_a uuid NOT NULL REFERENCES mine (id) ON DELETE CASCADE,
  mine_b uuid NOT NULL REFERENCES mine (id) ON DELETE CASCADE,
  part_a integer NOT NULL DEFAULT 0,
  part_b integer NOT NULL DEFAULT 0,
  ground text NOT NULL CHECK (ground IN ('common', 'between')),
  boundary_a uuid NOT NULL,
  boundary_a_version integer NOT NULL,
  boundary_b uuid NOT NULL,
  boundary_b_version integer NOT NULL,
  decision text NOT NULL CHECK (decision IN ('real', 'acceptable', 'handled', 'verify')),
  note text NOT NULL DEFAULT '',
  decided_by text NOT NULL,
  decided_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (mine_a, mine_b, part_a, part_b, ground)
);
CREATE TRIGGER topology_decision_counts BEFORE UPDATE ON topology_decision
  FOR EACH ROW EXECUTE FUNCTION count_row_version();
