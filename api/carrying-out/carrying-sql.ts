import { minesOnDay } from "../mines/mines-as-of.ts";

/** Mines :ids as the register has them on :day, with what ended them. */
export const minesNowSql = `
SELECT m.id, m.version, m.holder, m.status, m.official_area_m2 AS "areaM2", b.valid_from AS "boundaryFrom", m.planned AS "isPlanned",
  m.ended AS "isEnded", fate.kind AS "endKind", fate.happened_on AS "endedOn", fate.name AS "endedInto"
FROM (${minesOnDay}) m
LEFT JOIN boundary b ON b.id = m.boundary_id
LEFT JOIN LATERAL (
  SELECT l.kind, l.happened_on, successor.name FROM lineage l LEFT JOIN mine successor ON successor.id = l.to_mine_id
  WHERE l.from_mine_id = m.id AND l.kind <> 'split' ORDER BY l.happened_on, l.id LIMIT 1
) fate ON true
WHERE m.id = ANY (CAST(:ids AS uuid[]))`;

/** The new boundary that was drawn for a group. */
export const drawnGroundSql = `
SELECT parts, member_ids AS "memberIds" FROM scheme_boundary WHERE scheme_id = :id AND group_id = :groupId`;

/** Versions of a plan that were approved after this one. */
export const laterApprovedSql = `
SELECT later.plan_version AS "planVersion" FROM plan_course own JOIN plan_course later
  ON later.plan_id = own.plan_id AND later.plan_version > own.plan_version
WHERE own.scheme_id = :id AND later.approved_on IS NOT NULL ORDER BY later.plan_version DESC LIMIT 1`;

export const carryingSql = `
SELECT c.id, c.version, c.scheme_id AS "schemeId", c.group_id AS "groupId", c.kind, c.mine_id AS "mineId", c.boundary_id AS "boundaryId",
  c.reserve_id AS "reserveId", c.happened_on AS "happenedOn", c.before, c.after,
  (SELECT COALESCE(json_agg(json_build_object('id', l.id, 'version', l.version, 'mineId', l.from_mine_id, 'statusBefore', l.status_before)
      ORDER BY l.from_mine_id, l.id), '[]')
    FROM scheme_carrying_lineage made JOIN lineage l ON l.id = made.lineage_id WHERE made.carrying_id = c.id) AS lineage
FROM scheme_carrying c WHERE c.scheme_id = :id AND c.id = :itemId`;

/** What of its mine was written since :carrying gave it its licence; each is a reason not to take that back. */
export const builtOnSql = `
SELECT
  EXISTS (SELECT FROM lineage l WHERE c.mine_id IN (l.from_mine_id, l.to_mine_id) AND l.updated_at > c.carried_at
    AND l.id NOT IN (SELECT made.lineage_id FROM scheme_carrying_lineage made WHERE made.carrying_id = c.id)) AS lineage,
  EXISTS (SELECT FROM boundary b WHERE b.mine_id = c.mine_id AND b.valid_from > c.happened_on) AS boundary,
  EXISTS (SELECT FROM reserve r WHERE r.mine_id = c.mine_id AND r.updated_at > c.carried_at AND r.id IS DISTINCT FROM c.reserve_id) AS reserve,
  EXISTS (SELECT FROM quota q WHERE q.mine_id = c.mine_id AND q.updated_at > c.carried_at) AS quota,
  EXISTS (SELECT FROM working w WHERE w.mine_id = c.mine_id AND w.updated_at > c.carried_at) AS working,
  EXISTS (SELECT FROM mine_survey v WHERE v.mine_id = c.mine_id AND v.updated_at > c.carried_at) AS survey,
  EXISTS (SELECT FROM disposition d WHERE d.mine_id = c.mine_id AND d.updated_at > c.carried_at
    AND COALESCE(d.approved, d.decided) IS NOT NULL) AS disposition
FROM scheme_carrying c WHERE c.id = :carrying`;
