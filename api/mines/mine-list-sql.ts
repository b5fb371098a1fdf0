import type { mineSorts } from "#contract/mines";
import { minesOnDay, reserveOnDay } from "./mines-as-of.ts";

/** Conditions of MineFilter on mines \`m\` of :day; each unset one is null and holds for all. */
const filter = `
    (CAST(:asOf AS date) IS NULL OR m.counts OR (m.begun AND :status IN ('closed', 'cancelled')))
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

export const countMinesSql = `SELECT count(*) AS total FROM (${minesOnDay}) m WHERE ${filter}`;

export type MineSort = (typeof mineSorts)[number];

interface SortKey {
  key: string;
  type: "text" | "numeric" | "float8" | "date";
}
const sortKeys: Record<string, SortKey> = {
  // by initials first: a list in the order of the alphabet is what a reader of pinyin expects
  name: { key: `(m.name_initials || ' ' || m.name) COLLATE "C"`, type: "text" },
  capacity: { key: "m.capacity", type: "numeric" },
  area: { key: "m.official_area_m2", type: "float8" },
  validTo: { key: "m.valid_to", type: "date" },
};

/** One page after (:afterKey, :afterId), at most :limit rows; rows without the key come last in both directions. */
function pageSql(sort: MineSort): string {
  const descending = sort.startsWith("-");
  const { key, type } = sortKeys[sort.replace("-", "")] as SortKey;
  const [direction, beyond] = descending ? ["DESC", "<"] : ["ASC", ">"];
  const after = `CAST(:afterKey AS ${type})`;
  return `
SELECT m.*, newest_reserve.reserve_wt, newest_reserve.reserve_date
FROM (
  SELECT m.*, CAST(${key} AS text) AS sort_key,
    row_number() OVER (ORDER BY ${key} IS NULL, ${key} ${direction}, m.id) AS place,
    ST_XMin(m.shape) AS west, ST_YMin(m.shape) AS south, ST_XMax(m.shape) AS east, ST_YMax(m.shape) AS north
  FROM (${minesOnDay}) m
  WHERE ${filter}
    AND (CAST(:afterId AS uuid) IS NULL
      OR (${after} IS NOT NULL
        AND (${key} ${beyond} ${after} OR (${key} = ${after} AND m.id > CAST(:afterId AS uuid)) OR ${key} IS NULL))
      OR (${after} IS NULL AND ${key} IS NULL AND m.id > CAST(:afterId AS uuid)))
  ORDER BY place
  LIMIT :limit
) m
${reserveOnDay}
ORDER BY m.place`;
}

export const minePageSql: Record<MineSort, string> = {
  name: pageSql("name"),
  "-name": pageSql("-name"),
  capacity: pageSql("capacity"),
  "-capacity": pageSql("-capacity"),
  area: pageSql("area"),
  "-area": pageSql("-area"),
  validTo: pageSql("validTo"),
  "-validTo": pageSql("-validTo"),
};

/** What a made-up cursor may not smuggle in. */
const sortKeyPatterns: Record<SortKey["type"], RegExp> = {
  text: /^[^\0]*$/,
  numeric: /^\d+(\.\d+)?$/,
  float8: /^\d+(\.\d+)?(e[+-]?\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};
export const keyPatternOf = (sort: MineSort): RegExp =>
  sortKeyPatterns[(sortKeys[sort.replace("-", "")] as SortKey).type];
