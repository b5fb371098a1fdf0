import { exportSorts } from "#contract/exports";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

const listed = `
FROM export_log e
WHERE (CAST(:what AS text) IS NULL OR e.what = :what)
  AND (CAST(:format AS text) IS NULL OR e.format = :format)
  AND (CAST(:restricted AS boolean) IS NULL OR (e.restricted IS NOT NULL) = :restricted)
  AND (CAST(:q AS text) IS NULL
    OR strpos(concat_ws(' ', e.actor_name, e.title, e.file_name, e.reason, e.sha256), :q) > 0)
  AND (CAST(:from AS date) IS NULL OR e.exported_at >= CAST(:from AS date)::timestamp AT TIME ZONE 'Asia/Shanghai')
  AND (CAST(:to AS date) IS NULL OR e.exported_at < (CAST(:to AS date) + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')`;

export const exportList: ListStatements<(typeof exportSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    exportSorts,
    { exportedAt: { key: "e.exported_at", type: "timestamptz" } },
    { column: "e.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `SELECT e.*, ${sortKey} ${listed} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};
