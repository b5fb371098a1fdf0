import { apart, groundsOf } from "../shapes/region-grounds.ts";

const issue = (code: string, context: string) => `jsonb_build_object('code', '${code}', 'severity', 'error',
    'context', ${context},
    'place', jsonb_strip_nulls(jsonb_build_object('item', i.item_index + 1, 'itemName', i.name)))`;

/**
 * What the register, as it is seen now, says against items: ground that would lie wholly outside of the region of their mine (L02), a
 * licence number that a mine holds which is not seen (L03). It is an error of the item now, not a refusal later; what is not so any more
 * goes. Answers the numbers that were not told before.
 */
export const markFaultsSql = `
WITH known AS MATERIALIZED (
  SELECT m.item_index, mine.region_code FROM staged_match m JOIN mine ON mine.id = m.mine_id WHERE m.staging_id = :staging
),
ground AS MATERIALIZED (${groundsOf("known")}),
numbers AS MATERIALIZED (
  SELECT DISTINCT licence_number AS number FROM staged_item WHERE staging_id = :staging AND licence_number IS NOT NULL
),
elsewhere AS MATERIALIZED (
  SELECT held.number FROM licences_held(ARRAY(SELECT number FROM numbers)) AS held(number)
  WHERE NOT EXISTS (SELECT FROM mine m WHERE m.licence_number = held.number)
),
told AS (
  SELECT i.item_index, ${issue("L02", "jsonb_build_object('region', ground.name || '（' || ground.code || '）')")} AS said
  FROM known JOIN ground USING (region_code) JOIN staged_item i ON i.staging_id = :staging AND i.item_index = known.item_index
  WHERE i.shape IS NOT NULL AND ${apart("i.shape", "ground.outline")}
  UNION ALL
  SELECT i.item_index, ${issue("L03", "jsonb_build_object('number', i.licence_number)")}
  FROM elsewhere JOIN staged_item i ON i.staging_id = :staging AND i.licence_number = elsewhere.number
  UNION ALL
  SELECT item_index, NULL FROM staged_item WHERE staging_id = :staging AND (codes @> '["L02"]' OR codes @> '["L03"]')
),
faults AS MATERIALIZED (
  SELECT item_index, COALESCE(jsonb_agg(said ORDER BY said ->> 'code') FILTER (WHERE said IS NOT NULL), '[]') AS issues
  FROM told GROUP BY item_index
),
due AS MATERIALIZED (
  SELECT i.item_index, kept.issues || faults.issues AS issues,
    faults.issues @> '[{"code": "L03"}]' AND NOT i.codes @> '["L03"]' AS newly
  FROM faults JOIN staged_item i ON i.staging_id = :staging AND i.item_index = faults.item_index
  CROSS JOIN LATERAL (
    SELECT COALESCE(jsonb_agg(e.said ORDER BY e.n), '[]') AS issues
    FROM jsonb_array_elements(i.body -> 'issues') WITH ORDINALITY AS e(said, n) WHERE e.said ->> 'code' NOT IN ('L02', 'L03')
  ) kept
  WHERE i.body -> 'issues' <> kept.issues || faults.issues
),
marked AS (
  UPDATE staged_item i
  SET body = jsonb_set(i.body, '{issues}', due.issues),
    usable = i.shape IS NOT NULL AND i.area_m2 > 0 AND NOT due.issues @> '[{"severity": "error"}]'
  FROM due WHERE i.staging_id = :staging AND i.item_index = due.item_index
  RETURNING i.licence_number AS number, due.newly
)
SELECT DISTINCT number FROM marked WHERE newly ORDER BY number`;
