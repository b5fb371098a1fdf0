/** Tables and events that are about one person: the record is the account, or hangs on one. */
const aboutAccount = `'account', 'account_role', 'sign_in', 'sign_in_failed', 'sign_in_locked', 'sign_out', 'sessions_ended',
  'second_factor_added', 'second_factor_removed', 'password_changed', 'password_reset'`;

const said = (field: string) => `COALESCE(r.after ->> '${field}', r.before ->> '${field}')`;
const named = (table: string, name: string) =>
  `WHEN '${table}' THEN (SELECT ${name} FROM ${table} t WHERE t.id = CAST(r.key AS uuid))`;

/** Who an entry is about: name and login, of a login that is nobody's the login. */
const personName = `
COALESCE((SELECT a.name || '（' || a.login || '）' FROM account a WHERE a.id = COALESCE(CAST(${said("account_id")} AS uuid),
  (SELECT t.account_id FROM account_role t WHERE e.subject = 'account_role' AND t.id = CAST(r.key AS uuid)), CAST(r.key AS uuid))), ${said("login")})`;

/**
 * What a record is or was called, as people know it: a person by name and login, a mine and what hangs on one by the mine, others
 * by their own name. Of a proposal it is what it is about; which change was asked for stands in `operation`.
 */
export const recordName = `
CASE WHEN e.subject IN (${aboutAccount}) THEN ${personName}
  WHEN e.subject = 'proposal' THEN (SELECT concat_ws('　', t.mine_name, t.about) FROM proposal t WHERE t.id = CAST(r.key AS uuid))
  ELSE COALESCE(
  ${said("name")}, ${said("title")},
  (SELECT m.name FROM mine m WHERE m.id = audit_mine(e.subject, r.key, r.before, r.after)),
  CASE e.subject
    WHEN 'region' THEN (SELECT t.name FROM region t WHERE t.code = r.key)
    WHEN 'topology_decision' THEN (SELECT string_agg(m.name, '、' ORDER BY m.name) FROM mine m WHERE m.id IN (
      CAST(${said("mine_a")} AS uuid), CAST(${said("mine_b")} AS uuid)))
    WHEN 'key_refused' THEN (SELECT t.name FROM api_key t WHERE t.id = CAST(r.key AS uuid))
    ${named("zone", "t.name")}
    ${named("zone_layer", "t.edition")}
    ${named("import_batch", "t.name")}
    ${named("register_list", "t.file_name")}
    ${named("api_key", "t.name")}
    ${named("working", "t.name")}
  END,
  ${said("edition")}, ${said("file_name")}, ${said("login")}, r.after ->> 'place', r.after ->> 'orderedBy') END`;

/** Which change a proposal asks for. */
export const recordOperation = `
CASE e.subject WHEN 'proposal' THEN
  COALESCE(${said("operation")}, (SELECT t.operation FROM proposal t WHERE t.id = CAST(r.key AS uuid))) END`;

const ofMine = (table: string) =>
  `SELECT CAST(t.id AS text) FROM ${table} t JOIN mine m ON m.id = t.mine_id WHERE strpos(m.name, :q) > 0`;
const people = "account a WHERE strpos(concat_ws(' ', a.name, a.login), :q) > 0";

/** Keys of the records that are called so, whatever their entries themselves say. */
const namedKeys = `
SELECT CAST(m.id AS text) FROM mine m WHERE strpos(m.name, :q) > 0
UNION ALL ${["boundary", "reserve", "quota", "disposition", "confirmed_doubt"].map(ofMine).join("\nUNION ALL ")}
UNION ALL SELECT CAST(l.id AS text) FROM lineage l JOIN mine m ON m.id = l.from_mine_id WHERE strpos(m.name, :q) > 0
UNION ALL SELECT CAST(a.id AS text) FROM ${people}
UNION ALL SELECT CAST(r.id AS text) FROM account_role r WHERE r.account_id IN (SELECT a.id FROM ${people})
UNION ALL SELECT CAST(p.id AS text) FROM proposal p
  WHERE strpos(concat_ws(' ', p.mine_name, p.about), :q) > 0 OR p.operation = ANY (CAST(:operations AS text[]))
UNION ALL SELECT r.code FROM region r WHERE strpos(r.name, :q) > 0
UNION ALL SELECT CAST(k.id AS text) FROM api_key k WHERE strpos(k.name, :q) > 0`;

/** Whether entry `e` is about something of that name: roles that were taken back say whose they were. */
export const isNamed = `(split_part(e.first_key, ',', 1) IN (${namedKeys})
  OR (e.subject = 'account_role' AND EXISTS (SELECT FROM ${people} AND strpos(e.records, CAST(a.id AS text)) > 0)))`;
