import { minePlace } from "../mines/mine-place.ts";
import { minesOnDay } from "../mines/mines-as-of.ts";

const inRegion = "(CAST(:region AS text) IS NULL OR starts_with(m.region_code, :region))";

/** Mines of :region that counted on :day; what counts is minesOnDay's to say. */
export const countedMinesSql = `SELECT m.id FROM (${minesOnDay}) m WHERE m.counts AND ${inRegion}`;

/** Mines of :region that had begun by :day, and whether they still counted. */
export const begunMinesSql = `
SELECT m.id, m.name, m.licence_number AS "licenceNumber", m.licence_level AS "licenceLevel", m.region_code AS "regionCode",
  m.region_name AS "regionName", m.mineral, m.counts AS "countsNow", m.begun_on AS "begunOn",
  m.granted_on IS NOT NULL AS "isGranted", m.grant_document AS "grantDocument",
  CASE WHEN m.ended_on > CAST('-infinity' AS date) THEN m.ended_on END AS "endedOn"
FROM (${minesOnDay}) m
WHERE m.begun AND ${inRegion}
ORDER BY (m.name_initials || ' ' || m.name) COLLATE "C", m.id`;

/** The lineage of the mines of :region up to :day, and of what they came from or went into elsewhere. */
export const stepsSql = `
SELECT l.kind, l.from_mine_id AS "fromMineId", origin.name AS "fromName", l.to_mine_id AS "toMineId",
  successor.name AS "toName", l.happened_on AS "happenedOn", l.document
FROM lineage l
LEFT JOIN mine origin ON origin.id = l.from_mine_id
LEFT JOIN mine successor ON successor.id = l.to_mine_id
WHERE l.happened_on <= CAST(:day AS date)
  AND (CAST(:region AS text) IS NULL OR starts_with(origin.region_code, :region) OR starts_with(successor.region_code, :region))
ORDER BY l.happened_on, l.id`;

/** Where the mines :ids lie, by the boundary of :day or their last one. */
export const movedPlacesSql = `
SELECT m.id, ST_X(place.point) AS lon, ST_Y(place.point) AS lat
FROM mine m
${minePlace}
WHERE m.id = ANY (CAST(:ids AS uuid[]))`;
