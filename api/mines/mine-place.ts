/**
 * Joins to mines \`m\` one \`place.point\` to draw them at: inside the boundary in force on :day, else the newest one, else
 * the nearest region with an outline. A mine with none of them has no place and drops out.
 */
export const minePlace = `
JOIN LATERAL (
  SELECT coalesce(
    (SELECT ST_PointOnSurface(b.shape)
      FROM boundary b
      WHERE b.mine_id = m.id
      ORDER BY b.valid_from <= CAST(:day AS date) AND (b.valid_to IS NULL OR b.valid_to > CAST(:day AS date)) DESC,
        b.valid_from DESC
      LIMIT 1),
    (SELECT ST_PointOnSurface(around.outline)
      FROM region around
      WHERE starts_with(m.region_code, around.code) AND around.outline IS NOT NULL
      ORDER BY length(around.code) DESC
      LIMIT 1)
  ) AS point
) place ON place.point IS NOT NULL`;
