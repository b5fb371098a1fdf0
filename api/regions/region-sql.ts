import { shapeOut } from "../db/geometry-sql.ts";
import { minesOnDay } from "../mines/mines-as-of.ts";
import { storableShape } from "../shapes/stored-shape.ts";

/**
 * The tree in order of code with the mines that count on :day in each subtree; :code null = all. No geometry. A region
 * without an outline lies where its mines lie.
 */
export const regionsSql = `
WITH mined AS (
  SELECT m.region_code, CAST(ST_Extent(b.shape) AS geometry) AS box
  FROM boundary b
  JOIN mine m ON m.id = b.mine_id
  WHERE EXISTS (SELECT 1 FROM region WHERE outline IS NULL)
  GROUP BY m.region_code
)
SELECT r.code, r.name, r.level, r.parent_code, r.version,
  ST_XMin(place.box) AS west, ST_YMin(place.box) AS south, ST_XMax(place.box) AS east, ST_YMax(place.box) AS north,
  coalesce(counted.mine_count, 0) AS mine_count
FROM region r
CROSS JOIN LATERAL (
  SELECT coalesce(
    CAST(r.outline AS box3d),
    (SELECT CAST(ST_Extent(mined.box) AS box3d) FROM mined WHERE starts_with(mined.region_code, r.code))
  ) AS box
) place
LEFT JOIN (
  SELECT prefix.code, count(*) AS mine_count
  FROM (${minesOnDay}) m
  CROSS JOIN LATERAL (
    SELECT DISTINCT left(m.region_code, size) AS code FROM (VALUES (2), (4), (6), (9)) sizes (size)
  ) prefix
  WHERE m.counts
  GROUP BY prefix.code
) counted ON counted.code = r.code
WHERE CAST(:code AS text) IS NULL OR r.code = :code
ORDER BY r.code`;

export const regionOutlineSql = `
SELECT ${shapeOut} AS outline
FROM (SELECT outline AS shape FROM region WHERE code = :code AND outline IS NOT NULL) stored`;

/** The nearest region above :code that is registered. */
export const parentOfSql = `
SELECT code FROM region WHERE code <> :code AND starts_with(:code, code) ORDER BY length(code) DESC LIMIT 1`;

/** Regions below :code that knew only a higher parent until now. */
export const adoptChildrenSql = `
UPDATE region SET parent_code = :code
WHERE code <> :code AND starts_with(code, :code)
  AND (parent_code IS NULL OR length(parent_code) < length(CAST(:code AS text)))`;

export const insertRegionSql = `
INSERT INTO region (code, name, level, parent_code, outline)
VALUES (:code, :name, :level, :parentCode, CASE WHEN CAST(:shape AS text) IS NULL THEN NULL ELSE ${storableShape} END)
ON CONFLICT (code) DO NOTHING
RETURNING code, version`;

export const updateRegionSql = `
UPDATE region
SET name = :name, outline = CASE WHEN CAST(:shape AS text) IS NULL THEN NULL ELSE ${storableShape} END
WHERE code = :code AND version = :version
RETURNING code, version`;
