import { minesOnDay, reserveOnDay } from "../mines/mines-as-of.ts";

const inRegion = "(CAST(:region AS text) IS NULL OR starts_with(m.region_code, :region))";

/** What each county counts on :day; m² and 万吨 are summed exactly. */
export const countySumsSql = `
SELECT left(m.region_code, 6) AS code,
  count(*) FILTER (WHERE m.counts) AS mine_count,
  count(*) FILTER (WHERE m.counts AND m.production_class = 'large') AS large_count,
  count(*) FILTER (WHERE m.counts AND m.production_class = 'medium') AS medium_count,
  count(*) FILTER (WHERE m.counts AND m.production_class = 'small') AS small_count,
  count(*) FILTER (WHERE m.counts AND m.expired) AS expired_count,
  count(*) FILTER (WHERE m.begun AND m.ended) AS closed_count,
  count(*) FILTER (WHERE m.counts AND m.disposition IN ('close_ban', 'exit_guided')) AS closure_planned,
  coalesce(sum(CAST(m.official_area_m2 AS numeric)) FILTER (WHERE m.counts), 0) AS area_m2,
  coalesce(sum(newest_reserve.reserve_wt) FILTER (WHERE m.counts), 0) AS reserve_wt,
  count(*) FILTER (WHERE m.counts AND newest_reserve.reserve_wt IS NULL) AS reserve_unknown
FROM (${minesOnDay}) m
${reserveOnDay}
WHERE ${inRegion}
GROUP BY 1`;

/** Quota and use of each county in :year, up to and with :quarter. */
export const countyQuotaSql = `
SELECT left(m.region_code, 6) AS code, sum(q.issued_wt) AS issued_wt, sum(q.used_wt) AS used_wt
FROM quota q
JOIN mine m ON m.id = q.mine_id
WHERE q.year = :year AND q.quarter <= :quarter AND ${inRegion}
GROUP BY 1`;

/** Mines that count by mineral, class and disposition; by status also those that have ended. */
export const facetCountsSql = `
WITH m AS (SELECT * FROM (${minesOnDay}) m WHERE m.begun AND ${inRegion})
SELECT 'minerals' AS facet, mineral AS key, count(*) AS count FROM m WHERE counts GROUP BY mineral
UNION ALL
SELECT 'classes', coalesce(production_class, 'unknown'), count(*) FROM m WHERE counts GROUP BY production_class
UNION ALL
SELECT 'statuses', coalesce(status_on_day, 'unknown'), count(*) FROM m GROUP BY status_on_day
UNION ALL
SELECT 'dispositions', coalesce(disposition, 'none'), count(*) FROM m WHERE counts GROUP BY disposition`;
