CREATE TABLE working (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  mine_id uuid REFERENCES mine (id) ON DELETE SET NULL,
  region_code text NOT NULL REFERENCES region (code),
  observed_on date NOT NULL,
  source text NOT NULL CHECK (source IN ('rtk', 'uav', 'satellite', 'total_station')),
  sigma_m numeric NOT NULL CHECK (sigma_m >= 0),
  floor_m double precision,
  shape geometry(MultiPolygon, 4490) NOT NULL CHECK (is_storable_area(shape)),
  area_m2 double precision NOT NULL CHECK (area_m2 > 0 AND area_m2 < 'infinity'),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX working_shape ON working USING gist (shape);
CREATE INDEX working_region ON working (region_code text_pattern_ops);
CREATE INDEX working_mine ON working (mine_id);
CREATE TRIGGER working_counts BEFORE UPDATE ON working FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER working_bumps AFTER INSERT OR UPDATE OR DELETE ON working
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('workings');
