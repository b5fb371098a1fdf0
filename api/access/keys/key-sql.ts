import { heldRolesSql } from "../session-sql.ts";

/** A key by its hash, with its owner as they are now: what is wrong with either is told, and nothing is left out. */
export const shownKeySql = `
SELECT k.id AS key_id, k.name AS key_name, k.purpose, k.permissions AS key_permissions, k.regions AS key_regions, k.last_used_at,
  k.revoked_at IS NOT NULL AS revoked, k.ends_on < CAST(:day AS date) AS over,
  a.id, a.login, a.name, a.region_code, NOT a.enabled AS ended,
  c.account_id IS NULL OR COALESCE(c.locked_until > CAST(:now AS timestamptz), false) AS locked,
  COALESCE(c.must_change OR c.password_set_at < CAST(:stale AS timestamptz), true) AS must_change, a.password_unconfirmed AS unconfirmed,
  ${heldRolesSql} AS grants
FROM api_key k
JOIN account a ON a.id = k.account_id
LEFT JOIN credential c ON c.account_id = a.id
WHERE k.secret_hash = :hash`;

/** Keys of an account, those that are good first, then the latest of before; one of them where :id names it. */
export const keyListSql = `
SELECT id, name, purpose, permissions, regions, created_at, to_char(ends_on, 'YYYY-MM-DD') AS ends_on, last_used_at, last_used_from,
  revoked_at, revoked_by,
  CASE WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN ends_on < CAST(:day AS date) THEN 'over' ELSE 'good' END AS state
FROM api_key
WHERE account_id = :account AND (CAST(:id AS uuid) IS NULL OR id = :id)
ORDER BY revoked_at IS NOT NULL OR ends_on < CAST(:day AS date), created_at DESC, id DESC
LIMIT 100`;
