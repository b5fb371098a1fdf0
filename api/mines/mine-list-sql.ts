import { mineSorts } from "#contract/mines";
import { keysetPages, type SortKey } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { minesOnDay, reserveOnDay } from "./mines-as-of.ts";

/** Conditions of MineFilter on mines \`m\` of :day; each unset one is null and holds for all. A planned block is no mine: it is asked for by its state or its id. */
const filter = `
    CASE WHEN m.planned THEN :status = 'planned' OR CAST(:ids AS uuid[]) IS NOT NULL
      ELSE CAST(:asOf AS date) IS NULL OR m.counts OR (m.begun AND :status IN ('closed', 'cancelled')) END
    AND (CAST(:ids AS uuid[]) IS NULL OR m.id = ANY (CAST(:ids AS uuid[])))
    AND (CAST(:region AS text) IS NULL OR starts_with(m.region_code, :region))
    AND (CAST(:mineral AS text) IS NULL OR m.mineral = :mineral)
    AND (CAST(:status AS text) IS NULL
      OR :status = CASE WHEN CAST(:asOf AS date) IS NULL THEN m.status ELSE coalesce(m.status_on_day, 'unknown') END)
    AND (CAST(:productionClasses AS text[]) IS NULL OR coalesce(m.production_class, 'unknown') = ANY (CAST(:productionClasses AS text[])))
    AND (CAST(:disposition AS text) IS NULL OR coalesce(m.disposition, 'none') = :disposition)
    AND (CAST(:expired AS boolean) IS NULL OR m.expired = :expired)
    AND (CAST(:reserveKnown AS boolean) IS NULL
      OR :reserveKnown = ((SELECT newest_reserve.reserve_wt FROM (SELECT 1) mine ${reserveOnDay}) IS NOT NULL))
    AND (CAST(:q AS text) IS NULL
      OR strpos(m.name, :q) > 0 OR strpos(m.holder, :q) > 0
      OR strpos(lower(m.licence_number), lower(:q)) > 0
      OR strpos(m.name_initials, lower(:q)) > 0 OR strpos(m.holder_initials, lower(:q)) > 0)`;

export type MineSort = (typeof mineSorts)[number];

const keys: Record<string, SortKey> = {
  // by initials first: a list in the order of the alphabet is what a reader of pinyin expects
  name: { key: `(m.name_initials || ' ' || m.name) COLLATE "C"`, type: "text" },
  capacity: { key: "m.capacity", type: "numeric" },
  area: { key: "m.official_area_m2", type: "float8" },
  validTo: { key: "m.valid_to", type: "date" },
};

/** Reserves are looked up for the rows of the page only. */
export const mineList: ListStatements<MineSort> = {
  count: `SELECT count(*) AS total FROM (${minesOnDay}) m WHERE ${filter}`,
  pages: keysetPages(
    mineSorts,
    keys,
    { column: "m.id", type: "uuid" },
    ({ sortKey, after, orderBy }) => `
SELECT m.*, newest_reserve.reserve_wt, newest_reserve.reserve_date
FROM (
  SELECT m.*, ${sortKey}, row_number() OVER (ORDER BY ${orderBy}) AS place,
    ST_XMin(m.shape) AS west, ST_YMin(m.shape) AS south, ST_XMax(m.shape) AS east, ST_YMax(m.shape) AS north
  FROM (${minesOnDay}) m
  WHERE ${filter} AND ${after}
  ORDER BY place
  LIMIT :limit
) m
${reserveOnDay}
ORDER BY m.place`,
  ),
};
