-- Whatever left the system: who took what, why, and the hash by which the file can be told again.
CREATE TABLE export_log (
  id uuid PRIMARY KEY,
  exported_at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  what text NOT NULL CHECK (what <> ''),
  title text NOT NULL,
  filter jsonb NOT NULL,
  selected integer CHECK (selected >= 0),
  feature_count integer NOT NULL CHECK (feature_count >= 0),
  format text NOT NULL,
  epsg integer,
  encoding text,
  restricted text,
  reason text,
  file_name text NOT NULL,
  bytes bigint NOT NULL CHECK (bytes >= 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CHECK (restricted IS NULL OR btrim(coalesce(reason, '')) <> '')
);
CREATE INDEX export_log_recent ON export_log (exported_at DESC, id);

CREATE FUNCTION refuse_log_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'export_log is append-only';
END
$$;
CREATE TRIGGER export_log_stands BEFORE UPDATE OR DELETE ON export_log
  FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
