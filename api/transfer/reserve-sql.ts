/** Which reserves a mine has, each with its version, by day: a correction of one leaves the version of its mine as it is. */
const named = "string_agg(v.id || ' ' || v.version, ',' ORDER BY v.verified_on)";

/** The reserves of the mines that a table names in its column id. */
export const heldReserves = (table: string) => `
SELECT v.mine_id, ${named} AS reserves FROM reserve v WHERE v.mine_id IN (SELECT id FROM ${table}) GROUP BY v.mine_id`;

/** The same of :mines, which nobody may change until the transaction ends. */
export const lockHeldReservesSql = `
SELECT v.mine_id AS "mineId", ${named} AS reserves
FROM (SELECT * FROM reserve WHERE mine_id = ANY(:mines) ORDER BY id FOR UPDATE) v GROUP BY v.mine_id`;

/** Every verification of :mines, the newest first. */
export const knownReservesSql = `
SELECT mine_id AS "mineId", json_agg(json_build_object(
  'verifiedOn', verified_on, 'remaining', CAST(remaining AS text), 'unit', unit) ORDER BY verified_on DESC) AS reserves
FROM reserve WHERE mine_id = ANY(:mines) GROUP BY mine_id`;

/** What was verified on a day, in place of what the register says of that day; a document that is on record stays. */
export const putReservesSql = `
INSERT INTO reserve AS r (id, mine_id, verified_on, remaining, unit, document)
SELECT id, mine_id, verified_on, remaining, unit, document
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(id uuid, mine_id uuid, verified_on date, remaining numeric,
  unit text, document text)
ON CONFLICT (mine_id, verified_on) DO UPDATE
SET remaining = excluded.remaining, unit = excluded.unit, document = coalesce(r.document, excluded.document)`;

/** Chosen items whose reserve could not be registered: verified after :day, or less than (or in another unit than) the 可采 of that day. */
export const unsoundReservesSql = `
SELECT c.item_index AS index, coalesce(known.name, i.name) AS name, said.reserve ->> 'amount' AS amount,
  said.reserve ->> 'unit' AS unit, said.day AS "verifiedOn", v.recoverable, v.unit AS "storedUnit"
FROM staged_choice c JOIN staged_item i USING (staging_id, item_index)
LEFT JOIN staged_match m USING (staging_id, item_index)
LEFT JOIN mine known ON known.id = m.mine_id
CROSS JOIN LATERAL (
  SELECT nullif(i.body -> 'fields' -> 'reserve', 'null') AS reserve, i.body -> 'fields' ->> 'reserveDate' AS day
) said
LEFT JOIN reserve v ON v.mine_id = m.mine_id AND v.verified_on = CAST(said.day AS date)
WHERE c.staging_id = :staging AND said.reserve IS NOT NULL AND said.day IS NOT NULL
  AND (m.mine_id IS NULL OR 'reserve' = ANY (c.taken))
  AND (said.day > :day OR v.recoverable IS NOT NULL
    AND (v.unit <> said.reserve ->> 'unit' OR v.recoverable > CAST(said.reserve ->> 'amount' AS numeric)))
ORDER BY c.item_index LIMIT :limit`;
