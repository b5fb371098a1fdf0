/** Names and outlines of the regions :codes. */
export const planRegionsSql = `
SELECT code, name, ST_AsGeoJSON(outline, 15)::json AS outline FROM region WHERE code = ANY (CAST(:codes AS text[])) ORDER BY code`;

/** New boundaries of a scheme with their corners, those of dissolved groups too. */
export const drawnPartsSql = `
SELECT group_id AS "groupId", version, parts, member_ids AS "memberIds" FROM scheme_boundary WHERE scheme_id = :id ORDER BY group_id`;
