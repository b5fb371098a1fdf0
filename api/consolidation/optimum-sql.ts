/** What a scheme must know of mines beyond the merge rule. */
export const capacityFactsSql = `
SELECT id, method, trim_scale(capacity) AS capacity, capacity_unit, trim_scale(bulk_density) AS bulk_density
FROM mine WHERE id = ANY (CAST(:ids AS uuid[]))`;
