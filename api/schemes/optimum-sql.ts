import { optimumSorts } from "#contract/scheme-optima";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

const head = `
SELECT o.id, o.scheme_version AS "schemeVersion", o.job_id AS "jobId", coalesce(j.state, 'done') AS state, j.error,
  json_build_object('weights', o.weights, 'seconds', o.seconds, 'others', o.others, 'withUnknown', o.with_unknown) AS "order",
  o.ordered_by AS "orderedBy", o.ordered_at AS "orderedAt", o.found_at AS "foundAt"`;
const listed = "FROM scheme_optimum o LEFT JOIN job j ON j.id = o.job_id WHERE o.scheme_id = :id";
const isChosen = `(CAST(:state AS text) IS NULL OR coalesce(j.state, 'done') = :state)`;

export const optimumSql = `${head}, o.found ${listed} AND o.id = :optimumId`;

export const optimumList: ListStatements<(typeof optimumSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed} AND ${isChosen}`,
  pages: keysetPages(
    optimumSorts,
    { orderedAt: { key: "o.ordered_at", type: "timestamptz" } },
    { column: "o.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `${head}, ${sortKey} ${listed} AND ${isChosen} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

export const keepFoundSql = `
UPDATE scheme_optimum SET found = CAST(:found AS jsonb), found_at = now() WHERE id = :id RETURNING id`;
