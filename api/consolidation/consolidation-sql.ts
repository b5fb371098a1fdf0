import { minesOnDay, reserveOnDay } from "../mines/mines-as-of.ts";

/** 集中开采区 in force on :day; of another city where its outlines say so. */
const concentratedZones = `
SELECT z.shape FROM zone z JOIN zone_layer l ON l.id = z.layer_id
WHERE l.kind = 'concentrated_mining' AND l.valid_from <= CAST(:day AS date) AND (l.valid_to IS NULL OR l.valid_to > CAST(:day AS date))`;

/** Whether some ground of mine \`m\` lies in one, more than a common edge; null where none is registered for its city. */
const inConcentratedZone = `
CASE
  WHEN EXISTS (${concentratedZones} AND z.shape && m.shape AND ST_Relate(z.shape, m.shape, 'T********')) THEN true
  WHEN EXISTS (${concentratedZones} AND (z.regions = '{}' OR EXISTS (
    SELECT FROM unnest(z.regions) AS lies(code) WHERE left(lies.code, 4) = left(m.region_code, 4)))) THEN false
END`;

/** Mined ground of the mines in reach of a run, as surveyed by :day. */
export const minedGroundSql = `
SELECT w.id, w.version, w.mine_id, ST_AsGeoJSON(w.shape, 15)::json AS shape
FROM working w
WHERE w.mine_id IS NOT NULL AND w.region_code LIKE :scope || '%' AND w.observed_on <= CAST(:day AS date)
ORDER BY w.mine_id, w.id`;

/** The edition of 集中开采区 in force on :day. */
export const concentratedLayerSql = `
SELECT l.id, l.version FROM zone_layer l
WHERE l.kind = 'concentrated_mining' AND l.valid_from <= CAST(:day AS date) AND (l.valid_to IS NULL OR l.valid_to > CAST(:day AS date))`;

/** A page of the mines of the register that counts on the day in the city or province of the run, with what the rule must know, by id. */
export const mineFactsSql = `
SELECT m.id, m.name, m.holder, m.licence_number, m.licence_level, m.region_code, m.region_name, m.mineral, m.orebody_id, m.valid_to,
  m.credit_code, m.method, trim_scale(m.capacity) AS capacity, m.capacity_unit, trim_scale(m.bulk_density) AS bulk_density,
  m.production_class, ${inConcentratedZone} AS in_zone, newest_survey.survey_id, newest_survey.survey_version,
  newest_survey.surveyed_on, newest_survey.ridge_boundary, newest_survey.production_systems, newest_survey.operators,
  newest_survey.former_pits_active, m.not_for_decision, trim_scale(coalesce(m.licensed_area_km2, b.declared_area_m2 / 1000000)) AS licensed_area_km2,
  m.version AS mine_version, m.boundary_id, m.boundary_version, newest_reserve.reserve_id, newest_reserve.reserve_version,
  newest_reserve.reserve_wt, newest_reserve.reserve_date,
  ST_AsGeoJSON(m.shape, 15)::json AS shape,
  ST_X(ST_PointOnSurface(m.shape)) AS lon, ST_Y(ST_PointOnSurface(m.shape)) AS lat
FROM (${minesOnDay}) m
LEFT JOIN boundary b ON b.id = m.boundary_id
${reserveOnDay}
LEFT JOIN LATERAL (
  SELECT s.id AS survey_id, s.version AS survey_version, s.surveyed_on, s.ridge_boundary, s.production_systems, s.operators,
    s.former_pits_active
  FROM mine_survey s
  WHERE s.mine_id = m.id AND s.surveyed_on <= CAST(:day AS date)
  ORDER BY s.surveyed_on DESC
  LIMIT 1
) newest_survey ON true
WHERE m.counts AND m.region_code LIKE :scope || '%' AND (CAST(:after AS uuid) IS NULL OR m.id > CAST(:after AS uuid))
ORDER BY m.id
LIMIT :limit`;
