import type { proposalSorts } from "#contract/approvals";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

/** What the transaction at hand has changed so far, record by record. */
export const effectsSql = `
SELECT e.kind, e.subject, r.key AS "recordKey", array_remove(regions_of_record(e.subject, r.key, r.before, r.after) || r.region, NULL) AS regions, r.before, r.after,
  audit_mine(e.subject, r.key, r.before, r.after) AS "mineId",
  CASE e.subject
    WHEN 'mine' THEN (SELECT jsonb_build_object('capacity_unit', m.capacity_unit) FROM mine m WHERE m.id = CAST(r.key AS uuid))
    WHEN 'reserve' THEN (SELECT jsonb_build_object('unit', t.unit) FROM reserve t WHERE t.id = CAST(r.key AS uuid))
  END AS units
FROM audit_entry e CROSS JOIN LATERAL audit_records(e.records, e.field_names) AS r
WHERE e.act = CAST(NULLIF(current_setting('app.audit_act', true), '') AS uuid) AND e.kind <> 'event' AND e.subject <> 'proposal'
ORDER BY e.id, r.n`;

export const ownRegionsSql = "SELECT scope_regions() AS regions";

const ofWork = `work.state AS work_state, work.error AS work_error, aside.set_aside_by_name, aside.set_aside_at, aside.set_aside_reason`;

/** Everything but what was asked for and what it does, which may be long. */
const columns = `p.id, p.version, p.operation, p.about, p.reason, p.mine_id, p.mine_name, p.regions, p.state, p.proposed_by,
  p.proposed_by_name, p.proposed_at, p.decided_by_name, p.decided_at, p.answer, ${ofWork}`;

/** The job that makes what was approved, where it is made later, and who put it away once that failed. */
const withWork = `
FROM proposal p
LEFT JOIN proposal_job made_by ON made_by.proposal_id = p.id LEFT JOIN job work ON work.id = made_by.job_id
LEFT JOIN proposal_set_aside aside ON aside.proposal_id = p.id`;

export const proposalSql = `SELECT p.*, ${ofWork} ${withWork} WHERE p.id = :id`;

const listed = `${withWork}
WHERE CASE CAST(:view AS text)
    WHEN 'pending' THEN p.state = 'pending' AND p.proposed_by <> :me
    WHEN 'own' THEN p.proposed_by = :me
    WHEN 'failed' THEN p.state = 'approved' AND work.state IN ('failed', 'cancelled') AND aside.proposal_id IS NULL AND NOT EXISTS (
      SELECT FROM proposal later WHERE later.operation = p.operation AND (later.proposed_at, later.id) > (p.proposed_at, p.id)
        AND (later.about = p.about OR later.request #>> '{params,id}' = p.request #>> '{params,id}'))
    WHEN 'done' THEN p.state <> 'pending'
    ELSE true
  END
  AND (CAST(:state AS text) IS NULL OR p.state = :state)
  AND (CAST(:mineId AS uuid) IS NULL OR p.mine_id = :mineId
    OR (p.operation = 'addLineage' AND p.request #>> '{body,toMineId}' = CAST(CAST(:mineId AS uuid) AS text)))
  AND (CAST(:operation AS text) IS NULL OR p.operation = :operation)
  AND (CAST(:record AS text) IS NULL OR p.request #>> '{params,id}' = :record)`;

export const proposalList: ListStatements<(typeof proposalSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    ["-proposedAt", "proposedAt"],
    { proposedAt: { key: "p.proposed_at", type: "timestamptz" } },
    { column: "p.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `SELECT ${columns}, ${sortKey} ${listed} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};
