import { passes } from "./reviewed-items.ts";
import { ruledItems } from "./ruled-items.ts";

/** Writes down what a commit is to store. */
export const keepChoiceSql = `${ruledItems}
INSERT INTO staged_choice (staging_id, item_index, taken)
SELECT CAST(:staging AS uuid), item_index, taken FROM ruled WHERE chosen`;

const passesWithin = passes((key) => `CAST(:within AS jsonb) ->> '${key}'`);

/**
 * What a choice comes to, in numbers; and how many chosen items have which warning, and how many of those within a filter differ
 * in what and take it.
 */
export const weighedSql = `${ruledItems},
kinds AS (
  SELECT 'code' AS kind, code AS name, count(DISTINCT item_index) AS count, 0 AS taken
  FROM ruled CROSS JOIN LATERAL jsonb_array_elements_text(codes) code
  WHERE chosen AND grade = 'warning' GROUP BY code
  UNION ALL
  SELECT 'difference', one ->> 'field', count(*), count(*) FILTER (WHERE one ->> 'field' = ANY (item.taken))
  FROM ruled item CROSS JOIN LATERAL jsonb_array_elements(differences) one
  WHERE chosen AND ${passesWithin} GROUP BY one ->> 'field'
)
SELECT count(*) FILTER (WHERE chosen) AS chosen, min(item_index) FILTER (WHERE chosen) AS first,
  count(*) FILTER (WHERE chosen AND mine_id IS NOT NULL) AS known,
  count(*) FILTER (WHERE chosen AND mine_id IS NULL AND NOT names_mineral) AS without_mineral,
  count(*) FILTER (WHERE chosen AND mine_id IS NULL AND NOT names_holder) AS without_holder,
  count(*) FILTER (WHERE chosen AND grade = 'warning') AS warned,
  count(*) FILTER (WHERE chosen AND differences <> '[]') AS differing, coalesce(sum(cardinality(taken)), 0) AS taken,
  count(*) FILTER (WHERE usable AND ${passesWithin}) AS usable_within,
  count(*) FILTER (WHERE chosen AND ${passesWithin}) AS chosen_within,
  ST_XMin(ST_Extent(shape) FILTER (WHERE chosen)) AS west, ST_YMin(ST_Extent(shape) FILTER (WHERE chosen)) AS south,
  ST_XMax(ST_Extent(shape) FILTER (WHERE chosen)) AS east, ST_YMax(ST_Extent(shape) FILTER (WHERE chosen)) AS north,
  (SELECT coalesce(json_agg(kinds ORDER BY count DESC, name), '[]') FROM kinds) AS kinds
FROM ruled item`;
