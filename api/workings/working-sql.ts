import { shapeOut } from "../db/geometry-sql.ts";
import { storableShape } from "../shapes/stored-shape.ts";

const filter = `
    (CAST(:id AS uuid) IS NULL OR w.id = :id)
    AND (CAST(:region AS text) IS NULL OR starts_with(w.region_code, :region))
    AND (CAST(:mineId AS uuid) IS NULL OR w.mine_id = :mineId)
    AND (CAST(:q AS text) IS NULL OR strpos(w.name, :q) > 0 OR strpos(m.name, :q) > 0)`;

export const countWorkingsSql = `
SELECT count(*) AS total FROM working w LEFT JOIN mine m ON m.id = w.mine_id WHERE ${filter}`;

/** A page after (:afterKey, :afterId): newest survey first, then id. */
export const workingPageSql = `
SELECT w.id, w.version, w.name, w.mine_id, m.name AS mine_name, w.region_code, w.observed_on, w.source, w.sigma_m,
  w.floor_m, w.area_m2,
  ST_XMin(w.shape) AS west, ST_YMin(w.shape) AS south, ST_XMax(w.shape) AS east, ST_YMax(w.shape) AS north
FROM working w
LEFT JOIN mine m ON m.id = w.mine_id
WHERE ${filter}
  AND (CAST(:afterId AS uuid) IS NULL
    OR w.observed_on < CAST(:afterKey AS date)
    OR (w.observed_on = CAST(:afterKey AS date) AND w.id > CAST(:afterId AS uuid)))
ORDER BY w.observed_on DESC, w.id
LIMIT :limit`;

export const workingShapeSql = `SELECT ${shapeOut} AS shape FROM working WHERE id = :id`;

export const insertWorkingSql = `
INSERT INTO working (id, name, mine_id, region_code, observed_on, source, sigma_m, floor_m, shape, area_m2)
VALUES (:id, :name, :mineId, :regionCode, :observedOn, :source, :sigmaM, :floorM, ${storableShape}, :areaM2)
RETURNING id, version`;

export const updateWorkingShapeSql = `
UPDATE working SET shape = ${storableShape}, area_m2 = :areaM2 WHERE id = :id RETURNING id, version`;
