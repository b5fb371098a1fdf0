import type { vanishedSorts } from "#contract/vanished-mines";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { minesOnDay } from "../mines/mines-as-of.ts";

/** Mines of a region that count on :day and that none of :held is. */
const vanished = `
FROM (${minesOnDay}) m
WHERE m.counts AND starts_with(m.region_code, :region) AND NOT m.id = ANY(CAST(:held AS uuid[]))
  AND (CAST(:q AS text) IS NULL OR strpos(m.name, :q) > 0 OR strpos(m.licence_number, :q) > 0)`;

export const vanishedList: ListStatements<(typeof vanishedSorts)[number]> = {
  count: `SELECT count(*) AS total ${vanished}`,
  pages: keysetPages(
    ["name", "-name"],
    { name: { key: `m.name COLLATE "C"`, type: "text" } },
    { column: "m.id", type: "uuid" },
    ({ sortKey, after, orderBy }) => `
SELECT m.id AS "mineId", m.name, m.holder, m.licence_number AS "licenceNumber", m.region_name AS "regionName",
  CASE WHEN m.shape IS NULL THEN NULL
    ELSE json_build_array(ST_XMin(m.shape), ST_YMin(m.shape), ST_XMax(m.shape), ST_YMax(m.shape)) END AS bounds, ${sortKey}
${vanished} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};
