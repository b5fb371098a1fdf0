import { lineageSorts } from "#contract/lineage";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

const joined = `
FROM lineage l
JOIN mine origin ON origin.id = l.from_mine_id
LEFT JOIN mine successor ON successor.id = l.to_mine_id
LEFT JOIN scheme_carrying_lineage made ON made.lineage_id = l.id
LEFT JOIN scheme_carrying carrying ON carrying.id = made.carrying_id
LEFT JOIN scheme s ON s.id = carrying.scheme_id
WHERE (CAST(:id AS uuid) IS NULL OR l.id = :id)
  AND (CAST(:mineId AS uuid) IS NULL OR :mineId IN (l.from_mine_id, l.to_mine_id))
  AND (CAST(:kind AS text) IS NULL OR l.kind = :kind)
  AND (CAST(:region AS text) IS NULL OR starts_with(origin.region_code, :region)
    OR starts_with(successor.region_code, :region))
  AND (CAST(:from AS date) IS NULL OR l.happened_on >= CAST(:from AS date))
  AND (CAST(:to AS date) IS NULL OR l.happened_on <= CAST(:to AS date))`;

const keys = { happenedOn: { key: "l.happened_on", type: "date" } } as const;

export const lineageList: ListStatements<(typeof lineageSorts)[number]> = {
  count: `SELECT count(*) AS total ${joined}`,
  pages: keysetPages(
    lineageSorts,
    keys,
    { column: "l.id", type: "uuid" },
    ({ sortKey, after, orderBy }) => `
SELECT l.id, l.version, l.kind, l.from_mine_id AS "fromMineId", origin.name AS "fromName",
  l.to_mine_id AS "toMineId", successor.name AS "toName", l.happened_on AS "happenedOn", l.document,
  CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'name', s.name) END AS scheme, ${sortKey}
${joined}
  AND ${after}
ORDER BY ${orderBy}
LIMIT :limit`,
  ),
};

/** Mines that :mineId has become, directly or through others: none of them may in turn become :mineId. */
export const successorsSql = `
WITH RECURSIVE after_it AS (
  SELECT to_mine_id FROM lineage WHERE from_mine_id = :mineId AND to_mine_id IS NOT NULL
  UNION
  SELECT l.to_mine_id FROM lineage l JOIN after_it ON after_it.to_mine_id = l.from_mine_id WHERE l.to_mine_id IS NOT NULL
)
SELECT to_mine_id AS id FROM after_it`;
