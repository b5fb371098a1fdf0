import { minesOnDay } from "../mines/mines-as-of.ts";

/** Nine decimals of a degree are a tenth of a millimetre. */
const area = (column: string) => `CAST(ST_AsGeoJSON(${column}, 9) AS json) AS geometry`;
const label = (column: string) => `CAST(ST_AsGeoJSON(ST_PointOnSurface(${column}), 7) AS json) AS geometry`;

const regions = (geometry: string) => `
SELECT json_build_object('code', code, 'name', name, 'level', level) AS properties, ${geometry}
FROM region
WHERE outline IS NOT NULL
ORDER BY code`;

/** An ended mine is drawn with its boundary too: its status says so. */
const mines = (geometry: string) => `
SELECT json_build_object(
    'id', m.id, 'name', m.name, 'status', m.status_on_day, 'productionClass', m.production_class,
    'disposition', m.disposition, 'dispositionLayer', CASE WHEN m.disposition IS NOT NULL THEN m.disposition_layer END,
    'mineral', m.mineral, 'regionCode', m.region_code, 'expired', m.expired, 'validTo', m.valid_to,
    'areaKm2', m.official_area_m2 / 1000000
  ) AS properties, ${geometry}
FROM (${minesOnDay}) m
WHERE m.shape IS NOT NULL
ORDER BY m.official_area_m2 DESC`;

const zones = (geometry: string) => `
SELECT json_build_object('id', z.id, 'kind', l.kind, 'name', z.name, 'state', l.state) AS properties, ${geometry}
FROM zone z
JOIN zone_layer l ON l.id = z.layer_id
WHERE l.valid_from <= CAST(:day AS date) AND (l.valid_to IS NULL OR l.valid_to > CAST(:day AS date))
ORDER BY z.area_m2 DESC`;

/** One statement makes a whole layer; :day is today, unused by some. */
export const tileLayerSql = {
  regions: regions(area("outline")),
  region_points: regions(label("outline")),
  mines: mines(area("m.shape")),
  mine_points: mines(label("m.shape")),
  zones: zones(area("z.shape")),
  zone_points: zones(label("z.shape")),
  workings: `
SELECT json_build_object('id', w.id, 'name', w.name, 'mineId', w.mine_id) AS properties, ${area("w.shape")}
FROM working w
ORDER BY w.observed_on, w.id`,
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
