import { storableShape } from "../shapes/stored-shape.ts";

/** Gap land that was passed on before and has ground near a shape. */
export const passedGapSql = `
SELECT p.mine_id AS "mineId", m.name, ST_AsGeoJSON(p.shape, 15)::json AS shape
FROM scheme_gap_block p JOIN mine m ON m.id = p.mine_id
WHERE p.shape && (SELECT given.shape FROM (SELECT ${storableShape} AS shape) given)
ORDER BY p.passed_at, p.mine_id`;

export const keepGapSql = `
INSERT INTO scheme_gap_block (mine_id, scheme_id, scheme_name, group_id, region_code, piece_key, shape, area_m2, tests, doubts, reason, clause_id)
VALUES (:mineId, :id, :schemeName, :groupId, :regionCode, :key, ${storableShape}, :areaM2, CAST(:tests AS jsonb), CAST(:doubts AS jsonb),
  :reason, :clauseId)
ON CONFLICT (piece_key) DO NOTHING RETURNING mine_id`;
