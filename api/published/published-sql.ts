import { publishedSorts } from "#contract/published";
import { keysetPages, type SortKey } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { minesOnDay } from "../mines/mines-as-of.ts";

/** Side of the cells that a place is told by, degrees: about a kilometre. */
export const cellDegrees = 0.01;

const listed = `
FROM (${minesOnDay}) m
WHERE m.counts AND (CAST(:q AS text) IS NULL OR strpos(m.name, :q) > 0 OR strpos(m.holder, :q) > 0
  OR strpos(lower(m.licence_number), lower(:q)) > 0 OR strpos(m.mineral, :q) > 0)`;

const keys: Record<string, SortKey> = {
  name: { key: `m.name COLLATE "C"`, type: "text" },
  area: { key: "m.official_area_m2", type: "float8" },
  validTo: { key: "m.valid_to", type: "date" },
};

/** Middle of the cell along one axis, rounded so that no digit tells more than the cell. */
const cellMiddle = (axis: "ST_X" | "ST_Y") =>
  `CAST(round(CAST((floor(${axis}(ST_Centroid(m.shape)) / ${cellDegrees}) + 0.5) * ${cellDegrees} AS numeric), 3) AS float8)`;

export const publishedList: ListStatements<(typeof publishedSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    publishedSorts,
    keys,
    { column: "m.id", type: "uuid" },
    ({ sortKey, after, orderBy }) => `
SELECT m.id, m.name, m.holder, m.licence_number, m.mineral, m.status_on_day AS status, m.region_name, m.valid_from, m.valid_to,
  round(CAST(m.official_area_m2 / 1000000 AS numeric), 4) AS area_km2, ${cellMiddle("ST_X")} AS lon, ${cellMiddle("ST_Y")} AS lat,
  ${sortKey}
${listed} AND ${after}
ORDER BY ${orderBy}
LIMIT :limit`,
  ),
};
