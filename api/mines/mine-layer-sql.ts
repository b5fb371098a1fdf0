import { shapeOut } from "../db/geometry-sql.ts";

const onDay = `
FROM boundary b
WHERE b.mine_id = ANY (CAST(:ids AS uuid[]))
  AND b.valid_from <= CAST(:day AS date) AND (b.valid_to IS NULL OR b.valid_to > CAST(:day AS date))`;

/** [扩展信息] of the 国土TXT a boundary came from, kept at the head of its source text. */
const extension = `CASE WHEN left(b.source_text, 1) IN ('[', '［', '【') AND strpos(b.source_text, E'\\n[地块坐标]\\n') > 0
  THEN split_part(b.source_text, E'\\n[地块坐标]\\n', 1) END AS extension`;

/** Boundaries in force on :day of the mines :ids. */
export const mineShapesSql = `SELECT b.mine_id AS id, ${shapeOut} AS shape, ${extension} ${onDay}`;

/** The same with their 采区 and the system the source was in. */
export const mineCornersSql = `
SELECT b.mine_id AS id, ${shapeOut} AS shape,
  (SELECT json_agg(json_build_object('name', p.name, 'topM', p.top_m, 'bottomM', p.bottom_m, 'areaM2', p.area_m2,
      'shape', ST_AsGeoJSON(p.shape, 15)::json) ORDER BY p.position)
    FROM boundary_part p WHERE p.boundary_id = b.id) AS parts,
  json_build_object('datum', b.source_datum, 'kind', b.source_kind, 'zoneWidth', b.source_zone_width,
    'zone', b.source_zone) AS source ${onDay}`;
