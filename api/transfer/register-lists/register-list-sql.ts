import { registerListRowSorts } from "#contract/register-lists";
import { keysetPages } from "../../db/keyset.ts";
import type { ListStatements } from "../../db/read-page.ts";
import { minesOnDay } from "../../mines/mines-as-of.ts";

/**
 * Mines with all that a register list can say of them, and `seen`: the versions of every record that is compared. With
 * :layers 'decided' a mere suggestion is no disposition; with :classes only mines so disposed of; with :ids, :licences or
 * :names only mines of one of them.
 */
const listedMines = `
WITH listed AS (
  SELECT m.*, d.approved AS approved_class, d.version AS disposition_version,
    CASE WHEN :layers = 'all' OR m.disposition_layer <> 'suggested' THEN m.disposition END AS class
  FROM (${minesOnDay}) m
  LEFT JOIN disposition d ON d.mine_id = m.id
), newest_run AS (
  SELECT id FROM run
  WHERE kind = 'candidates' AND state = 'done' AND CAST(:region AS text) IS NOT NULL
    AND (starts_with(CAST(:region AS text), region_code) OR starts_with(region_code, CAST(:region AS text)))
  ORDER BY started_at DESC LIMIT 1
)
SELECT m.id, m.name, m.holder, m.credit_code AS "creditCode", m.licence_number AS "licenceNumber",
  m.version, m.licence_level AS "licenceLevel", m.region_code AS "regionCode",
  concat_ws('', above.name, m.region_name) AS location, m.mineral, m.method,
  trim_scale(m.capacity) AS capacity, m.capacity_unit AS "capacityUnit", trim_scale(m.bulk_density) AS "bulkDensity",
  trim_scale(m.licensed_area_km2) AS "licensedAreaKm2", m.status,
  m.valid_from AS "validFrom", m.valid_to AS "validTo", m.orebody_id AS "orebodyId", m.note,
  m.class AS disposition, m.approved_class AS approved, m.complete_by AS "completeBy",
  reserve.unit AS "reserveUnit", trim_scale(reserve.remaining) AS remaining,
  trim_scale(reserve.recoverable) AS recoverable, trim_scale(reserve.bulk_density) AS "reserveDensity",
  trim_scale(plan.life_years) AS "plannedLifeYears", trim_scale(plan.capacity_wt) AS "plannedCapacityWt",
  trim_scale(plan.predicted_wt) AS "predictedWt", plan.grant_year AS "grantYear", plan.location AS "plannedLocation",
  EXISTS (SELECT 1 FROM boundary b WHERE b.mine_id = m.id AND b.sets_licensed_area AND b.valid_from > CAST(:day AS date))
    AS "awaitsArea",
  coalesce(absorbed.subject, CASE m.class WHEN 'merge_subject' THEN m.name WHEN 'merge' THEN grouped.subject END) AS subject,
  coalesce(absorbs.merged, CASE WHEN m.class = 'merge_subject' THEN grouped.merged END) AS merged,
  absorbed.subject AS "absorbedInto", grouped.subject AS "groupSubject", grouped.merged AS "groupMerged",
  concat_ws('.', m.version, m.disposition_version, reserve.id, reserve.version, plan.version) AS seen
FROM listed m
LEFT JOIN region own ON own.code = m.region_code
LEFT JOIN region above ON above.code = own.parent_code AND own.level = 'township'
LEFT JOIN mine_plan plan ON plan.mine_id = m.id
LEFT JOIN LATERAL (
  SELECT r.id, r.version, r.unit, r.remaining, r.recoverable, r.bulk_density FROM reserve r
  WHERE r.mine_id = m.id AND r.verified_on <= CAST(:day AS date) ORDER BY r.verified_on DESC LIMIT 1
) reserve ON true
LEFT JOIN LATERAL (
  SELECT string_agg(other.name, '、' ORDER BY other.name) AS subject
  FROM lineage l JOIN mine other ON other.id = l.to_mine_id WHERE l.from_mine_id = m.id AND l.kind = 'merged'
) absorbed ON true
LEFT JOIN LATERAL (
  SELECT string_agg(other.name, '、' ORDER BY other.name) AS merged
  FROM lineage l JOIN mine other ON other.id = l.from_mine_id WHERE l.to_mine_id = m.id AND l.kind = 'merged'
) absorbs ON true
LEFT JOIN LATERAL (
  SELECT string_agg(other.name, '、' ORDER BY other.name) FILTER (WHERE other.class = 'merge_subject') AS subject,
    string_agg(other.name, '、' ORDER BY other.name) FILTER (WHERE other.class = 'merge') AS merged
  FROM finding f JOIN newest_run ON newest_run.id = f.run_id
  JOIN listed other ON jsonb_exists(f.body -> 'memberIds', CAST(other.id AS text))
  WHERE f.kind = 'merge_group' AND jsonb_exists(f.body -> 'memberIds', CAST(m.id AS text))
) grouped ON true`;

const order = `ORDER BY m.region_code, (m.name_initials || ' ' || m.name) COLLATE "C", m.id`;

/** The mines of a form: those of a region disposed of as the form lists them, ended or not; without :classes those that count on the day; planned blocks where :blocks says so. */
export const formMinesSql = `${listedMines}
WHERE (CAST(:region AS text) IS NULL OR starts_with(m.region_code, :region))
  AND CASE WHEN m.planned THEN CAST(:blocks AS boolean)
    WHEN CAST(:classes AS text[]) IS NULL THEN m.counts
    ELSE m.class = ANY (CAST(:classes AS text[])) END
${order}`;

