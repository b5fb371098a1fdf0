-- A large file comes in pieces; its bytes lie under DATA_DIR/uploads, named by the id, until it is given up or a day old.
CREATE TABLE upload (
  id uuid PRIMARY KEY,
  file_name text NOT NULL CHECK (file_name <> ''),
  size_bytes bigint NOT NULL CHECK (size_bytes > 0),
  received_bytes bigint NOT NULL DEFAULT 0 CHECK (received_bytes >= 0 AND received_bytes <= size_bytes),
  -- known once all of it was received and found to be what was sent
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (sha256 IS NULL OR received_bytes = size_bytes)
);
CREATE TRIGGER upload_counts BEFORE UPDATE ON upload FOR EACH ROW EXECUTE FUNCTION count_row_version();

-- 'stage': an uploaded file is read. While it is, its staging grows in the state 'reading' and nobody sees it.
ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_kind_check CHECK (kind IN ('candidates', 'breaches', 'import', 'topology', 'stage'));
ALTER TABLE staging DROP CONSTRAINT staging_state_check;
ALTER TABLE staging
  ADD CONSTRAINT staging_state_check CHECK (state IN ('reading', 'review', 'committing', 'committed', 'discarded'));

-- What a review counts, filters and draws by, beside the parsed item itself: fifty thousand of them are not unpacked for it.
ALTER TABLE staged_item
  ADD COLUMN name text GENERATED ALWAYS AS (body ->> 'name') STORED,
  ADD COLUMN licence_number text GENERATED ALWAYS AS (body -> 'fields' ->> 'licenceNumber') STORED,
  ADD COLUMN number text GENERATED ALWAYS AS (coalesce(body -> 'fields' ->> 'licenceNumber', body ->> 'number')) STORED,
  ADD COLUMN area_m2 double precision GENERATED ALWAYS AS (CAST(body ->> 'areaM2' AS double precision)) STORED,
  ADD COLUMN repairs integer GENERATED ALWAYS AS (jsonb_array_length(coalesce(body -> 'repairs', '[]'))) STORED,
  ADD COLUMN codes jsonb GENERATED ALWAYS AS (jsonb_path_query_array(body, '$.issues[*].code')) STORED,
  ADD COLUMN error_count integer GENERATED ALWAYS AS (
    jsonb_array_length(jsonb_path_query_array(body, '$.issues[*] ? (@.severity == "error")'))) STORED,
  ADD COLUMN shape geometry(MultiPolygon, 4490) GENERATED ALWAYS AS (
    CASE WHEN jsonb_typeof(body -> 'shape') = 'object'
      THEN ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(body -> 'shape'), 4490)) END) STORED;
CREATE INDEX staged_item_licence ON staged_item (staging_id, licence_number) WHERE licence_number IS NOT NULL;
CREATE INDEX staged_item_shape ON staged_item USING gist (shape);
