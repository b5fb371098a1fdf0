-- The mine of the register that an item of a staged file speaks of, found anew only when the register has moved on: a review
-- of fifty thousand items asks for them page by page.
ALTER TABLE staging ADD COLUMN matched_version bigint;
CREATE TABLE staged_match (
  staging_id uuid NOT NULL REFERENCES staging (id) ON DELETE CASCADE,
  item_index integer NOT NULL,
  mine_id uuid NOT NULL,
  name text NOT NULL,
  matched_by text NOT NULL CHECK (matched_by IN ('licence', 'name')),
  version integer NOT NULL,
  PRIMARY KEY (staging_id, item_index)
);

-- What a reviewer saw, a row an item, so that it is written and compared inside the database.
CREATE TABLE staging_seen (
  staging_id uuid NOT NULL,
  tag text NOT NULL,
  item_index integer NOT NULL,
  name text NOT NULL,
  mine_id uuid,
  version integer,
  repairs integer NOT NULL,
  PRIMARY KEY (staging_id, tag, item_index),
  FOREIGN KEY (staging_id, tag) REFERENCES staging_review (staging_id, tag) ON DELETE CASCADE
);
INSERT INTO staging_seen (staging_id, tag, item_index, name, mine_id, version, repairs)
SELECT r.staging_id, r.tag, one.index, one.name, one."mineId", one.version, coalesce(one.repairs, 0)
FROM staging_review r
CROSS JOIN LATERAL jsonb_to_recordset(r.seen) AS one(index integer, name text, "mineId" uuid, version integer, repairs integer);
ALTER TABLE staging_review DROP COLUMN seen;

-- Imports that wait were told their items one by one.
UPDATE job SET input = input - 'indexes' || jsonb_build_object('chosen', (
  SELECT CAST(range_agg(int4range(CAST(at AS integer), CAST(at AS integer), '[]')) AS text)
  FROM jsonb_array_elements_text(input -> 'indexes') at))
WHERE kind = 'import' AND jsonb_exists(input, 'indexes');
