-- The new boundary that a planner draws for a group of a scheme. It is a draft: what lies wrong of it is told, not refused. It stays when its
-- group is dissolved, so that taking that back brings it back; it is then, as when members come or go, to be drawn anew.
CREATE TABLE scheme_boundary (
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  group_id uuid NOT NULL,
  -- parts with their 开采标高 as exact decimals, and their corners to the bit; the shape is for the database to search by
  parts jsonb NOT NULL CHECK (jsonb_array_length(parts) > 0),
  shape geometry(MultiPolygon, 4490) NOT NULL CHECK (is_storable_area(shape)),
  member_ids uuid[] NOT NULL CHECK (cardinality(member_ids) > 0),
  figures jsonb NOT NULL,
  data_version bigint NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_by text NOT NULL DEFAULT acting_person() ->> 'name',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_by text NOT NULL DEFAULT acting_person() ->> 'name',
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (scheme_id, group_id)
);
CREATE INDEX scheme_boundary_shape ON scheme_boundary USING gist (shape);
CREATE TRIGGER scheme_boundary_counts BEFORE UPDATE ON scheme_boundary FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER scheme_boundary_names_writer BEFORE UPDATE ON scheme_boundary
  FOR EACH ROW EXECUTE FUNCTION scheme_names_writer();
CREATE TRIGGER scheme_stays BEFORE INSERT OR UPDATE OR DELETE ON scheme_boundary
  FOR EACH ROW EXECUTE FUNCTION scheme_stays_as_handed_up('scheme_id');

-- 夹缝资源 that was passed on to the list of blocks to be granted: which planned block, from which scheme, and why where a test was not met. The
-- scheme may go, the block stays. It is granted by bidding (clause), whatever becomes of the scheme.
CREATE TABLE scheme_gap_block (
  mine_id uuid PRIMARY KEY REFERENCES mine (id) ON DELETE CASCADE,
  scheme_id uuid NOT NULL,
  scheme_name text NOT NULL,
  group_id uuid NOT NULL,
  region_code text NOT NULL,
  piece_key text NOT NULL UNIQUE,
  shape geometry(MultiPolygon, 4490) NOT NULL CHECK (is_storable_area(shape)),
  area_m2 double precision NOT NULL CHECK (area_m2 > 0 AND area_m2 < 'infinity'),
  tests jsonb NOT NULL,
  doubts jsonb NOT NULL,
  reason text CHECK (reason <> ''),
  clause_id text,
  passed_by text NOT NULL DEFAULT acting_person() ->> 'name',
  passed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX scheme_gap_block_shape ON scheme_gap_block USING gist (shape);

CALL limit_table('scheme_boundary', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = scheme_boundary.scheme_id)');
CALL limit_table('scheme_gap_block', 'IN_REGIONS(region_code) AND ALL_HOLDERS');
CALL audit_table('scheme_boundary', 'scheme_id,group_id', '(SELECT s.region_code FROM scheme s WHERE s.id = r.scheme_id)',
  'figures,data_version,created_by,created_at,updated_by');
CALL audit_table('scheme_gap_block', 'mine_id', 'r.region_code', 'passed_by,passed_at');
