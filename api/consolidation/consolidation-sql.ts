import { minesOnDay, reserveOnDay } from "../mines/mines-as-of.ts";

/** A page of the mines of the register that counts on the day in the city or province of the run, with what the rule must know, by id. */
export const mineFactsSql = `
SELECT m.id, m.name, m.holder, m.licence_number, m.licence_level, m.region_code, m.region_name, m.mineral, m.orebody_id, m.valid_to,
  m.not_for_decision, trim_scale(coalesce(m.licensed_area_km2, b.declared_area_m2 / 1000000)) AS licensed_area_km2,
  m.version AS mine_version, m.boundary_id, m.boundary_version, newest_reserve.reserve_id, newest_reserve.reserve_version,
  newest_reserve.reserve_wt, newest_reserve.reserve_date,
  ST_AsGeoJSON(m.shape, 15)::json AS shape,
  ST_X(ST_PointOnSurface(m.shape)) AS lon, ST_Y(ST_PointOnSurface(m.shape)) AS lat
FROM (${minesOnDay}) m
LEFT JOIN boundary b ON b.id = m.boundary_id
${reserveOnDay}
WHERE m.counts AND m.region_code LIKE :scope || '%' AND (CAST(:after AS uuid) IS NULL OR m.id > CAST(:after AS uuid))
ORDER BY m.id
LIMIT :limit`;
