-- What the file says nothing of, counted without unpacking the items: a commit asks for it only then.
ALTER TABLE staged_item
  ADD COLUMN names_mineral boolean NOT NULL GENERATED ALWAYS AS (coalesce(body -> 'fields' ->> 'mineral', '') <> '') STORED,
  ADD COLUMN names_holder boolean NOT NULL GENERATED ALWAYS AS (coalesce(body -> 'fields' ->> 'holder', '') <> '') STORED;
