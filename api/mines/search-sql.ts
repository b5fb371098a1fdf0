import { minesOnDay } from "./mines-as-of.ts";

/**
 * Mines, regions and zones whose name, licence number, holder or initials hold :q; best first: the whole name, then names
 * that begin with it, then the beginning of something else, then anywhere. :low is :q in lower case.
 */
export const searchSql = `
SELECT found.kind, found.id, found.name, found.detail,
  ST_XMin(found.shape) AS west, ST_YMin(found.shape) AS south, ST_XMax(found.shape) AS east,
  ST_YMax(found.shape) AS north
FROM (
  SELECT 'mine' AS kind, CAST(m.id AS text) AS id, m.name,
    concat_ws(' · ', CASE WHEN m.status = 'planned' THEN '拟设区块' END, r.name, m.mineral, m.holder, m.licence_number) AS detail, b.shape,
    CASE
      WHEN :q IN (m.name, m.licence_number) THEN 0
      WHEN starts_with(m.name, :q) THEN 1
      WHEN starts_with(m.name_initials, :low) OR starts_with(lower(m.licence_number), :low)
        OR starts_with(m.holder, :q) OR starts_with(m.holder_initials, :low) THEN 2
      ELSE 3
    END AS rank
  FROM mine m
  JOIN region r ON r.code = m.region_code
  LEFT JOIN boundary b ON b.mine_id = m.id
    AND b.valid_from <= CAST(:day AS date) AND (b.valid_to IS NULL OR b.valid_to > CAST(:day AS date))
  WHERE strpos(m.name, :q) > 0 OR strpos(m.holder, :q) > 0 OR strpos(lower(m.licence_number), :low) > 0
    OR strpos(m.name_initials, :low) > 0 OR strpos(m.holder_initials, :low) > 0
  UNION ALL
  SELECT 'region', code, name, '行政区 ' || code, outline,
    CASE WHEN :q IN (name, code) THEN 0 WHEN starts_with(name, :q) OR starts_with(code, :q) THEN 1 ELSE 3 END
  FROM region
  WHERE strpos(name, :q) > 0 OR starts_with(code, :q)
  UNION ALL
  SELECT 'zone', CAST(z.id AS text), z.name, concat_ws(' · ', l.name, l.edition, z.level), z.shape,
    CASE WHEN z.name = :q THEN 0 WHEN starts_with(z.name, :q) THEN 1 ELSE 3 END
  FROM zone z
  JOIN zone_layer l ON l.id = z.layer_id
  WHERE strpos(z.name, :q) > 0
    AND l.valid_from <= CAST(:day AS date) AND (l.valid_to IS NULL OR l.valid_to > CAST(:day AS date))
) found
ORDER BY found.rank, length(found.name), found.name COLLATE "C", found.id
LIMIT :limit`;

/** Which of the mines :ids had not begun, or had ended, on :day. What is only planned to this day is no mine on any. */
export const absentOnDaySql = `
SELECT m.id FROM (${minesOnDay}) m WHERE m.id = ANY (CAST(:ids AS uuid[])) AND m.status <> 'planned' AND NOT m.counts`;
