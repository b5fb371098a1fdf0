/** Whole tables at once: rows arrive as one JSON array, so that 5,000-corner red lines and 700 quotas cost one trip each. */
const shapeOf = (column: string) => `ST_Multi(ST_SetSRID(ST_GeomFromGeoJSON(${column}), 4490))`;

export const insertRegionsSql = `
INSERT INTO region (code, name, level, parent_code, outline)
SELECT r.code, r.name, r.level, r."parentCode",
  CASE WHEN jsonb_typeof(r.outline) = 'object' THEN ${shapeOf("r.outline")} END
FROM jsonb_to_recordset(CAST(:rows AS jsonb))
  AS r(code text, name text, level text, "parentCode" text, outline jsonb)`;

export const insertBoundariesSql = `
INSERT INTO boundary (id, mine_id, shape, official_area_m2, declared_area_m2, source_datum, source_kind,
  source_zone_width, source_zone, source_text, source_name, valid_from, valid_to)
SELECT r.id, r."mineId", ${shapeOf("r.shape")}, r."officialAreaM2", r."declaredAreaM2", 'CGCS2000', 'plane',
  3, r.zone, r."sourceText", r."sourceName", r."validFrom", r."validTo"
FROM jsonb_to_recordset(CAST(:rows AS jsonb))
  AS r(id uuid, "mineId" uuid, shape jsonb, "officialAreaM2" double precision, "declaredAreaM2" numeric,
    zone smallint, "sourceText" text, "sourceName" text, "validFrom" date, "validTo" date)`;

export const insertPartsSql = `
INSERT INTO boundary_part (boundary_id, position, name, top_m, bottom_m, area_m2, shape)
SELECT r."boundaryId", r.position, r.name, r."topM", r."bottomM", r."areaM2", ${shapeOf("r.shape")}
FROM jsonb_to_recordset(CAST(:rows AS jsonb))
  AS r("boundaryId" uuid, position integer, name text, "topM" double precision, "bottomM" double precision,
    "areaM2" double precision, shape jsonb)`;

export const insertZonesSql = `
INSERT INTO zone (id, layer_id, name, level, section, shape, area_m2)
SELECT r.id, r."layerId", r.name, r.level, r.section, ${shapeOf("r.shape")}, r."areaM2"
FROM jsonb_to_recordset(CAST(:rows AS jsonb))
  AS r(id uuid, "layerId" uuid, name text, level text, section text, shape jsonb, "areaM2" double precision)`;

export const insertWorkingsSql = `
INSERT INTO working (id, name, mine_id, region_code, observed_on, source, sigma_m, floor_m, shape, area_m2)
SELECT r.id, r.name, r."mineId", r."regionCode", r."observedOn", r.source, r."sigmaM", r."floorM",
  ${shapeOf("r.shape")}, r."areaM2"
FROM jsonb_to_recordset(CAST(:rows AS jsonb))
  AS r(id uuid, name text, "mineId" uuid, "regionCode" text, "observedOn" date, source text, "sigmaM" numeric,
    "floorM" double precision, shape jsonb, "areaM2" double precision)`;

/** The enterprise's person is of the company that has the most mines in the county. */
export const demoCompanySql = `
WITH company AS (
  SELECT credit_code, min(holder) AS holder FROM mine
  WHERE starts_with(region_code, :county) AND credit_code IS NOT NULL
  GROUP BY credit_code ORDER BY count(*) DESC, credit_code LIMIT 1
), given AS (
  UPDATE account_role SET holder_code = company.credit_code FROM company
  WHERE account_id = :account AND role = 'enterprise' AND holder_code IS NULL RETURNING company.holder
)
UPDATE account SET unit = given.holder FROM given WHERE id = :account`;
