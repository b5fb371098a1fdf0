import { passes, reviewedItems } from "./reviewed-items.ts";

/** Steps of a rule as a table, and whom each speaks of. */
const steps = (binding: string, more: string) => `
SELECT * FROM jsonb_to_recordset(CAST(:${binding} AS jsonb))
  AS step(position integer, yes boolean, items int4multirange, grade text, code text, change text, difference text, q text${more})`;

/** Among what can be stored, unless it is named. */
const speaksOf = `
CASE WHEN step.items IS NULL THEN item.usable AND ${passes((key) => `step.${key}`)}
  ELSE step.items @> item.item_index END`;

/**
 * Every item with whether the last step of :include that speaks of it chooses it, and the fields in which it differs that the
 * last such step of :take takes.
 */
const ruled = `
WITH include AS MATERIALIZED (${steps("include", "")}),
take AS MATERIALIZED (${steps("take", ", fields text[]")}),
item AS MATERIALIZED (
  SELECT item.*, coalesce((
    SELECT step.yes FROM include step WHERE ${speaksOf} ORDER BY step.position DESC LIMIT 1), false) AS chosen
  FROM ${reviewedItems} item
),
ruled AS MATERIALIZED (
  SELECT item.*, CASE WHEN item.chosen AND item.differences <> '[]' THEN ARRAY(
    SELECT differing.field FROM jsonb_to_recordset(item.differences) AS differing(field text)
    WHERE (
      SELECT step.yes FROM take step
      WHERE (step.fields IS NULL OR differing.field = ANY (step.fields)) AND ${speaksOf}
      ORDER BY step.position DESC LIMIT 1)
  ) ELSE '{}' END AS taken
  FROM item
)`;

/** Writes down what a commit is to store. */
export const keepChoiceSql = `${ruled}
INSERT INTO staged_choice (staging_id, item_index, taken)
SELECT CAST(:staging AS uuid), item_index, taken FROM ruled WHERE chosen`;

const passesWithin = passes((key) => `CAST(:within AS jsonb) ->> '${key}'`);

/**
 * What a choice comes to, in numbers; and how many chosen items have which warning, and how many of those within a filter differ
 * in what and take it.
 */
export const weighedSql = `${ruled},
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
