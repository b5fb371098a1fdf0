/** EPSG:4490, CGCS2000 lon/lat: the one SRID that is stored. */
const srid = 4490;

/** GeoJSON text bound as :shape → stored multipolygon. ST_GeomFromGeoJSON alone would say 4326. */
export const shapeIn = `ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(:shape), ${srid}))`;

/** Stored column `shape` → GeoJSON object; 15 decimals keep every bit of a double in this range. */
export const shapeOut = "ST_AsGeoJSON(shape, 15)::json";
