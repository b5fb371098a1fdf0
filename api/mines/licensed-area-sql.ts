/**
 * 证载面积 of a mine becomes what its newest boundary declares; of :boundaries those that declare none, or that a later
 * one follows, change nothing. What it was before stays with the boundary.
 */
export const followDeclaredAreaSql = `
WITH declaring AS (
  UPDATE boundary b
  SET sets_licensed_area = true,
    licensed_area_before_km2 = CASE WHEN b.sets_licensed_area THEN b.licensed_area_before_km2 ELSE m.licensed_area_km2 END
  FROM mine m
  WHERE m.id = b.mine_id AND b.id = ANY(:boundaries) AND b.declared_area_m2 IS NOT NULL
    AND NOT EXISTS (SELECT FROM boundary later WHERE later.mine_id = b.mine_id AND later.valid_from > b.valid_from)
  RETURNING b.mine_id, b.declared_area_m2
)
UPDATE mine m SET licensed_area_km2 = trim_scale(declaring.declared_area_m2 / 1000000)
FROM declaring WHERE declaring.mine_id = m.id`;

/** The way back: a boundary that sets it no longer leaves the mine the area it had before, unless a person changed it since. */
export const restoreLicensedAreaSql = `
UPDATE mine m SET licensed_area_km2 = b.licensed_area_before_km2
FROM boundary b
WHERE b.id = :boundary AND b.mine_id = m.id AND b.sets_licensed_area
  AND m.licensed_area_km2 = trim_scale(b.declared_area_m2 / 1000000)`;
