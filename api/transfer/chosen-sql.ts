/** Whether an item of `staged_item` is among :chosen, a multirange of indexes; null means everything that can be stored. */
export const isChosen = (item: string) => `
CASE WHEN CAST(:chosen AS int4multirange) IS NULL THEN ${item}.usable
  ELSE CAST(:chosen AS int4multirange) @> ${item}.item_index END`;

/** How many items there are, are chosen, and of those cannot be stored or have warnings. */
export const chosenCountsSql = `
SELECT count(*) AS items, count(*) FILTER (WHERE chosen) AS chosen,
  count(*) FILTER (WHERE chosen AND NOT usable) AS broken, count(*) FILTER (WHERE chosen AND warning) AS doubtful
FROM (SELECT i.usable, i.warning, ${isChosen("i")} AS chosen FROM staged_item i WHERE i.staging_id = :staging) item`;

/** The first chosen ones that cannot be stored. */
export const brokenItemsSql = `
SELECT i.item_index AS index, i.name FROM staged_item i
WHERE i.staging_id = :staging AND NOT i.usable AND ${isChosen("i")} ORDER BY i.item_index LIMIT :limit`;

/** The first chosen ones with warnings. */
export const doubtfulItemsSql = `
SELECT i.item_index AS index, i.name FROM staged_item i
WHERE i.staging_id = :staging AND i.warning AND ${isChosen("i")} ORDER BY i.item_index LIMIT :limit`;

/** Chosen items without their coordinates, each with the mine it changes. */
const chosenItems = `
SELECT i.item_index AS index, m.mine_id AS "mineId", m.name, m.matched_by AS "by", m.version,
  jsonb_build_object('name', i.body -> 'name', 'number', i.body -> 'number', 'fields', i.body -> 'fields',
    'declaredAreaM2', i.body -> 'declaredAreaM2') AS body
FROM staged_item i LEFT JOIN staged_match m USING (staging_id, item_index)
WHERE i.staging_id = :staging AND ${isChosen("i")}`;

export const nextChosenSql = `${chosenItems} AND i.item_index > :after ORDER BY i.item_index LIMIT :limit`;

export const namedChosenSql = `${chosenItems} AND i.item_index = ANY(CAST(:indexes AS integer[]))`;

/** Repairs taken on chosen items, in the order of the file and of their taking. */
export const takenRepairsSql = `
SELECT i.item_index AS index, i.name, repair ->> 'code' AS code, repair ->> 'title' AS title,
  CAST(repair ->> 'areaChangeM2' AS double precision) AS "areaChangeM2",
  CAST(repair ->> 'differenceM2' AS double precision) AS "differenceM2"
FROM staged_item i, jsonb_array_elements(i.body -> 'repairs') WITH ORDINALITY AS taken(repair, position)
WHERE i.staging_id = :staging AND i.repairs > 0 AND ${isChosen("i")}
ORDER BY i.item_index, position`;

/** Chosen items whose mine has a boundary that begins on the day :from. */
export const boundariesStartingSql = `
SELECT known.name, count(*) OVER () AS total
FROM staged_item i JOIN staged_match m USING (staging_id, item_index) JOIN mine known ON known.id = m.mine_id
JOIN boundary b ON b.mine_id = m.mine_id
WHERE i.staging_id = :staging AND b.valid_from = :from AND ${isChosen("i")}
ORDER BY known.name LIMIT 5`;
