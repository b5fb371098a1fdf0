import { shapeOut } from "../db/geometry-sql.ts";
import { storableShape } from "../shapes/stored-shape.ts";

/** Layers of :id (null = all) in order of kind, newest edition first. */
export const zoneLayersSql = `
SELECT l.id, l.version, l.kind, l.name, l.edition, l.state, l.access_class AS "accessClass",
  l.valid_from AS "validFrom", l.valid_to AS "validTo", count(z.id) AS "zoneCount"
FROM zone_layer l
LEFT JOIN zone z ON z.layer_id = l.id
WHERE CAST(:id AS uuid) IS NULL OR l.id = :id
GROUP BY l.id
ORDER BY l.kind, l.valid_from DESC`;

const filter = `
    (CAST(:id AS uuid) IS NULL OR z.id = :id)
    AND (CAST(:layerId AS uuid) IS NULL OR z.layer_id = :layerId)
    AND (CAST(:kind AS text) IS NULL OR l.kind = :kind)
    AND (CAST(:q AS text) IS NULL OR strpos(z.name, :q) > 0)
    AND (CAST(:asOf AS date) IS NULL
      OR (l.valid_from <= CAST(:asOf AS date) AND (l.valid_to IS NULL OR l.valid_to > CAST(:asOf AS date))))`;

export const countZonesSql = `
SELECT count(*) AS total FROM zone z JOIN zone_layer l ON l.id = z.layer_id WHERE ${filter}`;

/** A page by name after (:afterKey, :afterId). */
export const zonePageSql = `
SELECT z.id, z.version, z.layer_id, l.kind, z.name, z.level, z.section, z.area_m2,
  ST_XMin(z.shape) AS west, ST_YMin(z.shape) AS south, ST_XMax(z.shape) AS east, ST_YMax(z.shape) AS north
FROM zone z
JOIN zone_layer l ON l.id = z.layer_id
WHERE ${filter}
  AND (CAST(:afterId AS uuid) IS NULL
    OR z.name COLLATE "C" > :afterKey
    OR (z.name = :afterKey AND z.id > CAST(:afterId AS uuid)))
ORDER BY z.name COLLATE "C", z.id
LIMIT :limit`;

export const zoneShapeSql = `SELECT ${shapeOut} AS shape FROM zone WHERE id = :id`;

export const insertZoneSql = `
INSERT INTO zone (id, layer_id, name, level, section, shape, area_m2)
VALUES (:id, :layerId, :name, :level, :section, ${storableShape}, :areaM2)
RETURNING id, version`;

export const replaceZoneShapeSql = `
UPDATE zone SET shape = ${storableShape}, area_m2 = :areaM2
WHERE id = :id AND version = :ifMatch
RETURNING id, version`;

/** How many zones of layer :id there are, and how often the findings of analyses point at them. */
export const layerUseSql = `
SELECT count(*) AS zones,
  (SELECT count(*) FROM finding f JOIN zone z ON z.id = f.zone_id WHERE z.layer_id = :id) AS findings
FROM zone WHERE layer_id = :id`;
