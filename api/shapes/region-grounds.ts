/** The outlines that the regions of a table (its column region_code) lie in, each read once; none where none has one. */
export const groundsOf = (table: string): string => `
SELECT told.region_code, ground.code, ground.name, ground.outline
FROM (SELECT DISTINCT region_code FROM ${table}) told CROSS JOIN LATERAL region_ground(told.region_code) ground`;

/** Whether a shape shares no point with an outline. */
export const apart = (shape: string, outline: string): string => `NOT ST_Intersects(${outline}, ${shape})`;

/** Whether a shape plainly has ground in an outline; where it has only its edge there, its area must tell. */
export const plainlyInside = (shape: string, outline: string): string =>
  `ST_Covers(${outline}, ST_PointOnSurface(${shape}))`;

/** A shape that neither lies apart from an outline nor plainly inside, to be measured. */
export const crossingShape = (shape: string, outline: string): string =>
  `CASE WHEN NOT ${apart(shape, outline)} THEN CAST(ST_AsGeoJSON(${shape}, 15) AS json) END`;
