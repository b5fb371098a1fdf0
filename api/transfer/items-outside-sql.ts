import { apart, crossingShape, groundsOf, plainlyInside } from "../shapes/region-grounds.ts";
import { ruledItems } from "./review/ruled-items.ts";

/** Chosen items whose ground does not plainly lie in their region: that of their mine, of new ones :region. */
export const chosenOutsideSql = `
WITH chosen AS MATERIALIZED (
  SELECT c.item_index, coalesce(known.name, i.name) AS name, i.shape, coalesce(known.region_code, :region) AS region_code
  FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
  LEFT JOIN staged_match m USING (staging_id, item_index) LEFT JOIN mine known ON known.id = m.mine_id
  WHERE c.staging_id = :staging AND i.usable
), ground AS MATERIALIZED (${groundsOf("chosen")})
SELECT item_index AS index, chosen.name, ground.code, ground.name AS region,
  ${crossingShape("chosen.shape", "ground.outline")} AS crossing
FROM chosen JOIN ground USING (region_code)
WHERE NOT ${plainlyInside("chosen.shape", "ground.outline")}
ORDER BY item_index`;

/** Of a choice that is only weighed the first that lies apart, and how many do; the few at a line are measured when it is taken. */
export const weighedOutsideSql = `${ruledItems},
chosen AS MATERIALIZED (
  SELECT item.item_index, coalesce(known.name, item.name) AS name, item.shape, coalesce(known.region_code, :region) AS region_code
  FROM ruled item LEFT JOIN mine known ON known.id = item.mine_id
  WHERE item.chosen AND item.usable
), ground AS MATERIALIZED (${groundsOf("chosen")})
SELECT item_index AS index, chosen.name, ground.code, ground.name AS region, count(*) OVER () AS total
FROM chosen JOIN ground USING (region_code)
WHERE ${apart("chosen.shape", "ground.outline")}
ORDER BY item_index LIMIT 1`;
