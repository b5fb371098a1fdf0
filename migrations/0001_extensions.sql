-- Geometry lives in EPSG:4490 (CGCS2000 lon/lat) everywhere: one SRID, checked once.
CREATE EXTENSION IF NOT EXISTS postgis;

INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text)
VALUES (
  4490, 'EPSG', 4490,
  'GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]]',
  '+proj=longlat +ellps=GRS80 +no_defs'
)
ON CONFLICT (srid) DO NOTHING;

-- What may be stored as an area: valid, not empty, real lon/lat. NaN and infinity fail every comparison.
CREATE FUNCTION is_storable_area(shape geometry) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT shape IS NOT NULL
    AND NOT ST_IsEmpty(shape)
    AND ST_XMin(shape) >= -180 AND ST_XMax(shape) <= 180
    AND ST_YMin(shape) >= -90 AND ST_YMax(shape) <= 90
    AND ST_IsValid(shape)
$$;

-- One counter per map layer: part of the tile address, so a browser never shows yesterday's boundary.
CREATE TABLE data_version (
  layer text PRIMARY KEY,
  version bigint NOT NULL DEFAULT 1
);
INSERT INTO data_version (layer) VALUES ('regions'), ('mines'), ('zones'), ('workings'), ('quota'), ('lists');

CREATE FUNCTION bump_data_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE data_version SET version = version + 1 WHERE layer = TG_ARGV[0];
  RETURN NULL;
END
$$;

-- Every row that changes counts its changes; writes name the version they saw (If-Match).
CREATE FUNCTION count_row_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := OLD.version + 1;
  NEW.updated_at := now();
  RETURN NEW;
END
$$;
