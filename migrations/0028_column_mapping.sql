-- How a person mapped the columns of a sender's file: those of a register list, or the attributes of a boundary file.
ALTER TABLE list_mapping RENAME TO column_mapping;
ALTER TABLE column_mapping ADD COLUMN kind text NOT NULL DEFAULT 'list' CHECK (kind IN ('list', 'boundary'));
ALTER TABLE column_mapping DROP CONSTRAINT list_mapping_pkey, ADD PRIMARY KEY (kind, sender, fingerprint);

-- A boundary file under review: its attribute columns as counted once, and how a person mapped them (null: by their names).
ALTER TABLE staging
  ADD COLUMN columns jsonb CHECK (jsonb_typeof(columns -> 'columns') = 'array'),
  ADD COLUMN mapping jsonb CHECK (jsonb_typeof(mapping) = 'array'),
  ADD COLUMN mapping_version integer NOT NULL DEFAULT 0,
  ADD COLUMN sender text NOT NULL DEFAULT '';

-- 'columns': its items are read anew under another mapping. While they are, it stands in the state 'mapping' and nobody changes it.
ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job
  ADD CONSTRAINT job_kind_check CHECK (kind IN ('candidates', 'breaches', 'import', 'topology', 'stage', 'columns'));
ALTER TABLE staging DROP CONSTRAINT staging_state_check;
ALTER TABLE staging ADD CONSTRAINT staging_state_check
  CHECK (state IN ('reading', 'review', 'mapping', 'committing', 'committed', 'discarded'));
