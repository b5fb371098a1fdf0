-- A reserve of a file is compared with those of its mine: which of them, at which version, a match was compared with and a
-- reviewer saw ({id version} by day; null: none). A correction of a reserve leaves the version of its mine as it is.
ALTER TABLE staged_match ADD COLUMN reserves text;
ALTER TABLE staging_seen ADD COLUMN reserves text;

-- what was compared before did not look at reserves
UPDATE staged_match SET same_boundary = NULL, licensed_area = NULL, differences = NULL;
UPDATE staging SET matched_version = NULL;

-- imports that wait were reviewed when no import changed the reserves of a known mine
UPDATE staging_seen s SET reserves = held.reserves
FROM (
  SELECT mine_id, string_agg(id || ' ' || version, ',' ORDER BY verified_on) AS reserves FROM reserve GROUP BY mine_id
) held
WHERE held.mine_id = s.mine_id;
