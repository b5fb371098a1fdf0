import { minesOnDay } from "../mines/mines-as-of.ts";

/**
 * Licences with their extents: from when to when each was in force, not before a planned block got its licence, the end
 * of the licence itself included: the day
 * it was given up, else, closed without a day on record, the last day it was valid for.
 */
const licences = `
  SELECT b.id, b.version, b.mine_id, b.shape, GREATEST(b.valid_from, m.granted_on) AS valid_from, b.not_for_decision, m.name AS mine_name, m.licence_number,
    LEAST(b.valid_to, coalesce(
      LEAST(gone.ended_on, CASE WHEN coalesce(d.approved, d.decided) IN ('close_ban', 'exit_guided') THEN d.completed_on END),
      CASE WHEN m.status IN ('closed', 'cancelled') THEN coalesce(m.valid_to, CAST('-infinity' AS date)) END
    )) AS valid_to
  FROM boundary b
  JOIN mine m ON m.id = b.mine_id
  LEFT JOIN disposition d ON d.mine_id = m.id
  LEFT JOIN (
    SELECT from_mine_id, min(happened_on) AS ended_on FROM lineage
    WHERE kind IN ('closed', 'merged', 'replaced') GROUP BY from_mine_id
  ) gone ON gone.from_mine_id = m.id
  WHERE m.status <> 'planned'`;

const inForceOn = (day: string) => `(l.valid_from <= ${day} AND (l.valid_to IS NULL OR l.valid_to > ${day}))`;

/** In force when the ground was surveyed, else on the day of the run (extents are often registered later). */
const counts = `(${inForceOn("w.observed_on")} OR ${inForceOn("CAST(:day AS date)")})`;

/**
 * Workings of the region, each with every licence it may be judged by: those of the mine it is booked to, or, booked to none,
 * those it meets; which one it is, `ownLicences` measures. The band's bottom is the deepest of the 采区 the working touches,
 * unknown when one of them is.
 */
export const workingsSql = `
SELECT w.id, w.name, w.mine_id, w.region_code, r.name AS region_name, w.observed_on, w.source, w.sigma_m, w.floor_m,
  w.version, own.id AS licence_boundary_id, own.version AS licence_boundary_version,
  ST_AsGeoJSON(w.shape, 15)::json AS shape,
  own.in_force_then, own.mine_id AS licence_mine_id, own.not_for_decision, ST_AsGeoJSON(own.shape, 15)::json AS licence_shape,
  band.top_m, band.bottom_m, COALESCE(own.mine_name, m.name) AS mine_name,
  COALESCE(own.licence_number, m.licence_number) AS licence_number
FROM working w
JOIN region r ON r.code = w.region_code
LEFT JOIN mine m ON m.id = w.mine_id
LEFT JOIN LATERAL (
  SELECT l.*, ${inForceOn("w.observed_on")} AS in_force_then FROM (${licences}) l
  WHERE ${counts} AND (l.mine_id = w.mine_id OR (w.mine_id IS NULL AND l.shape && w.shape AND ST_Intersects(l.shape, w.shape)))
) own ON true
LEFT JOIN LATERAL (
  SELECT CASE WHEN bool_or(p.top_m IS NULL) THEN NULL ELSE max(p.top_m) END AS top_m,
    CASE WHEN bool_or(p.bottom_m IS NULL) THEN NULL ELSE min(p.bottom_m) END AS bottom_m
  FROM boundary_part p WHERE p.boundary_id = own.id AND ST_Intersects(p.shape, w.shape)
) band ON true
WHERE w.region_code LIKE :region || '%' AND w.observed_on <= CAST(:day AS date)
ORDER BY w.observed_on DESC, w.id, own.mine_id, own.version`;

/** Other people's licences under a working, one extent each. */
export const otherLicencesSql = `
SELECT DISTINCT ON (w.id, l.mine_id) w.id AS working_id, l.mine_id, l.mine_name, l.id AS boundary_id, l.version AS boundary_version,
  ST_AsGeoJSON(l.shape, 15)::json AS shape
FROM working w
JOIN (${licences}) l ON l.shape && w.shape AND ST_Intersects(l.shape, w.shape)
WHERE w.id = ANY(:workings) AND ${counts} AND NOT l.not_for_decision
ORDER BY w.id, l.mine_id, ${inForceOn("w.observed_on")} DESC`;

/** Mines of the region that count on the day, with the extent in force. */
export const minesSql = `
SELECT m.id, m.name, m.licence_number, m.region_code, m.region_name, m.not_for_decision, m.boundary_id, m.boundary_version,
  ST_AsGeoJSON(m.shape, 15)::json AS shape
FROM (${minesOnDay}) m
WHERE m.counts AND m.region_code LIKE :region || '%'
ORDER BY m.id`;

/**
 * Control zones near shapes, found by their pieces. The boxes are compared in so many words, here and above: under row security
 * no index serves a test that only implies it, or one with another function in it. 1e-7 degrees (a centimetre) beyond it, so that an edge which only touches
 * is left to the exact measure instead of to the last bit of a coordinate.
 */
const nearZones = (shapes: string) => `
WITH s AS MATERIALIZED (SELECT id, shape, ST_Expand(shape, 1e-7) AS reach FROM (${shapes}) asked)
SELECT DISTINCT s.id AS near_id, p.zone_id
FROM s
JOIN zone_piece p ON p.shape && s.reach AND ST_DWithin(s.shape, p.shape, 1e-7)
JOIN zone z ON z.id = p.zone_id
JOIN zone_layer y ON y.id = z.layer_id
WHERE y.kind = ANY(:kinds) AND y.valid_from <= CAST(:day AS date)
  AND (y.valid_to IS NULL OR y.valid_to > CAST(:day AS date))
ORDER BY s.id, p.zone_id`;
export const zonesNearWorkingsSql = nearZones("SELECT id, shape FROM working WHERE id = ANY(:ids)");
export const zonesNearMinesSql = nearZones(
  `SELECT m.id, m.shape FROM (${minesOnDay}) m WHERE m.id = ANY(:ids) AND NOT m.not_for_decision`,
);

export const zonesSql = `
SELECT z.id, z.name, z.level, z.version, y.id AS layer_id, y.version AS layer_version, y.kind, y.edition, y.state
FROM zone z JOIN zone_layer y ON y.id = z.layer_id
WHERE z.id = ANY(:zones)`;

/** Zones whole: what cutting them moves by millimetres would move areas by square metres. */
export const zoneShapesSql = `
SELECT z.id, ST_AsGeoJSON(z.shape, 15)::json AS shape FROM zone z WHERE z.id = ANY(:zones) ORDER BY z.id`;
