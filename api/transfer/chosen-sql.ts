/** How many items are chosen, and of those cannot be stored. */
export const chosenCountsSql = `
SELECT count(*) AS chosen, count(*) FILTER (WHERE NOT i.usable) AS broken
FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
WHERE c.staging_id = :staging`;

/** How many chosen items are new mines of which the file does not say the mineral, and the holder. */
export const silentItemsSql = `
SELECT count(*) FILTER (WHERE NOT i.names_mineral) AS mineral, count(*) FILTER (WHERE NOT i.names_holder) AS holder
FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
LEFT JOIN staged_match m USING (staging_id, item_index)
WHERE c.staging_id = :staging AND m.mine_id IS NULL`;

/** How many chosen items are mines of the register. */
export const knownChosenSql = `
SELECT count(*) AS known FROM staged_choice c JOIN staged_match m USING (staging_id, item_index)
WHERE c.staging_id = :staging`;

/** The first chosen ones that cannot be stored, with a licence number that is held elsewhere. */
export const brokenItemsSql = `
SELECT i.item_index AS index, i.name, CASE WHEN i.codes @> '["L03"]' THEN i.licence_number END AS elsewhere FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
WHERE c.staging_id = :staging AND NOT i.usable ORDER BY i.item_index LIMIT :limit`;

/** The first chosen ones with a warning of some kinds. */
export const doubtfulItemsSql = `
SELECT i.item_index AS index, i.name FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
WHERE c.staging_id = :staging AND i.warning AND jsonb_exists_any(i.codes, CAST(:codes AS text[]))
ORDER BY i.item_index LIMIT :limit`;

/** How many of the chosen ones have which warning. */
export const chosenWarningsSql = `
SELECT code, count(DISTINCT i.item_index) AS count
FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
CROSS JOIN LATERAL jsonb_array_elements_text(i.codes) code
WHERE c.staging_id = :staging AND i.usable AND i.warning GROUP BY code ORDER BY count DESC, code`;

/** The next chosen items without their coordinates, each with the mine it changes and the fields that one takes. */
export const nextChosenSql = `
SELECT i.item_index AS index, c.taken, m.mine_id AS "mineId", m.name, m.matched_by AS "by", m.version, m.reserves,
  jsonb_build_object('name', i.body -> 'name', 'number', i.body -> 'number', 'fields', i.body -> 'fields',
    'declaredAreaM2', i.body -> 'declaredAreaM2') AS body
FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
LEFT JOIN staged_match m USING (staging_id, item_index)
WHERE c.staging_id = :staging AND c.item_index > :after
ORDER BY c.item_index LIMIT :limit`;

/** Repairs taken on chosen items, in the order of the file and of their taking. */
export const takenRepairsSql = `
SELECT i.item_index AS index, i.name, repair ->> 'code' AS code, repair ->> 'title' AS title,
  CAST(repair ->> 'areaChangeM2' AS double precision) AS "areaChangeM2",
  CAST(repair ->> 'differenceM2' AS double precision) AS "differenceM2"
FROM staged_choice c JOIN staged_item i USING (staging_id, item_index),
  jsonb_array_elements(i.body -> 'repairs') WITH ORDINALITY AS taken(repair, position)
WHERE c.staging_id = :staging AND i.repairs > 0
ORDER BY i.item_index, position`;

/** Chosen items whose mine has a boundary that begins on the day :from. */
export const boundariesStartingSql = `
SELECT known.name, count(*) OVER () AS total
FROM staged_choice c JOIN staged_match m USING (staging_id, item_index) JOIN mine known ON known.id = m.mine_id
JOIN boundary b ON b.mine_id = m.mine_id
WHERE c.staging_id = :staging AND b.valid_from = :from
ORDER BY known.name LIMIT 5`;

/** Chosen items that would leave their mine with a licence that ends before it begins. */
export const reversedTermsSql = `
SELECT c.item_index AS index, known.name, CAST(term.valid_from AS text) AS "validFrom", CAST(term.valid_to AS text) AS "validTo"
FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
JOIN staged_match m USING (staging_id, item_index) JOIN mine known ON known.id = m.mine_id
CROSS JOIN LATERAL (
  SELECT CASE WHEN 'validFrom' = ANY (c.taken) THEN CAST(i.body -> 'fields' ->> 'validFrom' AS date) ELSE known.valid_from END AS valid_from,
    CASE WHEN 'validTo' = ANY (c.taken) THEN CAST(i.body -> 'fields' ->> 'validTo' AS date) ELSE known.valid_to END AS valid_to
) term
WHERE c.staging_id = :staging AND c.taken && ARRAY['validFrom', 'validTo'] AND term.valid_from > term.valid_to
ORDER BY c.item_index LIMIT :limit`;

/** Taken before anything is written, in the order of everybody who writes mines (`lockMines`). */
export const lockChosenMinesSql = `
SELECT known.id FROM mine known
WHERE known.id IN (SELECT m.mine_id FROM staged_choice c JOIN staged_match m USING (staging_id, item_index) WHERE c.staging_id = :staging)
ORDER BY known.id FOR NO KEY UPDATE`;
