import { heldReserves } from "./reserve-sql.ts";

/** The data version of the register's mines, and the one the matches of a file were found at by somebody who sees the same mines. */
export const matchedVersionSql = `
SELECT CASE WHEN s.matched_scope = current_scope() THEN s.matched_version END AS matched, v.version AS current
FROM staging s CROSS JOIN data_version v WHERE s.id = :staging AND v.layer = 'mines'`;

/**
 * The register's mine each item speaks of. A licence number decides. A name alone counts only where it cannot mislead: one item
 * of the file and one mine of the register bear it, and they do not hold two different licence numbers.
 */
const matches = `
item AS MATERIALIZED (
  SELECT item_index, name, licence_number, count(*) OVER (PARTITION BY name) AS namesakes
  FROM staged_item WHERE staging_id = :staging
),
by_licence AS MATERIALIZED (
  SELECT i.item_index, m.id, m.name, m.version FROM item i JOIN mine m ON m.licence_number = i.licence_number
),
by_name AS (
  SELECT i.item_index, (array_agg(m.id))[1] AS id, min(m.name) AS name, min(m.version) AS version
  FROM item i JOIN mine m ON m.name = i.name
  WHERE i.namesakes = 1
    AND NOT EXISTS (SELECT FROM by_licence taken WHERE taken.item_index = i.item_index)
    AND NOT EXISTS (SELECT FROM by_licence taken WHERE taken.id = m.id)
  GROUP BY i.item_index, i.licence_number
  HAVING count(*) = 1 AND (i.licence_number IS NULL OR min(m.licence_number) IS NULL)
),
found AS (
  SELECT item_index, id, name, 'licence' AS matched_by, version FROM by_licence
  UNION ALL SELECT item_index, id, name, 'name', version FROM by_name
),
newest AS MATERIALIZED (
  SELECT DISTINCT ON (b.mine_id) b.mine_id, b.id, b.version
  FROM boundary b JOIN found f ON f.id = b.mine_id ORDER BY b.mine_id, b.valid_from DESC
),
held AS MATERIALIZED (${heldReserves("found")})`;

/** What was found before and is not so any more goes; what is new comes; what stands stays untouched. */
export const refreshMatchesSql = `
WITH ${matches},
gone AS (
  DELETE FROM staged_match m
  WHERE m.staging_id = :staging AND NOT EXISTS (SELECT FROM found f WHERE f.item_index = m.item_index)
)
INSERT INTO staged_match AS m (staging_id, item_index, mine_id, name, matched_by, version, boundary_id, boundary_version, reserves)
SELECT CAST(:staging AS uuid), f.item_index, f.id, f.name, f.matched_by, f.version, newest.id, newest.version, held.reserves
FROM found f LEFT JOIN newest ON newest.mine_id = f.id LEFT JOIN held ON held.mine_id = f.id
ON CONFLICT (staging_id, item_index) DO UPDATE
SET mine_id = excluded.mine_id, name = excluded.name, matched_by = excluded.matched_by, version = excluded.version,
  boundary_id = excluded.boundary_id, boundary_version = excluded.boundary_version, reserves = excluded.reserves,
  same_boundary = NULL, licensed_area = NULL, differences = NULL
WHERE (m.mine_id, m.name, m.matched_by, m.version, m.boundary_id, m.boundary_version, m.reserves) IS DISTINCT FROM
  (excluded.mine_id, excluded.name, excluded.matched_by, excluded.version, excluded.boundary_id, excluded.boundary_version, excluded.reserves)`;

/** What was compared by an earlier version says not what the area is called. */
export const licensedArea = (match: string) =>
  `CAST('{"label": "证载面积"}' AS jsonb) || ${match}.licensed_area`;

export const itemMatchesSql = `
SELECT item_index AS index, mine_id AS "mineId", name, matched_by AS "by", version,
  same_boundary AS "sameBoundary", ${licensedArea("m")} AS "licensedArea", differences
FROM staged_match m
WHERE staging_id = :staging AND same_boundary IS NOT NULL AND item_index = ANY(CAST(:indexes AS integer[]))`;

export const matchedMinesSql = `SELECT mine_id AS "mineId" FROM staged_match WHERE staging_id = :staging`;
