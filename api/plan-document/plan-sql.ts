/** Names of the regions :codes. */
export const regionNamesSql = `SELECT code, name FROM region WHERE code = ANY (CAST(:codes AS text[]))`;