/** The mines a list may speak of, ended ones too. */
export const namedMinesSql = `${listedMines}
WHERE m.id = ANY (CAST(:ids AS uuid[])) OR m.licence_number = ANY (CAST(:licences AS text[]))
  OR normalize(m.name, NFKC) = ANY (CAST(:names AS text[]))
${order}`;

export const addListRowsSql = `
INSERT INTO register_list_row (list_id, position, kind, doubtful, name, licence_number, mine_id, seen, body)
SELECT :list, position, kind, doubtful, name, licence_number, mine_id, seen, body
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(position integer, kind text, doubtful boolean, name text,
  licence_number text, mine_id uuid, seen text, body jsonb)`;

export const listCountsSql = `
SELECT kind, count(*) AS count, count(*) FILTER (WHERE doubtful) AS doubtful
FROM register_list_row WHERE list_id = :list GROUP BY kind`;

const listedRows = `
FROM register_list_row r
WHERE r.list_id = :list AND (CAST(:kind AS text) IS NULL OR r.kind = :kind)
  AND (CAST(:doubtful AS boolean) IS NULL OR r.doubtful)
  AND (CAST(:q AS text) IS NULL OR strpos(r.name, :q) > 0 OR strpos(lower(r.licence_number), lower(:q)) > 0)`;

export const listRows: ListStatements<(typeof registerListRowSorts)[number]> = {
  count: `SELECT count(*) AS total ${listedRows}`,
  pages: keysetPages(
    registerListRowSorts,
    { position: { key: "CAST(r.position AS numeric)", type: "numeric" } },
    { column: "lpad(CAST(r.position AS text), 8, '0')", type: "text" },
    ({ sortKey, after, orderBy }) =>
      `SELECT r.*, ${sortKey} ${listedRows} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

/** Nothing a list compared may be written by others while it is committed. */
export const lockMinesSql = `SELECT id FROM mine WHERE id = ANY(CAST(:ids AS uuid[])) ORDER BY id FOR UPDATE`;
export const lockDispositionsSql = `SELECT id FROM disposition WHERE mine_id = ANY(CAST(:ids AS uuid[])) ORDER BY id FOR UPDATE`;
export const lockReservesSql = `SELECT id FROM reserve WHERE mine_id = ANY(CAST(:ids AS uuid[])) ORDER BY id FOR UPDATE`;
export const lockPlansSql = `SELECT mine_id FROM mine_plan WHERE mine_id = ANY(CAST(:ids AS uuid[])) ORDER BY mine_id FOR UPDATE`;

/** Registered fields of mines with what was taken from a list. */
export const changeListedMinesSql = `
UPDATE mine
SET name = row.name, name_initials = row.name_initials, holder = row.holder, holder_initials = row.holder_initials,
  credit_code = row.credit_code, licence_number = row.licence_number, licence_level = row.licence_level,
  region_code = row.region_code, mineral = row.mineral, method = row.method, capacity = row.capacity,
  capacity_unit = row.capacity_unit, bulk_density = row.bulk_density, licensed_area_km2 = row.licensed_area_km2,
  production_class = row.production_class, status = row.status, valid_from = row.valid_from, valid_to = row.valid_to,
  orebody_id = row.orebody_id, note = row.note
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(id uuid, name text, name_initials text, holder text,
  holder_initials text, credit_code text, licence_number text, licence_level text, region_code text, mineral text,
  method text, capacity numeric, capacity_unit text, bulk_density numeric, licensed_area_km2 numeric,
  production_class text, status text, valid_from date, valid_to date, orebody_id text, note text)
WHERE mine.id = row.id`;

/** Mines of which only plans, dispositions or reserves changed: whoever has one of them open is told. */
export const touchListedMinesSql = `UPDATE mine SET updated_at = now() WHERE id = ANY(CAST(:ids AS uuid[]))`;

/** What a county decided and by when, from a list; what a row is silent about stays. */
export const putDispositionsSql = `
INSERT INTO disposition AS d (id, mine_id, decided, decided_on, decided_document, complete_by)
SELECT id, mine_id, decided, CASE WHEN decided IS NOT NULL THEN CAST(:decidedOn AS date) END,
  CASE WHEN decided IS NOT NULL THEN CAST(:document AS text) END, complete_by
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(id uuid, mine_id uuid, decided text, complete_by date)
ON CONFLICT (mine_id) DO UPDATE SET decided = coalesce(excluded.decided, d.decided),
  decided_on = coalesce(excluded.decided_on, d.decided_on),
  decided_document = coalesce(excluded.decided_document, d.decided_document),
  complete_by = coalesce(excluded.complete_by, d.complete_by)`;

/** 可采 of the newest verification by the day. */
export const putRecoverableSql = `
UPDATE reserve SET recoverable = row.recoverable
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(mine_id uuid, recoverable numeric)
WHERE reserve.id = (
  SELECT r.id FROM reserve r WHERE r.mine_id = row.mine_id AND r.verified_on <= CAST(:day AS date)
  ORDER BY r.verified_on DESC LIMIT 1)`;

export const putPlansSql = `
INSERT INTO mine_plan AS p (mine_id, capacity_wt, life_years, predicted_wt, grant_year, location)
SELECT mine_id, capacity_wt, life_years, predicted_wt, grant_year, location
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(mine_id uuid, capacity_wt numeric, life_years numeric,
  predicted_wt numeric, grant_year smallint, location text)
ON CONFLICT (mine_id) DO UPDATE SET capacity_wt = coalesce(excluded.capacity_wt, p.capacity_wt),
  life_years = coalesce(excluded.life_years, p.life_years), predicted_wt = coalesce(excluded.predicted_wt, p.predicted_wt),
  grant_year = coalesce(excluded.grant_year, p.grant_year), location = coalesce(excluded.location, p.location)`;
