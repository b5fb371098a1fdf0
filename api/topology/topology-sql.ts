import { minesOnDay } from "../mines/mines-as-of.ts";

/** A page of the mines that count on the day in the city or province of the run, with boundary and 采区. */
export const auditedMinesSql = `
SELECT m.id, m.name, m.holder, m.licence_number, m.region_code, m.region_name, m.not_for_decision,
  b.id AS boundary_id, b.version AS boundary_version, b.valid_from AS boundary_from,
  ST_AsGeoJSON(b.shape, 15)::json AS shape, parts.list AS parts
FROM (${minesOnDay}) m
LEFT JOIN boundary b ON b.id = m.boundary_id
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('name', p.name, 'topM', p.top_m, 'bottomM', p.bottom_m,
    'shape', ST_AsGeoJSON(p.shape, 15)::json) ORDER BY p.position) AS list
  FROM boundary_part p WHERE p.boundary_id = b.id
) parts ON true
WHERE m.counts AND m.region_code LIKE :scope || '%' AND (CAST(:after AS uuid) IS NULL OR m.id > CAST(:after AS uuid))
ORDER BY m.id LIMIT :limit`;

export const addTopologyFindingsSql = `
INSERT INTO topology_finding (id, run_id, kind, ground, mine_a, mine_b, part_a, part_b, boundary_a, boundary_a_version,
  boundary_b, boundary_b_version, region_a, region_b, area_m2, width_m, body, shape)
SELECT id, :run, kind, ground, mine_a, mine_b, part_a, part_b, boundary_a, boundary_a_version,
  boundary_b, boundary_b_version, region_a, region_b, area_m2, width_m, body, shape
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(id uuid, kind text, ground text, mine_a uuid, mine_b uuid,
  part_a integer, part_b integer, boundary_a uuid, boundary_a_version integer, boundary_b uuid,
  boundary_b_version integer, region_a text, region_b text, area_m2 double precision, width_m double precision,
  body jsonb, shape jsonb)`;

/** Findings with the decision of their pair; it stands while both boundaries are the ones it was made on. */
const decided = `
SELECT f.id, f.run_id, f.kind, f.ground, f.mine_a, f.mine_b, f.part_a, f.part_b, f.boundary_a, f.boundary_a_version,
  f.boundary_b, f.boundary_b_version, f.region_a, f.region_b, f.area_m2, f.width_m, f.body,
  d.id AS decision_id, d.decision, d.note, d.decided_by, d.decided_at, d.version AS decision_version,
  CASE
    WHEN d.id IS NULL THEN 'open'
    WHEN d.boundary_a = f.boundary_a AND d.boundary_a_version = f.boundary_a_version
      AND d.boundary_b = f.boundary_b AND d.boundary_b_version = f.boundary_b_version THEN 'decided'
    ELSE 'review'
  END AS state
FROM topology_finding f
LEFT JOIN topology_decision d ON d.mine_a = f.mine_a AND d.mine_b = f.mine_b
  AND d.part_a = f.part_a AND d.part_b = f.part_b AND d.ground = f.ground`;

/** What a finding counts as when decisions are asked for. */
const standing = `CASE f.state WHEN 'decided' THEN f.decision ELSE f.state END`;

const filterBut = (left: "kind" | "decision" | null) => `
  f.run_id = :run
  AND (CAST(:minAreaM2 AS float8) IS NULL OR f.area_m2 >= :minAreaM2)
  AND (CAST(:maxAreaM2 AS float8) IS NULL OR f.area_m2 <= :maxAreaM2)
  AND (CAST(:minWidthM AS float8) IS NULL OR f.width_m >= :minWidthM)
  AND (CAST(:maxWidthM AS float8) IS NULL OR f.width_m <= :maxWidthM)
  AND (CAST(:region AS text) IS NULL OR starts_with(f.region_a, :region) OR starts_with(f.region_b, :region))
  ${left === "kind" ? "" : "AND (CAST(:kind AS text) IS NULL OR f.kind = :kind)"}
  ${left === "decision" ? "" : `AND (CAST(:decision AS text) IS NULL OR ${standing} = :decision)`}`;

export const countTopologySql = `SELECT count(*) AS total FROM (${decided}) f WHERE ${filterBut(null)}`;
export const countKindsSql = `SELECT f.kind AS key, count(*) AS total FROM (${decided}) f WHERE ${filterBut("kind")} GROUP BY f.kind`;
export const countDecisionsSql = `SELECT ${standing} AS key, count(*) AS total FROM (${decided}) f WHERE ${filterBut("decision")} GROUP BY 1`;

function pageSql(key: "f.area_m2" | "f.width_m", direction: "ASC" | "DESC"): string {
  const beyond = direction === "ASC" ? ">" : "<";
  return `
SELECT f.*, CAST(${key} AS text) AS sort_key FROM (${decided}) f
WHERE ${filterBut(null)}
  AND (CAST(:afterId AS uuid) IS NULL
    OR ${key} ${beyond} CAST(:afterKey AS float8) OR (${key} = CAST(:afterKey AS float8) AND f.id > CAST(:afterId AS uuid)))
ORDER BY ${key} ${direction}, f.id
LIMIT CAST(:limit AS integer)`;
}

export const topologyPageSql = {
  area: pageSql("f.area_m2", "ASC"),
  "-area": pageSql("f.area_m2", "DESC"),
  width: pageSql("f.width_m", "ASC"),
  "-width": pageSql("f.width_m", "DESC"),
};

export const topologyShapesSql = `
SELECT f.id, f.kind, f.body->'at' AS at, s.shape
FROM (${decided}) f JOIN topology_finding s ON s.id = f.id
WHERE ${filterBut(null)}
ORDER BY f.area_m2 DESC, f.id LIMIT :limit`;

export const topologyFindingSql = `
SELECT f.*, s.shape FROM (${decided}) f JOIN topology_finding s ON s.id = f.id WHERE f.id = :id`;

/** Shapes of findings, to be taken away as they are drawn. */
export const topologyFindingShapesSql = `SELECT id, shape FROM topology_finding WHERE id = ANY (CAST(:ids AS uuid[]))`;
