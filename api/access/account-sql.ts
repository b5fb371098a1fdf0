import { accountSorts } from "#contract/accounts";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

const listed = `
FROM account a
WHERE (CAST(:id AS uuid) IS NULL OR a.id = :id)
  AND (CAST(:kind AS text) IS NULL OR a.kind = :kind)
  AND (CAST(:q AS text) IS NULL OR strpos(concat_ws(' ', a.login, a.name, a.unit), :q) > 0)`;

/** Accounts with their roles and when they were last used; nothing of their passwords but whether they are locked at :now. */
export const accountList: ListStatements<(typeof accountSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    accountSorts,
    {
      login: { key: `a.login COLLATE "C"`, type: "text" },
      name: { key: `a.name COLLATE "C"`, type: "text" },
    },
    { column: "a.id", type: "uuid" },
    ({ sortKey, after, orderBy }) => `
WITH page AS (
  SELECT a.*, ${sortKey}, row_number() OVER (ORDER BY ${orderBy}) AS place ${listed} AND ${after}
  ORDER BY ${orderBy} LIMIT :limit
)
SELECT page.id, page.login, page.name, page.unit, page.region_code, page.kind, page.enabled, page.is_demo, page.password_unconfirmed, page.version,
  page.sort_key,
  (SELECT c.locked_until FROM credential c WHERE c.account_id = page.id AND c.locked_until > CAST(:now AS timestamptz)) AS locked_until,
  (SELECT max(s.created_at) FROM session s WHERE s.account_id = page.id) AS last_sign_in_at,
  (SELECT COALESCE(json_agg(json_build_object(
      'id', r.id, 'role', r.role, 'regionCode', r.region_code, 'creditCode', r.holder_code, 'endsOn', r.ends_on,
      'isOver', COALESCE(r.ends_on < CAST(:day AS date), false), 'grantedAt', r.granted_at, 'grantedBy', r.granted_by)
      ORDER BY r.granted_at, r.id), '[]')
    FROM account_role r WHERE r.account_id = page.id) AS roles
FROM page ORDER BY page.place`,
  ),
};
