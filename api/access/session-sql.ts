/** The roles that account `a` holds on :day. */
export const heldRolesSql = `
  (SELECT COALESCE(json_agg(json_build_object('role', r.role, 'region_code', r.region_code, 'holder_code', r.holder_code) ORDER BY r.role, r.region_code), '[]')
    FROM account_role r
    WHERE r.account_id = a.id AND (r.ends_on IS NULL OR r.ends_on >= CAST(:day AS date)))`;

/** Every role that was given to account `a`, over or not on :day. */
const everyRoleSql = `
  (SELECT COALESCE(json_agg(json_build_object('role', r.role, 'region_code', r.region_code, 'region_name', g.name, 'holder_code', r.holder_code,
      'ends_on', r.ends_on, 'days_left', r.ends_on - CAST(:day AS date)) ORDER BY r.role, r.region_code), '[]')
    FROM account_role r LEFT JOIN region g ON g.code = r.region_code WHERE r.account_id = a.id)`;

/** Who may give account `a` a role: others who are security administrators on :day. */
const securityAdministratorsSql = `
  (SELECT COALESCE(json_agg(s.name ORDER BY s.name), '[]') FROM account s
    WHERE s.id <> a.id AND s.enabled AND (NOT s.is_demo OR CAST(:demo AS boolean)) AND EXISTS (SELECT FROM account_role r
      WHERE r.account_id = s.id AND r.role = 'security_administrator' AND (r.ends_on IS NULL OR r.ends_on >= CAST(:day AS date))))`;

/** An account as it is now, whether it is signed in or not. */
export const standingSql = `
SELECT a.name, a.unit, a.enabled, a.password_unconfirmed, ${heldRolesSql} AS grants
FROM account a WHERE CAST(a.id AS text) = :account`;

/**
 * Who brings a token: the person, as long as the session and the account are good. Who came by the provider needs no password here, but
 * changes one that was given before it is confirmed: whoever gave it could sign in with it.
 */
export const sessionSql = `
SELECT s.id AS session_id, s.last_seen_at, a.id, a.login, a.name, a.unit, a.region_code, a.kind,
  (a.password_unconfirmed OR NOT s.by_provider) AND COALESCE(c.must_change OR c.password_set_at < CAST(:stale AS timestamptz), false) AS must_change,
  c.account_id IS NOT NULL AS has_password,
  COALESCE(c.totp_confirmed, false) AS has_second_factor,
  a.kind <> 'business' AND NOT a.is_demo AND NOT s.by_provider AND NOT COALESCE(c.totp_confirmed, false) AS must_add_factor, a.password_unconfirmed,
  ${everyRoleSql} AS roles, ${securityAdministratorsSql} AS security_administrators
FROM session s
JOIN account a ON a.id = s.account_id
LEFT JOIN credential c ON c.account_id = a.id
WHERE s.token_hash = :token AND s.ended_at IS NULL AND a.enabled
  AND s.expires_at > CAST(:now AS timestamptz) AND s.last_seen_at > CAST(:idle AS timestamptz)
  AND (c.account_id IS NOT NULL OR (a.is_demo AND CAST(:demo AS boolean)))`;

/** A person's sessions that are still good, the latest first. */
export const openSessionsSql = `
SELECT id, created_at, last_seen_at, address, user_agent FROM session
WHERE account_id = :account AND ended_at IS NULL
  AND expires_at > CAST(:now AS timestamptz) AND last_seen_at > CAST(:idle AS timestamptz)
ORDER BY last_seen_at DESC, id DESC`;

const lockedUntil = (failures: string) => `
  CASE WHEN ${failures} >= :most
    THEN CAST(:now AS timestamptz) + make_interval(mins => CAST(LEAST(power(2, LEAST(${failures} - :most, 10)), :longest) AS integer)) END`;
const isOpen = (locked: string) => `(${locked} IS NULL OR ${locked} <= CAST(:now AS timestamptz))`;

/** Counts an attempt before its password is looked at: any number of them at once is still counted one by one. */
export const countAttemptSql = `
UPDATE credential SET failures = failures + 1, locked_until = ${lockedUntil("failures + 1")}
WHERE account_id = :account AND ${isOpen("locked_until")}
RETURNING failures, locked_until`;

/** The same for a login that no account has. */
export const countUnknownSql = `
INSERT INTO unknown_login AS u (login_hash, failures, tried_at)
VALUES (sha256(convert_to(CAST(:login AS text), 'UTF8')), 1, CAST(:now AS timestamptz))
ON CONFLICT (login_hash) DO UPDATE SET failures = u.failures + 1, tried_at = excluded.tried_at,
  locked_until = ${lockedUntil("u.failures + 1")}
WHERE ${isOpen("u.locked_until")}
RETURNING failures, locked_until`;

export const unknownLockSql = `
SELECT locked_until FROM unknown_login WHERE login_hash = sha256(convert_to(CAST(:login AS text), 'UTF8'))`;

/** Those tried longest ago, beyond as many as are kept. */
export const forgetUnknownSql = `
DELETE FROM unknown_login WHERE login_hash IN (SELECT login_hash FROM unknown_login ORDER BY tried_at DESC OFFSET :kept)`;
