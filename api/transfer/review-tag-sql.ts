/** What the register says against an item (register-faults-sql.ts), null where nothing. */
const faults =
  "CASE WHEN i.codes @> '[\"L02\"]' OR i.codes @> '[\"L03\"]' THEN concat(CASE WHEN i.codes @> '[\"L02\"]' THEN 'L02' END, CASE WHEN i.codes @> '[\"L03\"]' THEN 'L03' END) END";

/** What is to be seen of a file now; items that are new to the register and untouched need no note unless it says something against them. */
const sight = `
SELECT i.item_index, coalesce(m.name, i.name, '第 ' || (i.item_index + 1) || ' 个图形') AS name,
  m.mine_id, m.version, m.reserves, i.repairs, ${faults} AS faults
FROM staged_item i LEFT JOIN staged_match m USING (staging_id, item_index)
WHERE i.staging_id = :staging AND (m.mine_id IS NOT NULL OR i.repairs > 0 OR ${faults} IS NOT NULL)`;

/** Keeps what is to be seen under a tag made of it; the same sight has the same tag. */
export const recordReviewSql = `
WITH seen AS MATERIALIZED (${sight}),
named AS (
  SELECT left(translate(encode(sha256(convert_to(
    CAST(CAST(:staging AS uuid) AS text) || ' ' ||
    (SELECT mapping_version FROM staging WHERE id = :staging) || ' ' || coalesce(string_agg(
      item_index || ' ' || coalesce(CAST(mine_id AS text), '-') || ' ' || coalesce(version, 0) || ' ' || coalesce(reserves, '-') || ' ' || repairs || coalesce(' ' || faults, ''),
      ',' ORDER BY item_index), ''),
    'UTF8')), 'base64'), '+/', '-_'), 24) AS tag
  FROM seen
),
review AS (
  INSERT INTO staging_review (staging_id, tag) SELECT CAST(:staging AS uuid), tag FROM named
  ON CONFLICT (staging_id, tag) DO NOTHING RETURNING tag
),
kept AS (
  INSERT INTO staging_seen (staging_id, tag, item_index, name, mine_id, version, reserves, repairs, faults)
  SELECT CAST(:staging AS uuid), review.tag, item_index, name, mine_id, version, reserves, repairs, faults FROM review CROSS JOIN seen
)
SELECT tag FROM named`;

/** Items that are not as they were seen under the tag, the first of them: of those chosen, and of those that were not told to be unfit then. */
export const movedItemsSql = `
WITH now AS (${sight}),
before AS (SELECT * FROM staging_seen WHERE staging_id = :staging AND tag = :tag)
SELECT coalesce(now.item_index, before.item_index) AS index, coalesce(now.name, before.name) AS name,
  before.mine_id AS was_mine, now.mine_id AS is_mine, before.version AS was_version, now.version AS is_version,
  before.reserves IS DISTINCT FROM now.reserves AS other_reserves, before.faults AS was_fault, now.faults AS is_fault,
  count(*) OVER () AS total
FROM now FULL JOIN before USING (item_index)
  LEFT JOIN staged_choice c ON c.staging_id = :staging AND c.item_index = coalesce(now.item_index, before.item_index)
WHERE CASE WHEN c.item_index IS NULL THEN before.faults IS NULL AND now.faults IS NOT NULL
  ELSE (before.mine_id, before.version, before.reserves, coalesce(before.repairs, 0), before.faults)
    IS DISTINCT FROM (now.mine_id, now.version, now.reserves, coalesce(now.repairs, 0), now.faults) END
ORDER BY index LIMIT :limit`;
