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
  CASE e.subject WHEN 'zone_map_read' THEN (SELECT string_agg(layer, '、') FROM jsonb_array_elements_text(r.after -> 'layers') AS layer) END,
  ${said("edition")}, ${said("file_name")}, ${said("login")}, r.after ->> 'place', r.after ->> 'orderedBy') END`;

/** Columns of amounts, and the one of their unit. */
const amounts = { mine: ["capacity"], reserve: ["remaining", "recoverable"] };
const unitColumn = (subject: string) => `CASE ${subject} WHEN 'mine' THEN 'capacity_unit' ELSE 'unit' END`;
const amountOf = (subject: keyof typeof amounts) =>
  `e.subject = '${subject}' AND jsonb_exists_any(r.after, ARRAY['${amounts[subject].join("', '")}'])`;

/** What the log says that units were until they were changed, or their record removed; read only where a unit is asked for. */
export const unitsBefore = `
units_before AS MATERIALIZED (
  SELECT l.id, l.subject, said.key, said.before ->> ${unitColumn("l.subject")} AS unit
  FROM audit_entry l CROSS JOIN LATERAL audit_records(l.records, l.field_names) AS said
  WHERE l.subject IN ('mine', 'reserve') AND (l.kind = 'delete' OR (l.kind = 'update' AND strpos(l.records, 'unit"') > 0))
    AND jsonb_exists(said.before, ${unitColumn("l.subject")}))`;

/** The unit that an amount had and kept when it was changed. */
export const recordUnits = `
CASE WHEN e.kind = 'update' AND ((${amountOf("mine")}) OR (${amountOf("reserve")}))
    AND NOT jsonb_exists(r.after, ${unitColumn("e.subject")})
  THEN jsonb_build_object(${unitColumn("e.subject")}, COALESCE(
    (SELECT u.unit FROM units_before u WHERE u.subject = e.subject AND u.key = r.key AND u.id > e.id ORDER BY u.id LIMIT 1),
    (SELECT m.capacity_unit FROM mine m WHERE e.subject = 'mine' AND m.id = CAST(r.key AS uuid)),
    (SELECT t.unit FROM reserve t WHERE e.subject = 'reserve' AND t.id = CAST(r.key AS uuid)))) END`;

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
  OR (e.record_count > 1 AND EXISTS (
    SELECT FROM json_array_elements(CAST(e.records AS json)) AS one(said) WHERE split_part(one.said ->> 0, ',', 1) IN (${namedKeys})))
  OR (e.subject = 'account_role' AND EXISTS (SELECT FROM ${people} AND strpos(e.records, CAST(a.id AS text)) > 0)))`;
