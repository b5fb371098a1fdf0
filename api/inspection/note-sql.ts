import { noteSorts, versionSorts } from "#contract/inspection";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

const columns = `
  n.id, n.version, n.mine_id AS "mineId", n.mine_name AS "mineName", n.licence_number AS "licenceNumber",
  NOT EXISTS (SELECT FROM mine m WHERE m.id = n.mine_id) AS "mineGone", n.concerns, n.source, n.received_on AS "receivedOn",
  n.handling, n.words, n.removed, n.written_at AS "writtenAt", n.written_by AS "writtenBy"`;

const isNewest =
  "NOT EXISTS (SELECT FROM inspection_note later WHERE later.id = n.id AND later.version > n.version)";

const listed = `
FROM inspection_note n
WHERE ${isNewest}
  AND (CAST(:id AS uuid) IS NULL OR n.id = :id)
  AND (CAST(:mineId AS uuid) IS NULL OR n.mine_id = :mineId)
  AND (CAST(:region AS text) IS NULL OR starts_with(n.region_code, :region))`;

export const noteList: ListStatements<(typeof noteSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    noteSorts,
    { receivedOn: { key: "n.received_on", type: "date" } },
    { column: "n.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `SELECT ${columns}, ${sortKey} ${listed} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

/** Every version of a note, and whether the audit log proves it. */
const versions = `
FROM (
  SELECT n.*, CASE
      WHEN inspection_seal(n) <> n.seal OR logged.seal <> CAST(n.seal AS text) THEN 'broken'
      WHEN logged.seal IS NULL THEN 'absent'
      ELSE 'proved'
    END AS state
  FROM inspection_note n LEFT JOIN LATERAL (
    SELECT r.after ->> 'seal' AS seal
    FROM audit_entry e CROSS JOIN LATERAL audit_records(e.records, e.field_names) AS r
    WHERE e.subject = 'inspection_note' AND e.kind = 'insert' AND e.first_key = concat_ws(',', n.id, n.version)
    ORDER BY e.id LIMIT 1) AS logged ON true
  WHERE n.id = :id) AS n
WHERE (CAST(:seal AS text) IS NULL OR n.state = :seal)`;

export const versionList: ListStatements<(typeof versionSorts)[number]> = {
  count: `SELECT count(*) AS total ${versions}`,
  pages: keysetPages(
    versionSorts,
    { version: { key: "CAST(n.version AS numeric)", type: "numeric" } },
    { column: "CAST(n.version AS text)", type: "text" },
    ({ sortKey, after, orderBy }) =>
      `SELECT ${columns}, n.state AS seal, ${sortKey} ${versions} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

const written =
  "mine_id, mine_name, licence_number, region_code, concerns, source, received_on, handling, words";
const asWritten =
  "CAST(:concerns AS text), CAST(:source AS text), CAST(:receivedOn AS date), CAST(:handling AS text), CAST(:words AS text)";

export const addNoteSql = `
INSERT INTO inspection_note (id, version, ${written})
SELECT CAST(:id AS uuid), 1, m.id, m.name, m.licence_number, m.region_code, ${asWritten} FROM mine m WHERE m.id = :mineId
RETURNING id, version`;

/** Nothing when the note is gone or has moved on, also when somebody else moves it on at this very moment. */
const next = (fields: string, isRemoved: boolean) => `
INSERT INTO inspection_note (id, version, ${written}, removed)
SELECT n.id, n.version + 1, n.mine_id, n.mine_name, n.licence_number, n.region_code, ${fields}, ${isRemoved}
FROM inspection_note n WHERE n.id = :id AND n.version = :ifMatch AND NOT n.removed AND ${isNewest}
ON CONFLICT (id, version) DO NOTHING RETURNING id, version`;

export const changeNoteSql = next(asWritten, false);
export const removeNoteSql = next("n.concerns, n.source, n.received_on, n.handling, n.words", true);
