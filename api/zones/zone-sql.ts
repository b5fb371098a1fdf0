import { zoneLayerSorts, zoneSorts } from "#contract/zones";
import { shapeOut } from "../db/geometry-sql.ts";
import { keysetPages, type SortKey } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { storableShape } from "../shapes/stored-shape.ts";

const layers = `
FROM (
  SELECT l.id, l.version, l.kind, l.name, l.edition, l.state, l.access_class AS "accessClass",
    l.valid_from AS "validFrom", l.valid_to AS "validTo",
    (SELECT count(*) FROM zone z WHERE z.layer_id = l.id) AS "zoneCount"
  FROM zone_layer l
) l
WHERE (CAST(:id AS uuid) IS NULL OR l.id = :id)
  AND (CAST(:kind AS text) IS NULL OR l.kind = :kind)
  AND (CAST(:state AS text) IS NULL OR l.state = :state)
  AND (CAST(:q AS text) IS NULL OR strpos(l.name, :q) > 0 OR strpos(l.edition, :q) > 0)
  AND (CAST(:asOf AS date) IS NULL
    OR (l."validFrom" <= CAST(:asOf AS date) AND (l."validTo" IS NULL OR l."validTo" > CAST(:asOf AS date))))`;

const layerKeys: Record<string, SortKey> = {
  // newest edition of a kind first
  kind: {
    key: `(l.kind || ' ' || lpad(CAST(DATE '9999-12-31' - l."validFrom" AS text), 8, '0')) COLLATE "C"`,
    type: "text",
  },
  name: { key: `l.name COLLATE "C"`, type: "text" },
  validFrom: { key: `l."validFrom"`, type: "date" },
};

export const zoneLayerList: ListStatements<(typeof zoneLayerSorts)[number]> = {
  count: `SELECT count(*) AS total ${layers}`,
  pages: keysetPages(
    zoneLayerSorts,
    layerKeys,
    { column: "l.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `SELECT l.*, ${sortKey} ${layers} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

const filter = `
    (CAST(:id AS uuid) IS NULL OR z.id = :id)
    AND (CAST(:layerId AS uuid) IS NULL OR z.layer_id = :layerId)
    AND (CAST(:kind AS text) IS NULL OR l.kind = :kind)
    AND (CAST(:q AS text) IS NULL OR strpos(z.name, :q) > 0)
    AND (CAST(:asOf AS date) IS NULL
      OR (l.valid_from <= CAST(:asOf AS date) AND (l.valid_to IS NULL OR l.valid_to > CAST(:asOf AS date))))`;

const listed = `FROM zone z JOIN zone_layer l ON l.id = z.layer_id WHERE ${filter}`;

export const zoneList: ListStatements<(typeof zoneSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    zoneSorts,
    { name: { key: `z.name COLLATE "C"`, type: "text" }, area: { key: "z.area_m2", type: "float8" } },
    { column: "z.id", type: "uuid" },
    ({ sortKey, after, orderBy }) => `
SELECT z.id, z.version, z.layer_id, l.kind, z.name, z.level, z.section, z.area_m2, ${sortKey},
  ST_XMin(z.shape) AS west, ST_YMin(z.shape) AS south, ST_XMax(z.shape) AS east, ST_YMax(z.shape) AS north
${listed} AND ${after}
ORDER BY ${orderBy}
LIMIT :limit`,
  ),
};

export const zoneShapeSql = `SELECT ${shapeOut} AS shape FROM zone WHERE id = :id`;
export const zoneShapesSql = `SELECT id, ${shapeOut} AS shape FROM zone WHERE id = ANY (CAST(:ids AS uuid[]))`;

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

/** How many zones of a layer do not lie wholly in the regions of who asks, seen or not. */
export const zonesOutsideSql = "SELECT zones_outside(CAST(:layerId AS uuid), scope_regions()) AS outside";

/** The outlines of regions, of those that have one. */
export const outlinesSql = `
SELECT code, CAST(ST_AsGeoJSON(outline, 15) AS json) AS outline FROM region
WHERE code = ANY (CAST(:regions AS text[])) AND outline IS NOT NULL ORDER BY code`;

/** The finest regions whose outlines a shape meets. */
export const regionsMeetingSql = `SELECT regions_meeting(${storableShape}) AS met`;
