-- How an item differs from its mine and the mine's newest extent, compared once; null: not compared since either changed.
ALTER TABLE staged_match
  ADD COLUMN boundary_id uuid,
  ADD COLUMN boundary_version integer,
  ADD COLUMN same_boundary boolean,
  ADD COLUMN licensed_area jsonb,
  ADD COLUMN differences jsonb,
  ADD CONSTRAINT compared_whole CHECK ((same_boundary IS NULL) = (differences IS NULL));
CREATE INDEX staged_match_uncompared ON staged_match (staging_id, item_index) WHERE same_boundary IS NULL;
-- the newest extents are not known of matches that were found before
UPDATE staging SET matched_version = NULL;

-- What a review counts, filters and sorts all items by.
ALTER TABLE staged_item
  ADD COLUMN grade text GENERATED ALWAYS AS (
    CASE WHEN NOT usable THEN 'error' WHEN jsonb_array_length(coalesce(body -> 'issues', '[]')) > 0 THEN 'warning' ELSE 'fine' END) STORED,
  ADD COLUMN own_number text GENERATED ALWAYS AS (body ->> 'number') STORED,
  ADD COLUMN crs_kind text GENERATED ALWAYS AS (body -> 'crs' ->> 'kind') STORED,
  ADD COLUMN declared_area_m2 double precision
    GENERATED ALWAYS AS (CAST(body ->> 'declaredAreaM2' AS double precision)) STORED;

-- The items of a commit, and the registered fields that their known mines take from the file.
CREATE TABLE staged_choice (
  staging_id uuid NOT NULL REFERENCES staging (id) ON DELETE CASCADE,
  item_index integer NOT NULL,
  taken text[] NOT NULL,
  PRIMARY KEY (staging_id, item_index)
);

-- Imports that wait were told their items by a multirange, and what to take one by one.
INSERT INTO staged_choice (staging_id, item_index, taken)
SELECT i.staging_id, i.item_index, coalesce((
    SELECT array_agg(field) FROM jsonb_array_elements(job.input -> 'order' -> 'take') AS one(value)
    CROSS JOIN LATERAL jsonb_array_elements_text(one.value -> 'fields') field
    WHERE CAST(one.value ->> 'index' AS integer) = i.item_index), '{}')
FROM job
JOIN staging s ON s.job_id = job.id AND s.state = 'committing'
JOIN staged_item i ON i.staging_id = s.id
WHERE job.kind = 'import' AND job.state IN ('queued', 'running')
  AND CASE WHEN job.input ->> 'chosen' IS NULL THEN i.usable
    ELSE CAST(job.input ->> 'chosen' AS int4multirange) @> i.item_index END;
UPDATE job SET input = (input - 'chosen') #- '{order,take}' WHERE kind = 'import';
