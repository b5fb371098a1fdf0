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
  m.licence_level AS "licenceLevel", m.region_code AS "regionCode",
  concat_ws('', above.name, m.region_name) AS location, m.mineral, m.method,
  trim_scale(m.capacity) AS capacity, m.capacity_unit AS "capacityUnit", trim_scale(m.bulk_density) AS "bulkDensity",
  trim_scale(m.licensed_area_km2) AS "licensedAreaKm2", m.status,
  m.valid_from AS "validFrom", m.valid_to AS "validTo", m.orebody_id AS "orebodyId", m.note,
  m.class AS disposition, m.approved_class AS approved, m.complete_by AS "completeBy",
  reserve.unit AS "reserveUnit", trim_scale(reserve.remaining) AS remaining,
  trim_scale(reserve.recoverable) AS recoverable, trim_scale(reserve.bulk_density) AS "reserveDensity",
  trim_scale(plan.life_years) AS "plannedLifeYears", trim_scale(plan.capacity_wt) AS "plannedCapacityWt",
  trim_scale(plan.predicted_wt) AS "predictedWt", plan.grant_year AS "grantYear",
  EXISTS (SELECT 1 FROM boundary b WHERE b.mine_id = m.id AND b.sets_licensed_area AND b.valid_from > CAST(:day AS date))
    AS "awaitsArea",
  coalesce(absorbed.subject, CASE WHEN m.class = 'merge_subject' THEN m.name END, grouped.subject) AS subject,
  coalesce(absorbs.merged, CASE WHEN m.class = 'merge_subject' THEN grouped.merged END) AS merged,
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
  WHERE f.kind = 'merge_group' AND m.class IN ('merge', 'merge_subject')
    AND jsonb_exists(f.body -> 'memberIds', CAST(m.id AS text))
) grouped ON m.class IN ('merge', 'merge_subject')`;

const order = `ORDER BY m.region_code, (m.name_initials || ' ' || m.name) COLLATE "C", m.id`;

/** The mines of a form: those of a region disposed of as the form lists them, ended or not; without :classes those that count on the day. */
export const formMinesSql = `${listedMines}
WHERE (m.counts OR CAST(:classes AS text[]) IS NOT NULL) AND (CAST(:region AS text) IS NULL OR starts_with(m.region_code, :region))
  AND (CAST(:classes AS text[]) IS NULL OR m.class = ANY (CAST(:classes AS text[])))
${order}`;

/** The mines a list may speak of, ended ones too. */
export const namedMinesSql = `${listedMines}
WHERE m.id = ANY (CAST(:ids AS uuid[])) OR m.licence_number = ANY (CAST(:licences AS text[]))
  OR m.name = ANY (CAST(:names AS text[]))
${order}`;
