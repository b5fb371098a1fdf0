import { closureSorts, dispositionSorts } from "#contract/lists";
import { keysetPages, type SortKey } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { minePlace } from "../mines/mine-place.ts";
import { minesOnDay } from "../mines/mines-as-of.ts";

/**
 * Dispositions as they stood on :day: a decision, an approval or a completion of a later day is not shown, and a record
 * without anything by then is left out. Suggestions carry no day and always show.
 */
const onDay = `
SELECT d.id, d.version, d.mine_id, m.name AS mine_name, m.region_code, r.name AS region_name, m.name_initials,
  m.licence_number,
  d.suggested, d.suggested_reason, d.suggested_run_id,
  CASE WHEN d.decided_on <= CAST(:day AS date) THEN d.decided END AS decided,
  CASE WHEN d.decided_on <= CAST(:day AS date) THEN d.decided_on END AS decided_on,
  CASE WHEN d.decided_on <= CAST(:day AS date) THEN d.decided_document END AS decided_document,
  CASE WHEN d.approved_on <= CAST(:day AS date) THEN d.approved END AS approved,
  CASE WHEN d.approved_on <= CAST(:day AS date) THEN d.approved_on END AS approved_on,
  CASE WHEN d.approved_on <= CAST(:day AS date) THEN d.approved_document END AS approved_document,
  d.complete_by,
  CASE WHEN d.completed_on <= CAST(:day AS date) THEN d.completed_on END AS completed_on
FROM disposition d
JOIN mine m ON m.id = d.mine_id
JOIN region r ON r.code = m.region_code`;

const filter = `
    (CAST(:id AS uuid) IS NULL OR d.id = :id)
    AND (NOT CAST(:byDay AS boolean) OR coalesce(d.approved, d.decided, d.suggested) IS NOT NULL)
    AND (CAST(:region AS text) IS NULL OR starts_with(d.region_code, :region))
    AND (CAST(:mineId AS uuid) IS NULL OR d.mine_id = :mineId)
    AND (CAST(:q AS text) IS NULL OR strpos(d.mine_name, :q) > 0 OR strpos(d.name_initials, lower(:q)) > 0
      OR strpos(lower(d.licence_number), lower(:q)) > 0)
    AND (CAST(:class AS text) IS NULL OR coalesce(d.approved, d.decided, d.suggested) = :class)
    AND (CAST(:completed AS boolean) IS NULL OR (d.completed_on IS NOT NULL) = :completed)`;

const keys: Record<string, SortKey> = {
  mineName: { key: `(d.name_initials || ' ' || d.mine_name) COLLATE "C"`, type: "text" },
  completeBy: { key: "d.complete_by", type: "date" },
};

export const dispositionList: ListStatements<(typeof dispositionSorts)[number]> = {
  count: `SELECT count(*) AS total FROM (${onDay}) d WHERE ${filter}`,
  pages: keysetPages(
    dispositionSorts,
    keys,
    { column: "d.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `SELECT d.*, ${sortKey} FROM (${onDay}) d WHERE ${filter} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

/** Mines to be closed or closed, with the day it is due and the day it happened. */
const closures = `
FROM (
  SELECT m.id AS "mineId", m.name AS "mineName", m.name_initials, m.region_code AS "regionCode",
    coalesce(m.disposition, 'pending') AS class, m.disposition_layer AS layer, m.complete_by AS "dueOn",
    CASE WHEN m.ended_on <= CAST(:day AS date) AND m.ended_on > CAST('-infinity' AS date) THEN m.ended_on END AS "closedOn",
    CASE WHEN m.ended_on <= CAST(:day AS date) AND m.ended_on > CAST('-infinity' AS date) THEN m.ended_on ELSE m.complete_by END AS counted_on,
    ST_X(place.point) AS lon, ST_Y(place.point) AS lat
  FROM (${minesOnDay}) m
  ${minePlace}
  WHERE m.begun AND (m.disposition IN ('close_ban', 'exit_guided')
    OR EXISTS (SELECT 1 FROM lineage l WHERE l.from_mine_id = m.id AND l.kind = 'closed' AND l.happened_on <= CAST(:day AS date)))
) c
WHERE (CAST(:region AS text) IS NULL OR starts_with(c."regionCode", :region))
  AND (CAST(:class AS text) IS NULL OR c.class = :class)
  AND (CAST(:layer AS text) IS NULL OR c.layer = :layer)
  AND (CAST(:closed AS boolean) IS NULL OR (c."closedOn" IS NOT NULL) = :closed)`;

const closureKeys: Record<string, SortKey> = {
  // the day that counts
  day: { key: "c.counted_on", type: "date" },
  mineName: { key: `(c.name_initials || ' ' || c."mineName") COLLATE "C"`, type: "text" },
};

export const closureList: ListStatements<(typeof closureSorts)[number]> = {
  count: `SELECT count(*) AS total ${closures}`,
  pages: keysetPages(
    closureSorts,
    closureKeys,
    { column: `c."mineId"`, type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `SELECT c.*, ${sortKey} ${closures} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};
