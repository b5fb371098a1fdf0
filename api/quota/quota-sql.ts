import { minePlace } from "../mines/mine-place.ts";

/** Issued and used 万吨 of each mine in :year, in :quarter or the whole year (0). */
export const quotaUseSql = `
SELECT m.id AS "mineId", m.name AS "mineName", m.region_code AS "regionCode", r.name AS "regionName", m.mineral,
  period.issued_wt AS "issuedWt", period.used_wt AS "usedWt", ST_X(place.point) AS lon, ST_Y(place.point) AS lat
FROM (
  SELECT mine_id, sum(issued_wt) AS issued_wt, sum(used_wt) AS used_wt
  FROM quota
  WHERE year = :year AND (CAST(:quarter AS integer) = 0 OR quarter = :quarter)
  GROUP BY mine_id
) period
JOIN mine m ON m.id = period.mine_id
JOIN region r ON r.code = m.region_code
${minePlace}
WHERE CAST(:region AS text) IS NULL OR starts_with(m.region_code, :region)
ORDER BY (m.name_initials || ' ' || m.name) COLLATE "C", m.id`;

export const quotaPeriodsSql = `
SELECT year, json_agg(quarter ORDER BY quarter) AS quarters
FROM (SELECT DISTINCT year, quarter FROM quota) periods
GROUP BY year
ORDER BY year DESC`;

/** Middle of the region's outlines, of all regions when none is named; null without outlines. */
export const regionMiddleSql = `
SELECT (ST_XMin(box) + ST_XMax(box)) / 2 AS lon, (ST_YMin(box) + ST_YMax(box)) / 2 AS lat
FROM (
  SELECT ST_Extent(outline) AS box FROM region WHERE CAST(:region AS text) IS NULL OR starts_with(code, :region)
) covered
WHERE box IS NOT NULL`;
