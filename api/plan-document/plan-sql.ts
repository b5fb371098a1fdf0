/** Names of the regions :codes. */
export const regionNamesSql = `SELECT code, name FROM region WHERE code = ANY (CAST(:codes AS text[]))`;

/** New boundaries of a scheme with their corners, those of dissolved groups too. */
export const drawnPartsSql = `
SELECT group_id AS "groupId", version, parts, member_ids AS "memberIds" FROM scheme_boundary WHERE scheme_id = :id ORDER BY group_id`;
