/** The outline that a region lies in. */
export const regionGroundSql = `
SELECT CAST(ST_AsGeoJSON(outline, 15) AS json) AS outline FROM region_ground(:code)`;
