import { minesOnDay } from "../mines/mines-as-of.ts";

/** A group of a scheme with its members as the scheme took them; none where the group was dissolved. */
export const groupSql = `
SELECT s.name AS "schemeName", s.region_code AS "regionCode", s.pack_id AS "packId", s.as_of AS "asOf",
  CAST(s.demands ->> 'safetyM' AS float8) AS "safetyM",
  (SELECT m.facts ->> 'name' FROM scheme_group g JOIN scheme_mine m ON m.scheme_id = g.scheme_id AND m.mine_id = g.subject_id
    WHERE g.scheme_id = s.id AND g.id = :groupId) AS "subjectName",
  (SELECT coalesce(json_agg(m.mine_id ORDER BY m.mine_id), '[]') FROM scheme_mine m
    WHERE m.scheme_id = s.id AND m.group_id = :groupId) AS "memberIds"
FROM scheme s WHERE s.id = :id`;

export const schemeMineNamesSql = `
SELECT m.mine_id AS id, m.facts ->> 'name' AS name, m.facts ->> 'mineral' AS mineral, m.facts ->> 'regionCode' AS "regionCode"
FROM scheme_mine m WHERE m.scheme_id = :id AND m.mine_id = ANY (CAST(:memberIds AS uuid[])) ORDER BY m.mine_id`;

/** Boundaries of members on the day, with their 采区. */
export const memberGroundSql = `
SELECT m.id, m.name, ST_AsGeoJSON(m.shape, 15)::json AS shape,
  (SELECT coalesce(json_agg(json_build_object('shape', ST_AsGeoJSON(p.shape, 15)::json, 'topM', p.top_m, 'bottomM', p.bottom_m)
      ORDER BY p.position), '[]') FROM boundary_part p WHERE p.boundary_id = m.boundary_id) AS bands
FROM (${minesOnDay}) m
WHERE m.id = ANY (CAST(:memberIds AS uuid[])) AND m.shape IS NOT NULL AND NOT m.not_for_decision
ORDER BY m.id`;

const box = "ST_MakeEnvelope(:west, :south, :east, :north, 4490)";

/** Licences of anybody else that count on the day and have ground in a box. */
export const otherGroundSql = `
SELECT m.id, m.name, m.not_for_decision AS "isDoubtful", ST_AsGeoJSON(m.shape, 15)::json AS shape
FROM (${minesOnDay}) m
WHERE m.id IN (SELECT b.mine_id FROM boundary b WHERE b.shape && ${box})
  AND m.counts AND m.shape && ${box} AND NOT m.id = ANY (CAST(:memberIds AS uuid[]))
ORDER BY m.id LIMIT :limit`;

const inForce =
  "y.valid_from <= CAST(:day AS date) AND (y.valid_to IS NULL OR y.valid_to > CAST(:day AS date))";

/** Control zones in force on the day with ground in a box, found by their pieces, whole. */
export const zoneGroundSql = `
SELECT z.id, z.name, y.kind, ST_AsGeoJSON(z.shape, 15)::json AS shape
FROM zone z JOIN zone_layer y ON y.id = z.layer_id
WHERE ${inForce} AND z.id IN (SELECT p.zone_id FROM zone_piece p WHERE p.shape && ${box})
ORDER BY z.id`;

export const zoneKindsSql = `SELECT DISTINCT y.kind FROM zone_layer y WHERE ${inForce} ORDER BY y.kind`;

export const seenSql = `
SELECT id FROM mine WHERE id = ANY (CAST(:ids AS uuid[])) UNION ALL SELECT id FROM zone WHERE id = ANY (CAST(:ids AS uuid[]))`;
