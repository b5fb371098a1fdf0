import { boundarySorts } from "#contract/boundaries";
import { shapeOut } from "../db/geometry-sql.ts";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { storableShape } from "../shapes/stored-shape.ts";

export const insertBoundarySql = `
INSERT INTO boundary (
  id, mine_id, shape, official_area_m2, declared_area_m2, source_datum, source_kind, source_zone_width, source_zone,
  source_text, source_name, not_for_decision, valid_from)
VALUES (
  :id, :mineId, ${storableShape}, :officialAreaM2, :declaredAreaM2, :datum, :kind, :zoneWidth, :zone,
  :sourceText, :sourceName, :notForDecision, :validFrom)`;

export const replaceBoundaryShapeSql = `
UPDATE boundary SET shape = ${storableShape}, official_area_m2 = :officialAreaM2 WHERE id = :id`;

export const insertPartSql = `
INSERT INTO boundary_part (boundary_id, position, name, top_m, bottom_m, area_m2, shape)
VALUES (:boundaryId, :position, :name, :topM, :bottomM, :areaM2, ${storableShape})`;

const listed = `
FROM boundary b
WHERE b.mine_id = :mineId
  AND (CAST(:asOf AS date) IS NULL
    OR (b.valid_from <= CAST(:asOf AS date) AND (b.valid_to IS NULL OR b.valid_to > CAST(:asOf AS date))))`;

/** Boundaries of :mineId, each with its parts in order. */
export const boundaryList: ListStatements<(typeof boundarySorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    boundarySorts,
    { validFrom: { key: "b.valid_from", type: "date" } },
    { column: "b.id", type: "uuid" },
    ({ sortKey, after, orderBy }) => `
SELECT id, version, mine_id, official_area_m2, CAST(declared_area_m2 AS float8) AS declared_area_m2,
  source_datum, source_kind, source_zone_width, source_zone, source_text, source_name, not_for_decision,
  valid_from, valid_to, sort_key, ${shapeOut} AS shape, parts.list AS parts
FROM (
  SELECT b.*, ${sortKey}, row_number() OVER (ORDER BY ${orderBy}) AS place ${listed} AND ${after}
  ORDER BY ${orderBy} LIMIT :limit
) page
CROSS JOIN LATERAL (
  SELECT coalesce(json_agg(json_build_object(
      'name', name, 'topM', top_m, 'bottomM', bottom_m, 'areaM2', area_m2, 'shape', ${shapeOut}
    ) ORDER BY position), '[]') AS list
  FROM boundary_part
  WHERE boundary_id = page.id
) parts
ORDER BY place`,
  ),
};

export const newestGroundSql = `
SELECT ${shapeOut} AS shape FROM boundary WHERE mine_id = :mineId ORDER BY valid_from DESC LIMIT 1`;

/** The outline of a region, or of the nearest one above, that does not cover a shape; no row where it does, or where none has one. */
export const uncoveringOutlineSql = `
SELECT ground.code, ground.name, ${shapeOut} AS outline
FROM (SELECT code, name, outline AS shape FROM region_ground(:regionCode)) AS ground
WHERE NOT ST_Covers(ground.shape, (SELECT given.shape FROM (SELECT ${storableShape} AS shape) AS given))`;
