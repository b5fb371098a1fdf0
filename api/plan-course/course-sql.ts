/** A course with what its scheme says of it. */
export const courseSql = `
SELECT c.scheme_id AS id, c.version, s.pack_id AS "packId", s.region_code AS "regionCode", c.plan_id AS "planId", c.plan_version AS "planVersion",
  c.opened_reason AS "openedReason", c.submitted_by AS "submittedBy", c.submitted_by_id AS "submittedById",
  c.approved_on AS "approvedOn", c.approved_document AS "approvedDocument"
FROM plan_course c JOIN scheme s ON s.id = c.scheme_id WHERE c.scheme_id = :id`;

/** Whoever writes of a course waits for who writes of it now. */
export const lockCourseSql = "SELECT version FROM plan_course WHERE scheme_id = :id FOR UPDATE";

export const courseVersionsSql = `
SELECT c.scheme_id AS "schemeId", s.name, c.plan_version AS "planVersion", c.approved_on AS "approvedOn"
FROM plan_course c JOIN scheme s ON s.id = c.scheme_id
WHERE c.plan_id = (SELECT o.plan_id FROM plan_course o WHERE o.scheme_id = :id) ORDER BY c.plan_version`;

export const courseGroupsSql = "SELECT id FROM scheme_group WHERE scheme_id = :id ORDER BY position";

export const courseActsSql = `
SELECT id, step, group_id AS "groupId", kind, happened_on AS "on", reason, due_on AS "dueOn", publicity, shares, acted_by AS "actedBy",
  acted_at AS "actedAt"
FROM plan_act WHERE scheme_id = :id ORDER BY position`;

export const courseDocumentsSql = `
SELECT id, version, step, group_id AS "groupId", kind, title, file_name AS "fileName", size_bytes AS "sizeBytes", sha256,
  added_by AS "addedBy", added_at AS "addedAt"
FROM plan_document WHERE scheme_id = :id ORDER BY added_at, id`;

export const courseObjectionsSql = `
SELECT id, version, source, objector, received_on AS "receivedOn", words, mine_ids AS "mineIds", recorded_by AS "recordedBy",
  recorded_at AS "recordedAt", outcome, answer, answered_on AS "answeredOn", answered_by AS "answeredBy"
FROM plan_objection WHERE scheme_id = :id ORDER BY received_on, recorded_at, id`;

export const courseFileSql = `
SELECT d.file_name AS "fileName", d.sha256, d.title, f.bytes, s.region_code AS "regionCode"
FROM plan_document d JOIN plan_document_file f ON f.document_id = d.id JOIN scheme s ON s.id = d.scheme_id
WHERE d.scheme_id = :id AND d.id = :itemId`;

/** Mines of an objection that the scheme does not hold. */
export const foreignMinesSql = `
SELECT said.id FROM unnest(CAST(:mineIds AS uuid[])) AS said(id)
WHERE NOT EXISTS (SELECT FROM scheme_mine m WHERE m.scheme_id = :id AND m.mine_id = said.id)`;

/** Whether a proposal to approve this scheme was just agreed to by who handed it up. */
export const agreedBySubmitterSql = `
SELECT 1 FROM proposal p JOIN plan_course c ON c.scheme_id = CAST(:id AS uuid)
WHERE p.operation = 'approveCourse' AND p.state = 'approved' AND p.request #>> '{params,id}' = CAST(CAST(:id AS uuid) AS text)
  AND p.decided_by = c.submitted_by_id`;

/** Whether it was agreed to at all: while it is only tried out, it was not. */
export const agreedSql = `
SELECT 1 FROM proposal p
WHERE p.operation = 'approveCourse' AND p.state = 'approved' AND p.request #>> '{params,id}' = CAST(CAST(:id AS uuid) AS text)`;

/** What was over before 编制 under the version before is over under the next. */
export const carryActSql = `
INSERT INTO plan_act (id, scheme_id, step, kind, happened_on, reason) VALUES (:act, :copy, :step, 'carry', :on, :reason)`;

/** What carrying out made in the register, with the licences that ended by it. */
export const courseCarryingsSql = `
SELECT c.id, c.version, c.group_id AS "groupId", c.kind, c.mine_id AS "mineId", m.name AS "mineName", m.licence_number AS "licenceNumber",
  c.happened_on AS "happenedOn", c.document, c.announcement, c.carried_by AS "carriedBy", c.carried_at AS "carriedAt",
  (SELECT COALESCE(json_agg(json_build_object('mineId', origin.id, 'name', origin.name, 'on', l.happened_on, 'document', l.document) ORDER BY origin.name, l.id), '[]')
    FROM scheme_carrying_lineage made JOIN lineage l ON l.id = made.lineage_id JOIN mine origin ON origin.id = l.from_mine_id
    WHERE made.carrying_id = c.id) AS endings
FROM scheme_carrying c JOIN mine m ON m.id = c.mine_id WHERE c.scheme_id = :id ORDER BY c.happened_on, c.carried_at, c.id`;

/** What waits to be carried out, closed or taken back. */
export const courseWaitingSql = `
SELECT p.id AS "proposalId", p.operation, CAST(p.request #>> '{params,groupId}' AS uuid) AS "groupId",
  COALESCE(p.request #> '{body,mineIds}', '[]') AS "mineIds", CAST(p.request #>> '{params,itemId}' AS uuid) AS "itemId",
  p.proposed_by_name AS "proposedBy", p.proposed_at AS "proposedAt"
FROM proposal p
WHERE p.state = 'pending' AND p.operation IN ('carryOutGroup', 'closeSchemeMines', 'takeBackCarrying')
  AND p.request #>> '{params,id}' = CAST(CAST(:id AS uuid) AS text)
ORDER BY p.proposed_at, p.id`;
