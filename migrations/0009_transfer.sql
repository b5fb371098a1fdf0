-- A file handed in waits here, seen and judged, before a single mine of it is stored.
CREATE TABLE staging (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  format text,
  encoding text NOT NULL,
  issues jsonb NOT NULL,
  state text NOT NULL DEFAULT 'review' CHECK (state IN ('review', 'committing', 'committed', 'discarded')),
  job_id uuid REFERENCES job (id) ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE staged_item (
  staging_id uuid NOT NULL REFERENCES staging (id) ON DELETE CASCADE,
  item_index integer NOT NULL,
  usable boolean NOT NULL,
  warning boolean NOT NULL,
  -- the parsed item as gis made it
  body jsonb NOT NULL,
  PRIMARY KEY (staging_id, item_index)
);
-- One commit of a staging: a named batch, every boundary it stored.
CREATE TABLE import_batch (
  id uuid PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  staging_id uuid NOT NULL REFERENCES staging (id),
  file_name text NOT NULL,
  sha256 text NOT NULL,
  committed_at timestamptz NOT NULL DEFAULT now(),
  item_count integer NOT NULL
);
ALTER TABLE boundary ADD COLUMN import_batch_id uuid REFERENCES import_batch (id) ON DELETE SET NULL;

-- Demo data and other facts about this installation.
CREATE TABLE installation (
  key text PRIMARY KEY,
  value text NOT NULL
);
