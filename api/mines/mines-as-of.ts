/**
 * The register as it stood on :day, one row per mine, without deciding which rows count. Used as a subquery; binds :day.
 *
 * - A mine begins with its licence or its first boundary, whichever is earlier; unknown means it was always there. A block
 *   that was planned (拟设) begins with the grant of its licence and until then neither begun nor counts.
 * - It has ended on the day its licence closed, merged into or was replaced by another, or its decided closure was
 *   completed; one that is 关闭 or 注销 without any date has ended on every day. A split leaves the old licence alive.
 * - 证载面积 follows the boundaries that declared theirs: before such a boundary began, the area was what it replaced.
 * - What the office notes of a mine is for the office: who sees one company's mines only is not shown it.
 * - What status a mine had before it ended is known where a scheme that was carried out ended it; otherwise, and before it expired,
 *   it is not on record: status_on_day is then null.
 */
export const minesOnDay = `
SELECT facts.*,
  NOT facts.planned AND coalesce(facts.begun_on <= CAST(:day AS date), true) AS begun,
  coalesce(facts.ended_on <= CAST(:day AS date), false) AS ended,
  NOT facts.planned AND coalesce(facts.begun_on <= CAST(:day AS date), true)
    AND NOT coalesce(facts.ended_on <= CAST(:day AS date), false) AS counts,
  CASE
    WHEN facts.planned THEN 'planned'
    WHEN facts.ended_on <= CAST(:day AS date)
      THEN CASE WHEN facts.status IN ('closed', 'cancelled') THEN facts.status ELSE 'closed' END
    WHEN facts.status IN ('closed', 'cancelled') THEN facts.status_before
    WHEN facts.status = 'expired' AND facts.valid_to >= CAST(:day AS date) THEN NULL
    ELSE facts.status
  END AS status_on_day,
  NOT coalesce(facts.ended_on <= CAST(:day AS date), false)
    AND coalesce(facts.valid_to < CAST(:day AS date), facts.status = 'expired') AS expired
FROM (
  SELECT m.id, m.name, m.name_initials, m.holder, m.holder_initials, m.credit_code, m.licence_number,
    m.licence_level, m.region_code, m.mineral, m.method, m.capacity, m.capacity_unit, m.bulk_density,
    CASE WHEN later.mine_id IS NULL THEN m.licensed_area_km2 ELSE later.licensed_area_before_km2 END
      AS licensed_area_km2,
    m.production_class, m.status, m.valid_from, m.valid_to, m.orebody_id,
    CASE WHEN (SELECT '*' = ANY (scope_list('holders'))) THEN m.note END AS note, m.version,
    m.granted_on, m.grant_document, m.grant_manner, m.status = 'planned' OR coalesce(m.granted_on > CAST(:day AS date), false) AS planned,
    r.name AS region_name, gone.status_before,
    b.id AS boundary_id, b.version AS boundary_version, b.shape, b.official_area_m2, coalesce(b.not_for_decision, false) AS not_for_decision,
    coalesce(m.granted_on, LEAST(m.valid_from, first_boundary.begun_on)) AS begun_on,
    coalesce(
      LEAST(
        gone.ended_on,
        CASE WHEN coalesce(d.approved, d.decided) IN ('close_ban', 'exit_guided') THEN d.completed_on END
      ),
      CASE WHEN m.status IN ('closed', 'cancelled') THEN CAST('-infinity' AS date) END
    ) AS ended_on,
    CASE
      WHEN d.approved_on <= CAST(:day AS date) THEN d.approved
      WHEN d.decided_on <= CAST(:day AS date) THEN d.decided
      ELSE d.suggested
    END AS disposition,
    CASE
      WHEN d.approved_on <= CAST(:day AS date) THEN 'approved'
      WHEN d.decided_on <= CAST(:day AS date) THEN 'decided'
      ELSE 'suggested'
    END AS disposition_layer,
    d.complete_by,
    CASE WHEN d.completed_on <= CAST(:day AS date) THEN d.completed_on END AS completed_on
  FROM mine m
  JOIN region r ON r.code = m.region_code
  LEFT JOIN boundary b ON b.mine_id = m.id
    AND b.valid_from <= CAST(:day AS date) AND (b.valid_to IS NULL OR b.valid_to > CAST(:day AS date))
  LEFT JOIN (SELECT mine_id, min(valid_from) AS begun_on FROM boundary GROUP BY mine_id) first_boundary
    ON first_boundary.mine_id = m.id
  LEFT JOIN (
    SELECT DISTINCT ON (mine_id) mine_id, licensed_area_before_km2 FROM boundary
    WHERE sets_licensed_area AND valid_from > CAST(:day AS date)
    ORDER BY mine_id, valid_from
  ) later ON later.mine_id = m.id
  LEFT JOIN disposition d ON d.mine_id = m.id
  LEFT JOIN (
    SELECT from_mine_id, min(happened_on) AS ended_on,
      (array_agg(status_before ORDER BY happened_on, id))[1] AS status_before
    FROM lineage
    WHERE kind IN ('closed', 'merged', 'replaced')
    GROUP BY from_mine_id
  ) gone ON gone.from_mine_id = m.id
) facts`;

/**
 * Joins to mines \`m\` of the register the newest reserve verified by :day. Cubic metres become tonnes only by a bulk
 * density, that of the report before that of the licence; without one the amount in 万吨 is unknown.
 */
export const reserveOnDay = `
LEFT JOIN LATERAL (
  SELECT v.id AS reserve_id, v.version AS reserve_version, v.verified_on AS reserve_date,
    trim_scale(CASE v.unit WHEN 'wt' THEN v.remaining ELSE v.remaining * coalesce(v.bulk_density, m.bulk_density) END)
      AS reserve_wt
  FROM reserve v
  WHERE v.mine_id = m.id AND v.verified_on <= CAST(:day AS date)
  ORDER BY v.verified_on DESC
  LIMIT 1
) newest_reserve ON true`;
