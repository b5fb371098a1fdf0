import { licensedArea } from "./match-sql.ts";

/** The ground a mine has on the day :from, which ends when an imported one begins then. */
const groundBefore = `
LEFT JOIN LATERAL (
  SELECT b.shape, b.official_area_m2 FROM boundary b
  WHERE b.mine_id = known.mine_id AND b.valid_from < CAST(:from AS date) AND (b.valid_to IS NULL OR b.valid_to > CAST(:from AS date))
) ground ON true`;

/** The next chosen items with what is registered of their mines, as they were compared with them. */
export const importedMinesSql = `
SELECT c.item_index AS index, c.taken, i.area_m2 AS "areaM2", known.mine_id AS "mineId", mine.name, mine.licence_number AS "licenceNumber",
  known.same_boundary AS "sameBoundary", ${licensedArea("known")} AS "licensedArea", known.differences, ground.official_area_m2 AS "areaBeforeM2",
  jsonb_build_object('name', i.body -> 'name', 'number', i.body -> 'number', 'fields', i.body -> 'fields',
    'declaredAreaM2', i.body -> 'declaredAreaM2') AS body,
  CASE WHEN i.warning THEN i.body -> 'issues' END AS issues
FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
LEFT JOIN staged_match known USING (staging_id, item_index) LEFT JOIN mine ON mine.id = known.mine_id ${groundBefore}
WHERE c.staging_id = :staging AND c.item_index > :after
ORDER BY c.item_index LIMIT :limit`;

/** Straight from the staging, so that no coordinate leaves the database. */
export const keepGroundsSql = `
INSERT INTO proposed_ground (proposal_id, position, before, after)
SELECT :proposal, known.position, ground.shape, i.shape
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS known(position integer, item integer, mine_id uuid)
JOIN staged_item i ON i.staging_id = :staging AND i.item_index = known.item ${groundBefore}`;
