/** Who owns the log, whether the role of the application is there, may be taken on, and may read every table there is. */
export const roleFactsSql = `
SELECT pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = CAST('audit_entry' AS regclass)), 'MEMBER') AS "isOwner",
  app.oid IS NOT NULL AS "isMade",
  COALESCE(pg_has_role(session_user, app.oid, 'MEMBER'), false) AS "mayTake",
  NOT EXISTS (
    SELECT 1 FROM pg_class c WHERE c.relnamespace = CAST('public' AS regnamespace) AND c.relkind = 'r'
      AND NOT has_table_privilege(app.oid, c.oid, 'SELECT')) AS "isGranted"
FROM (SELECT 1) AS always LEFT JOIN pg_roles app ON app.rolname = 'kuangjie_app'`;

/** Databases of one server share their roles: another one may be making it at this very moment. */
export const makeRoleSql = `
DO $$ BEGIN
  CREATE ROLE kuangjie_app NOLOGIN;
  EXECUTE format('GRANT kuangjie_app TO %I', session_user);
EXCEPTION WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$`;

/** The rights of the application: every table, but the log and the list of migrations only to read; and it owns nothing. */
export const grantRightsSql = `
DO $$ BEGIN
  PERFORM pg_advisory_xact_lock(449028);
  GRANT USAGE ON SCHEMA public TO kuangjie_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO kuangjie_app;
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO kuangjie_app;
  REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON audit_entry, audit_act, audit_open, knex_migrations, knex_migrations_lock FROM kuangjie_app;
END $$`;
