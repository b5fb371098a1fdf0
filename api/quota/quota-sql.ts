import { quotaSorts } from "#contract/quota";
import { keysetPages, type SortKey } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
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

const records = `
FROM quota q
JOIN mine m ON m.id = q.mine_id
WHERE (CAST(:region AS text) IS NULL OR starts_with(m.region_code, :region))
  AND (CAST(:mineId AS uuid) IS NULL OR q.mine_id = :mineId)
  AND (CAST(:year AS integer) IS NULL OR q.year = :year)
  AND (CAST(:quarter AS integer) IS NULL OR q.quarter = :quarter)
  AND (CAST(:q AS text) IS NULL OR strpos(m.name, :q) > 0 OR strpos(m.name_initials, lower(:q)) > 0)`;

const keys: Record<string, SortKey> = {
  period: { key: "CAST(q.year * 10 + q.quarter AS numeric)", type: "numeric" },
  mineName: { key: `(m.name_initials || ' ' || m.name) COLLATE "C"`, type: "text" },
};

export const quotaList: ListStatements<(typeof quotaSorts)[number]> = {
  count: `SELECT count(*) AS total ${records}`,
  pages: keysetPages(
    quotaSorts,
    keys,
    { column: "q.id", type: "uuid" },
    ({ sortKey, after, orderBy }) => `
SELECT q.id, q.version, q.mine_id AS "mineId", m.name AS "mineName", m.region_code AS "regionCode", q.year, q.quarter,
  q.issued_wt AS "issuedWt", q.used_wt AS "usedWt", ${sortKey}
${records} AND ${after}
ORDER BY ${orderBy}
LIMIT :limit`,
  ),
};
