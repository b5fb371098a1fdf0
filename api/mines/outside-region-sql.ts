import { crossingShape, groundsOf, plainlyInside } from "../shapes/region-grounds.ts";

/** Ground of mines of :rows, in force on :day or to come, that does not plainly lie in the region they are to be in. */
export const outsideRegionSql = `
WITH moved AS MATERIALIZED (
  SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(mine_id uuid, region_code text)
), ground AS MATERIALIZED (${groundsOf("moved")})
SELECT moved.mine_id AS "mineId", ground.code, ground.name, ${crossingShape("b.shape", "ground.outline")} AS crossing
FROM moved JOIN ground USING (region_code) JOIN boundary b USING (mine_id)
WHERE (b.valid_to IS NULL OR b.valid_to > CAST(:day AS date)) AND NOT ${plainlyInside("b.shape", "ground.outline")}`;
