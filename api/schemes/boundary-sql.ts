import { storableShape } from "../shapes/stored-shape.ts";

const columns = `
b.group_id AS "groupId", b.version, b.parts, b.member_ids AS "memberIds", b.figures, b.data_version AS "dataVersion",
b.updated_by AS "updatedBy", b.updated_at AS "updatedAt"`;

export const schemeBoundarySql = `
SELECT ${columns} FROM scheme_boundary b WHERE b.scheme_id = :id AND b.group_id = :groupId`;

/** What boundaries hang on: licences and zones. */
const dataVersion = "(SELECT sum(v.version) FROM data_version v WHERE v.layer IN ('mines', 'zones'))";

/** Boundaries of a scheme, those of dissolved groups too, each with the figures it had and whether ground has changed since. */
export const schemeBoundariesSql = `
SELECT b.group_id AS "groupId", b.version, b.member_ids AS "memberIds", b.figures, b.data_version <> ${dataVersion} AS "isStale"
FROM scheme_boundary b WHERE b.scheme_id = :id ORDER BY b.group_id`;

export const addBoundarySql = `
INSERT INTO scheme_boundary (scheme_id, group_id, parts, shape, member_ids, figures, data_version)
VALUES (:id, :groupId, CAST(:parts AS jsonb), ${storableShape}, CAST(:memberIds AS uuid[]), CAST(:figures AS jsonb), ${dataVersion})
ON CONFLICT (scheme_id, group_id) DO NOTHING RETURNING version`;

export const changeBoundarySql = `
UPDATE scheme_boundary SET parts = CAST(:parts AS jsonb), shape = ${storableShape}, member_ids = CAST(:memberIds AS uuid[]),
  figures = CAST(:figures AS jsonb), data_version = ${dataVersion}
WHERE scheme_id = :id AND group_id = :groupId AND version = :ifMatch RETURNING version`;
