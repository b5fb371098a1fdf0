import { runSorts } from "#contract/consolidation";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

/** What candidates and breaches are found from: registered ground, lists, zones and mined ground. */
export const groundVersion =
  "(SELECT sum(version) FROM data_version WHERE layer IN ('mines', 'lists', 'zones', 'workings'))";

/** What a run read from: when one of these moves on, the run is stale. */
const currentVersion = `CASE r.kind
  WHEN 'topology' THEN (SELECT sum(version) FROM data_version WHERE layer IN ('mines', 'lists'))
  ELSE ${groundVersion} END`;

export const currentVersionSql = `
SELECT CAST(${currentVersion} AS bigint) AS version FROM (SELECT CAST(:kind AS text) AS kind) r`;

const runHead = `
SELECT r.id, r.kind, r.job_id, r.pack_id, r.pack_version, r.region_code, r.parameters, r.as_of, r.data_version, r.state,
  r.engine_version, r.methods, r.recomputes, r.summary, r.started_at, r.finished_at, CAST(${currentVersion} AS bigint) AS current_version`;

export const runSql = `${runHead}, r.facts FROM run r WHERE r.id = :id AND r.kind = :kind`;

const listed = `
FROM run r
WHERE (CAST(:kind AS text) IS NULL OR r.kind = :kind)
  AND (CAST(:region AS text) IS NULL OR starts_with(r.region_code, :region))
  AND (CAST(:state AS text) IS NULL OR r.state = :state)
  AND (CAST(:packId AS text) IS NULL OR r.pack_id = :packId)
  AND (CAST(:asOf AS date) IS NULL OR r.as_of = CAST(:asOf AS date))`;

export const runList: ListStatements<(typeof runSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    runSorts,
    { startedAt: { key: "r.started_at", type: "timestamptz" } },
    { column: "r.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `${runHead}, ${sortKey} ${listed} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

export const addFindingsSql = `
INSERT INTO finding (id, run_id, kind, position, mine_id, zone_id, working_id, body, inputs)
SELECT id, :run, kind, position, mine_id, zone_id, working_id, body, inputs
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(id uuid, kind text, position integer, mine_id uuid, zone_id uuid,
  working_id uuid, body jsonb, inputs jsonb)`;

export const completeRunSql = `
UPDATE run SET state = 'done', finished_at = now(), data_version = :dataVersion,
  engine_version = :engineVersion, methods = CAST(:methods AS jsonb),
  summary = CAST(:summary AS jsonb), facts = CAST(:facts AS jsonb)
WHERE id = :run`;
