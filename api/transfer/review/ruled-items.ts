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
export const ruledItems = `
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
