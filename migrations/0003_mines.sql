CREATE TABLE mine (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  name_initials text NOT NULL DEFAULT '',
  holder text NOT NULL CHECK (holder <> ''),
  holder_initials text NOT NULL DEFAULT '',
  credit_code text,
  licence_number text UNIQUE,
  licence_level text NOT NULL CHECK (licence_level IN ('ministry', 'province', 'city', 'county')),
  region_code text NOT NULL REFERENCES region (code),
  mineral text NOT NULL CHECK (mineral <> ''),
  method text CHECK (method IN ('open_pit', 'underground', 'both')),
  capacity numeric CHECK (capacity >= 0),
  capacity_unit text NOT NULL DEFAULT 'wt' CHECK (capacity_unit IN ('wt', 'wm3')),
  bulk_density numeric CHECK (bulk_density > 0),
  licensed_area_km2 numeric CHECK (licensed_area_km2 >= 0),
  production_class text CHECK (production_class IN ('large', 'medium', 'small')),
  status text NOT NULL
    CHECK (status IN ('producing', 'building', 'suspended', 'expired', 'closed', 'cancelled')),
  valid_from date,
  valid_to date,
  orebody_id text,
  note text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
);
CREATE INDEX mine_region ON mine (region_code text_pattern_ops);
CREATE INDEX mine_name ON mine (name, id);
CREATE TRIGGER mine_counts BEFORE UPDATE ON mine FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER mine_bumps AFTER INSERT OR UPDATE OR DELETE ON mine
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('mines');

-- Versions of a mine's 矿区范围. No two are in force on one day.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE TABLE boundary (
  id uuid PRIMARY KEY,
  mine_id uuid NOT NULL REFERENCES mine (id) ON DELETE CASCADE,
  shape geometry(MultiPolygon, 4490) NOT NULL CHECK (is_storable_area(shape)),
  official_area_m2 double precision NOT NULL CHECK (official_area_m2 > 0 AND official_area_m2 < 'infinity'),
  declared_area_m2 numeric CHECK (declared_area_m2 > 0),
  source_datum text NOT NULL DEFAULT 'CGCS2000'
    CHECK (source_datum IN ('CGCS2000', 'WGS84', 'XIAN80', 'BJ54', 'GCJ02')),
  source_kind text NOT NULL DEFAULT 'geographic' CHECK (source_kind IN ('plane', 'geographic')),
  source_zone_width smallint CHECK (source_zone_width IN (3, 6)),
  source_zone smallint,
  source_text text,
  source_name text,
  not_for_decision boolean NOT NULL DEFAULT false,
  valid_from date NOT NULL,
  valid_to date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT boundary_datum_guard CHECK (source_datum NOT IN ('XIAN80', 'BJ54', 'GCJ02') OR not_for_decision),
  CONSTRAINT boundary_one_in_force
    EXCLUDE USING gist (mine_id WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE INDEX boundary_shape ON boundary USING gist (shape);
CREATE INDEX boundary_mine ON boundary (mine_id);
CREATE TRIGGER boundary_counts BEFORE UPDATE ON boundary FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER boundary_bumps AFTER INSERT OR UPDATE OR DELETE ON boundary
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('mines');

-- 采区: part of a boundary version with its own elevation band (1985 datum, m).
CREATE TABLE boundary_part (
  boundary_id uuid NOT NULL REFERENCES boundary (id) ON DELETE CASCADE,
  position integer NOT NULL CHECK (position >= 1),
  name text,
  top_m double precision,
  bottom_m double precision,
  area_m2 double precision NOT NULL CHECK (area_m2 > 0 AND area_m2 < 'infinity'),
  shape geometry(MultiPolygon, 4490) NOT NULL CHECK (is_storable_area(shape)),
  PRIMARY KEY (boundary_id, position),
  CHECK (top_m IS NULL OR bottom_m IS NULL OR top_m >= bottom_m)
);

CREATE TABLE reserve (
  id uuid PRIMARY KEY,
  mine_id uuid NOT NULL REFERENCES mine (id) ON DELETE CASCADE,
  verified_on date NOT NULL,
  remaining numeric NOT NULL CHECK (remaining >= 0),
  recoverable numeric CHECK (recoverable >= 0 AND recoverable <= remaining),
  unit text NOT NULL DEFAULT 'wt' CHECK (unit IN ('wt', 'wm3')),
  bulk_density numeric CHECK (bulk_density > 0),
  document text,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (mine_id, verified_on)
);
CREATE TRIGGER reserve_counts BEFORE UPDATE ON reserve FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER reserve_bumps AFTER INSERT OR UPDATE OR DELETE ON reserve
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('mines');

-- Which licence closed, merged, split or replaced which: every count "as of" a day comes from it.
CREATE TABLE lineage (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('closed', 'merged', 'split', 'replaced')),
  from_mine_id uuid NOT NULL REFERENCES mine (id),
  to_mine_id uuid REFERENCES mine (id),
  happened_on date NOT NULL,
  document text,
  CHECK ((kind = 'closed') = (to_mine_id IS NULL)),
  CHECK (from_mine_id <> to_mine_id)
);
CREATE INDEX lineage_from ON lineage (from_mine_id);
CREATE INDEX lineage_to ON lineage (to_mine_id);
CREATE TRIGGER lineage_bumps AFTER INSERT OR UPDATE OR DELETE ON lineage
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('mines');
