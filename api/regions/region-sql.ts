import { regionSorts } from "#contract/regions";
import { shapeOut } from "../db/geometry-sql.ts";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { minesOnDay } from "../mines/mines-as-of.ts";
import { storableShape } from "../shapes/stored-shape.ts";

const listed = `
FROM region r
WHERE (CAST(:code AS text) IS NULL OR r.code = :code)
  AND (CAST(:within AS text) IS NULL OR starts_with(r.code, :within))
  AND (CAST(:level AS text) IS NULL OR r.level = :level)
  AND (CAST(:q AS text) IS NULL OR strpos(r.name, :q) > 0 OR starts_with(r.code, :q))`;

/**
 * Regions with the mines that count on :day in each subtree. No geometry. A region without an outline lies where its
 * mines lie.
 */
export const regionList: ListStatements<(typeof regionSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    regionSorts,
    { code: { key: `r.code COLLATE "C"`, type: "text" }, name: { key: `r.name COLLATE "C"`, type: "text" } },
    { column: "r.code", type: "text" },
    ({ sortKey, after, orderBy }) => `
WITH page AS (
  SELECT r.*, ${sortKey}, row_number() OVER (ORDER BY ${orderBy}) AS place ${listed} AND ${after}
  ORDER BY ${orderBy} LIMIT :limit
), mined AS (
  SELECT m.region_code, CAST(ST_Extent(b.shape) AS geometry) AS box
  FROM boundary b
  JOIN mine m ON m.id = b.mine_id
  WHERE m.status <> 'planned' AND EXISTS (SELECT 1 FROM page WHERE outline IS NULL)
  GROUP BY m.region_code
)
SELECT page.code, page.name, page.level, page.parent_code, page.version, page.sort_key,
  ST_XMin(ground.box) AS west, ST_YMin(ground.box) AS south, ST_XMax(ground.box) AS east, ST_YMax(ground.box) AS north,
  coalesce(counted.mine_count, 0) AS mine_count
FROM page
CROSS JOIN LATERAL (
  SELECT coalesce(
    CAST(page.outline AS box3d),
    (SELECT CAST(ST_Extent(mined.box) AS box3d) FROM mined WHERE starts_with(mined.region_code, page.code))
  ) AS box
) ground
LEFT JOIN (
  SELECT prefix.code, count(*) AS mine_count
  FROM (${minesOnDay}) m
  CROSS JOIN LATERAL (
    SELECT DISTINCT left(m.region_code, size) AS code FROM (VALUES (2), (4), (6), (9)) sizes (size)
  ) prefix
  WHERE m.counts
  GROUP BY prefix.code
) counted ON counted.code = page.code
ORDER BY page.place`,
  ),
};

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
