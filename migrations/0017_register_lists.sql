-- What a county's lists plan for a mine (附件3, 附件4 of a 整治提升 plan): no verified fact, so it stands apart from the register.
CREATE TABLE mine_plan (
  mine_id uuid PRIMARY KEY REFERENCES mine (id) ON DELETE CASCADE,
  capacity_wt numeric CHECK (capacity_wt >= 0 AND capacity_wt < 'infinity'),
  life_years numeric CHECK (life_years >= 0 AND life_years < 'infinity'),
  predicted_wt numeric CHECK (predicted_wt >= 0 AND predicted_wt < 'infinity'),
  grant_year smallint CHECK (grant_year BETWEEN 2000 AND 2099),
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TRIGGER mine_plan_counts BEFORE UPDATE ON mine_plan FOR EACH ROW EXECUTE FUNCTION count_row_version();

-- A register list handed in (Excel, CSV): read, mapped and compared with the register before anything of it is taken.
CREATE TABLE register_list (
  id uuid PRIMARY KEY,
  file_name text NOT NULL,
  size_bytes bigint NOT NULL,
  sha256 text NOT NULL,
  sender text NOT NULL DEFAULT '',
  encoding text,
  -- [{name, rows}] with the cells as they were read
  sheets jsonb NOT NULL,
  -- {sheet, first, last, columns, form, regionCode}: how it is read
  reading jsonb NOT NULL,
  state text NOT NULL DEFAULT 'mapping' CHECK (state IN ('mapping', 'review', 'committed', 'discarded')),
  -- names what its reviewer saw; a commit brings it back
  review_tag text NOT NULL CHECK (review_tag <> ''),
  batch_name text,
  committed_at timestamptz,
  -- what the commit changed: [{mineId, name, row, field, stored, offered}]
  changes jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(changes) = 'array'),
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'committed') = (batch_name IS NOT NULL AND committed_at IS NOT NULL))
);
CREATE TABLE register_list_row (
  list_id uuid NOT NULL REFERENCES register_list (id) ON DELETE CASCADE,
  -- 1, 2, … in the order of the list; mines it does not name follow
  position integer NOT NULL CHECK (position >= 1),
  kind text NOT NULL CHECK (kind IN ('new', 'changed', 'same', 'vanished', 'error')),
  doubtful boolean NOT NULL DEFAULT false,
  name text NOT NULL,
  licence_number text,
  mine_id uuid,
  -- the versions of the mine's records as the reviewer saw them
  seen text,
  body jsonb NOT NULL,
  PRIMARY KEY (list_id, position)
);
CREATE INDEX register_list_row_kind ON register_list_row (list_id, kind, position);

-- How a person mapped the columns of a sender's list, offered again for the next list with the same heads.
CREATE TABLE list_mapping (
  sender text NOT NULL,
  fingerprint text NOT NULL,
  columns jsonb NOT NULL,
  used_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (sender, fingerprint)
);
