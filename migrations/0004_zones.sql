CREATE TABLE zone_layer (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN (
    'ecological_red_line', 'nature_reserve', 'nature_park', 'drinking_water', 'permanent_farmland',
    'urban_boundary', 'mining_key', 'mining_restricted', 'mining_prohibited', 'concentrated_mining')),
  name text NOT NULL CHECK (name <> ''),
  edition text NOT NULL CHECK (edition <> ''),
  state text NOT NULL CHECK (state IN ('final', 'provisional')),
  access_class text NOT NULL CHECK (access_class IN ('public', 'internal', 'restricted')),
  valid_from date NOT NULL,
  valid_to date,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (kind, edition),
  CHECK (valid_to IS NULL OR valid_to > valid_from),
  CONSTRAINT zone_layer_one_edition_in_force EXCLUDE USING gist (kind WITH =, daterange(valid_from, valid_to) WITH &&)
);
CREATE TRIGGER zone_layer_counts BEFORE UPDATE ON zone_layer FOR EACH ROW EXECUTE FUNCTION count_row_version();

CREATE TABLE zone (
  id uuid PRIMARY KEY,
  layer_id uuid NOT NULL REFERENCES zone_layer (id) ON DELETE CASCADE,
  name text NOT NULL CHECK (name <> ''),
  level text,
  section text,
  shape geometry(MultiPolygon, 4490) NOT NULL CHECK (is_storable_area(shape)),
  area_m2 double precision NOT NULL CHECK (area_m2 > 0 AND area_m2 < 'infinity'),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX zone_shape ON zone USING gist (shape);
CREATE INDEX zone_layer_of ON zone (layer_id);
CREATE TRIGGER zone_counts BEFORE UPDATE ON zone FOR EACH ROW EXECUTE FUNCTION count_row_version();
CREATE TRIGGER zone_bumps AFTER INSERT OR UPDATE OR DELETE ON zone
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('zones');
CREATE TRIGGER zone_layer_bumps AFTER INSERT OR UPDATE OR DELETE ON zone_layer
  FOR EACH STATEMENT EXECUTE FUNCTION bump_data_version('zones');

-- A red line has tens of thousands of vertices: overlay works on pieces of at most 256.
CREATE TABLE zone_piece (
  zone_id uuid NOT NULL REFERENCES zone (id) ON DELETE CASCADE,
  position integer NOT NULL,
  shape geometry(Polygon, 4490) NOT NULL,
  PRIMARY KEY (zone_id, position)
);
CREATE INDEX zone_piece_shape ON zone_piece USING gist (shape);

CREATE FUNCTION cut_zone_pieces() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM zone_piece WHERE zone_id = NEW.id;
  INSERT INTO zone_piece (zone_id, position, shape)
  SELECT NEW.id, row_number() OVER (), piece FROM ST_Subdivide(NEW.shape, 256) AS piece;
  RETURN NULL;
END
$$;
CREATE TRIGGER zone_cuts AFTER INSERT OR UPDATE OF shape ON zone
  FOR EACH ROW EXECUTE FUNCTION cut_zone_pieces();
