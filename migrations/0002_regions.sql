CREATE TABLE region (
  code text PRIMARY KEY CHECK (code ~ '^\d{2}(\d{2}(\d{2}(\d{3})?)?)?$'),
  name text NOT NULL CHECK (name <> ''),
  level text NOT NULL CHECK (level IN ('province', 'city', 'county', 'township')),
  parent_code text REFERENCES region (code),
  outline geometry(MultiPolygon, 4490) CHECK (outline IS NULL OR is_storable_area(outline)),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (parent_code IS NULL OR (code LIKE parent_code || '%' AND code <> parent_code))
);
CREATE INDEX region_outline ON region USING gist (outline);
CREATE INDEX region_parent ON region (parent_code);
CREATE INDEX region_code_prefix ON region (code text_pattern_ops);
CREATE TRIGGER region_counts BEFORE UPDATE ON region FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER region_bumps AFTER INSERT OR UPDATE OR DELETE ON region
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('regions');
