import { stagedItemSorts } from "#contract/staging-review";
import type { IssueCode } from "#gis/issue";
import { keysetPages, type SortKey } from "../../db/keyset.ts";
import type { ListStatements } from "../../db/read-page.ts";
import { passesBound, reviewedItems } from "./reviewed-items.ts";

const listed = `FROM ${reviewedItems} item WHERE ${passesBound}`;

const sortKeys: Record<string, SortKey> = {
  grade: {
    key: "CAST(CASE grade WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END AS numeric)",
    type: "numeric",
  },
  index: { key: "CAST(item_index AS numeric)", type: "numeric" },
  name: { key: `name COLLATE "C"`, type: "text" },
  area: { key: "area_m2", type: "float8" },
};

export const stagedItemList: ListStatements<(typeof stagedItemSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    stagedItemSorts,
    sortKeys,
    { column: "lpad(CAST(item_index AS text), 8, '0')", type: "text" },
    ({ sortKey, after, orderBy }) => `
SELECT item_index AS index, name, number, own_number AS "ownNumber", area_m2 AS "areaM2",
  declared_area_m2 AS "declaredAreaM2", grade, ARRAY(SELECT DISTINCT jsonb_array_elements_text(codes)) AS codes, change,
  mine_name AS "mineName", same_boundary AS "sameBoundary",
  ARRAY(SELECT one ->> 'field' FROM jsonb_array_elements(differences) one) AS differences, ${sortKey}
${listed} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

/** The next items that were not compared with their mine since it or its newest extent last changed. */
export const uncomparedSql = `
SELECT m.item_index AS index, m.mine_id AS "mineId",
  jsonb_build_object('name', i.body -> 'name', 'number', i.body -> 'number', 'fields', i.body -> 'fields',
    'declaredAreaM2', i.body -> 'declaredAreaM2') AS body,
  seen.same AS "sameBoundary",
  CASE WHEN seen.same IS NULL THEN i.body -> 'shape' END AS shape,
  CASE WHEN seen.same IS NULL THEN ST_AsGeoJSON(b.shape, 15)::json END AS extent
FROM staged_match m JOIN staged_item i USING (staging_id, item_index)
LEFT JOIN boundary b ON b.id = m.boundary_id
CROSS JOIN LATERAL (
  SELECT CASE
    WHEN i.shape IS NULL OR b.shape IS NULL THEN false
    WHEN ST_OrderingEquals(i.shape, b.shape) THEN true
    -- a decimetre: far more than the tolerance of comparing corners
    WHEN abs(ST_XMin(i.shape) - ST_XMin(b.shape)) > 1e-6 OR abs(ST_XMax(i.shape) - ST_XMax(b.shape)) > 1e-6
      OR abs(ST_YMin(i.shape) - ST_YMin(b.shape)) > 1e-6 OR abs(ST_YMax(i.shape) - ST_YMax(b.shape)) > 1e-6 THEN false
    END AS same
) seen
WHERE m.staging_id = :staging AND m.same_boundary IS NULL AND m.item_index > :after
ORDER BY m.item_index LIMIT :limit`;

export const keepComparedSql = `
UPDATE staged_match m
SET same_boundary = row.same_boundary, licensed_area = nullif(row.licensed_area, 'null'), differences = row.differences
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(index integer, mine_id uuid, same_boundary boolean, licensed_area jsonb,
  differences jsonb)
WHERE m.staging_id = :staging AND m.item_index = row.index AND m.mine_id = row.mine_id`;

/** A repaired item is no longer what was compared. */
export const forgetComparedSql = `
UPDATE staged_match SET same_boundary = NULL, licensed_area = NULL, differences = NULL
WHERE staging_id = :staging AND item_index = :index`;

/** How many items are of which grade, have which kind of trouble, are what to the register and differ in what. */
export const overviewSql = `
WITH alike AS MATERIALIZED (
  SELECT grade, change, codes, jsonb_path_query_array(differences, '$[*].field') AS fields, count(*) AS items
  FROM ${reviewedItems} item GROUP BY 1, 2, 3, 4
)
SELECT 'grade' AS kind, grade AS name, sum(items) AS count FROM alike GROUP BY grade
UNION ALL
SELECT 'change', change, sum(items) FROM alike WHERE change IS NOT NULL GROUP BY change
UNION ALL
SELECT 'code', code, sum(items) FROM alike
CROSS JOIN LATERAL (SELECT DISTINCT jsonb_array_elements_text(codes)) AS one(code) GROUP BY code
UNION ALL
SELECT 'difference', field, sum(items) FROM alike CROSS JOIN LATERAL jsonb_array_elements_text(fields) field GROUP BY field
ORDER BY 3 DESC, 2`;

export const overallSql = `
SELECT count(*) > 0 AND bool_and(crs_kind = 'geographic') AS geographic,
  coalesce(bool_or(declared_area_m2 IS NOT NULL), false) AS declared
FROM staged_item WHERE staging_id = :staging`;

/** The first item that has one of these kinds of trouble and is as stated. */
function firstDoubt(codes: readonly IssueCode[], ...conditions: string[]) {
  const wanted = codes.map((code) => `'${code}'`).join(", ");
  const stated = [`jsonb_exists_any(codes, ARRAY[${wanted}])`, ...conditions].join(" AND ");
  const sql = `
SELECT item_index AS index FROM staged_item WHERE staging_id = :staging AND ${stated} ORDER BY usable, item_index LIMIT 1`;
  return { codes, sql };
}
const anIssue = (condition: string) => `jsonb_path_exists(body, '$.issues[*] \\? (${condition})')`;

/** Each kind of doubt that only a person can settle: what trouble it shows as, and the first item that has it. */
export const doubtsSql = {
  degrees: firstDoubt(["F08"]),
  datum: firstDoubt(["E10"], anIssue(`@.code == "E10" && @.context.datum == "missing"`)),
  reading: firstDoubt(
    ["F02", "E05", "E11"],
    "crs_kind = 'plane'",
    anIssue(`@.severity == "error" && @.code like_regex "^(F02|E05|E11)$"`),
  ),
  elsewhere: firstDoubt(["E06"], "crs_kind = 'plane'"),
  zone: firstDoubt(["F02", "E05"], anIssue(`@.code == "F02" || (@.code == "E05" && @.severity == "error")`)),
  swap: firstDoubt(["E11"], anIssue(`@.code == "E11" && !(@.context.accepted == "yes")`)),
};
