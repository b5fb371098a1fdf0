import { minesOnDay } from "../mines/mines-as-of.ts";

/**
 * What each ground is drawn from, in the order it is drawn: a mark for its shape and its properties as JSON text; :day
 * is the day they are drawn as of, unused by some. The shapes follow by their marks, a few at a time, so that nobody waits behind them.
 */
export const tileFeaturesSql = {
  regions: `
SELECT code AS mark, CAST(json_build_object('code', code, 'name', name, 'level', level) AS text) AS properties
FROM region
WHERE outline IS NOT NULL
ORDER BY code`,
  /** An ended mine is drawn with its boundary too: its status says so. */
  mines: `
SELECT CAST(m.boundary_id AS text) AS mark, CAST(json_build_object(
    'id', m.id, 'name', m.name, 'status', m.status_on_day, 'productionClass', m.production_class,
    'disposition', m.disposition, 'dispositionLayer', CASE WHEN m.disposition IS NOT NULL THEN m.disposition_layer END,
    'mineral', m.mineral, 'regionCode', m.region_code, 'expired', m.expired, 'validTo', m.valid_to,
    'areaKm2', m.official_area_m2 / 1000000
  ) AS text) AS properties
FROM (${minesOnDay}) m
WHERE m.boundary_id IS NOT NULL AND NOT m.planned
ORDER BY m.official_area_m2 DESC`,
  /** 拟设区块: no mines yet, so never among them. */
  planned_blocks: `
SELECT CAST(m.boundary_id AS text) AS mark, CAST(json_build_object('id', m.id, 'name', m.name, 'mineral', m.mineral,
    'regionCode', m.region_code, 'areaKm2', m.official_area_m2 / 1000000, 'grantYear', plan.grant_year) AS text) AS properties
FROM (${minesOnDay}) m
LEFT JOIN mine_plan plan ON plan.mine_id = m.id
WHERE m.boundary_id IS NOT NULL AND m.planned
ORDER BY m.official_area_m2 DESC`,
  zones: `
SELECT CAST(z.id AS text) AS mark,
  CAST(json_build_object('id', z.id, 'kind', l.kind, 'name', z.name, 'state', l.state) AS text) AS properties
FROM zone z
JOIN zone_layer l ON l.id = z.layer_id
WHERE l.valid_from <= CAST(:day AS date) AND (l.valid_to IS NULL OR l.valid_to > CAST(:day AS date))
ORDER BY z.area_m2 DESC`,
  workings: `
SELECT CAST(w.id AS text) AS mark,
  CAST(json_build_object('id', w.id, 'name', w.name, 'mineId', w.mine_id) AS text) AS properties
FROM working w
WHERE w.observed_on <= CAST(:day AS date)
ORDER BY w.observed_on, w.id`,
};

const shapes = (table: string, key: string, shape: string, type: string) => `
SELECT CAST(${key} AS text) AS mark, encode(ST_AsBinary(${shape}, 'NDR'), 'base64') AS wkb
FROM ${table}
WHERE ${key} = ANY (CAST(:marks AS ${type}[]))`;

/** The shapes of :marks as base64 of WKB: half the work of GeoJSON for the database, and none for the reader of rows. */
export const tileShapesSql = {
  regions: shapes("region", "code", "outline", "text"),
  mines: shapes("boundary", "id", "shape", "uuid"),
  planned_blocks: shapes("boundary", "id", "shape", "uuid"),
  zones: shapes("zone", "id", "shape", "uuid"),
  workings: shapes("working", "id", "shape", "uuid"),
};

const sides = (box: string) =>
  `SELECT ST_XMin(box) AS west, ST_YMin(box) AS south, ST_XMax(box) AS east, ST_YMax(box) AS north
FROM (${box}) covered`;

/** Where the map opens: the regions, as long as they have no outline the mines, else the zones, else null. */
export const mapHomeSql = sides(`
  SELECT coalesce(
    (SELECT ST_Extent(outline) FROM region), (SELECT ST_Extent(shape) FROM boundary), (SELECT ST_Extent(shape) FROM zone)
  ) AS box`);

/** Everything the map can show, the mines outside all regions too; else null. */
export const mapReachSql = sides(`
  SELECT ST_Extent(CAST(part AS geometry)) AS box
  FROM (
    SELECT ST_Extent(outline) AS part FROM region
    UNION ALL SELECT ST_Extent(shape) FROM boundary
    UNION ALL SELECT ST_Extent(shape) FROM zone
    UNION ALL SELECT ST_Extent(shape) FROM working
  ) parts`);
