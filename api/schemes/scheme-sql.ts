import { schemeSorts } from "#contract/schemes";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";
import { groundVersion } from "../jobs/run-sql.ts";

/** A scheme as lists show it; it is stale when what analyses read has moved on since its own. */
const head = `
SELECT s.id, s.version, s.name, s.region_code AS "regionCode", s.run_id AS "runId", s.pack_id AS "packId", s.pack_version AS "packVersion",
  s.as_of AS "asOf", s.data_version AS "dataVersion",
  s.data_version <> ${groundVersion} AS stale,
  (SELECT count(*) FROM scheme_mine m WHERE m.scheme_id = s.id) AS "mineCount",
  (SELECT count(*) FROM scheme_group g WHERE g.scheme_id = s.id) AS "groupCount",
  (SELECT count(*) FILTER (WHERE m.group_id IS NULL) + count(DISTINCT m.group_id) FROM scheme_mine m WHERE m.scheme_id = s.id) AS "minesAfter",
  s.created_by AS "createdBy", s.created_at AS "createdAt", s.updated_by AS "updatedBy", s.updated_at AS "updatedAt"`;

export const schemeHeadSql = `${head}, s.demands FROM scheme s WHERE s.id = :id`;

const listed = "FROM scheme s WHERE (CAST(:region AS text) IS NULL OR starts_with(s.region_code, :region))";
export const schemeList: ListStatements<(typeof schemeSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    schemeSorts,
    { updatedAt: { key: "s.updated_at", type: "timestamptz" } },
    { column: "s.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `${head}, ${sortKey} ${listed} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

/** Versions alone: asked every few seconds by everybody who has the scheme open. */
export const schemeVersionsSql = `
SELECT s.version, coalesce(
  (SELECT jsonb_agg(jsonb_build_object('groupId', b.group_id, 'version', b.version) ORDER BY b.group_id)
   FROM scheme_boundary b WHERE b.scheme_id = s.id), '[]') AS boundaries
FROM scheme s WHERE s.id = :id`;

export const schemeMinesSql = `SELECT facts FROM scheme_mine WHERE scheme_id = :id ORDER BY mine_id`;

export const schemeLinksSql = `
SELECT a, b, distance_m AS "distanceM", to_verify AS "toVerify" FROM scheme_link WHERE scheme_id = :id ORDER BY a, b`;

export const schemeGroupsSql = `
SELECT g.id, array_agg(m.mine_id ORDER BY m.mine_id) AS "memberIds", g.subject_id AS "subjectId", g.subject_reason AS "subjectReason",
  g.is_locked AS "isLocked"
FROM scheme_group g JOIN scheme_mine m ON m.scheme_id = g.scheme_id AND m.group_id = g.id
WHERE g.scheme_id = :id GROUP BY g.scheme_id, g.id ORDER BY g.position`;

export const schemeWishesSql = `SELECT a, b, kind FROM scheme_wish WHERE scheme_id = :id ORDER BY a, b`;

/** What a scheme must know of mines beyond what an analysis keeps of them. */
export const registeredFactsSql = `
SELECT id, method, trim_scale(capacity) AS capacity, capacity_unit AS "capacityUnit", trim_scale(bulk_density) AS "bulkDensity", status
FROM mine WHERE id = ANY (CAST(:ids AS uuid[]))`;

export const addSchemeSql = `
INSERT INTO scheme (id, name, region_code, run_id, pack_id, pack_version, as_of, data_version, demands)
SELECT :id, :name, r.region_code, r.id, r.pack_id, r.pack_version, r.as_of, r.data_version, CAST(:demands AS jsonb)
FROM run r WHERE r.id = :runId
RETURNING id, version`;

export const addSchemeMinesSql = `
INSERT INTO scheme_mine (scheme_id, mine_id, facts)
SELECT :id, CAST(f.facts ->> 'id' AS uuid), f.facts FROM jsonb_array_elements(CAST(:mines AS jsonb)) AS f(facts)`;

export const addSchemeLinksSql = `
INSERT INTO scheme_link (scheme_id, a, b, distance_m, to_verify)
SELECT :id, l.a, l.b, l."distanceM", l."toVerify"
FROM jsonb_to_recordset(CAST(:links AS jsonb)) AS l(a uuid, b uuid, "distanceM" double precision, "toVerify" boolean)`;

export const copySchemeSql = `
INSERT INTO scheme (id, name, region_code, run_id, pack_id, pack_version, as_of, data_version, demands)
SELECT :copy, :name, region_code, run_id, pack_id, pack_version, as_of, data_version, demands FROM scheme WHERE id = :id
RETURNING id, version`;

/** In this order: a group of the copy is there before its mines, and who is to take over is asked at the end. */
export const copyPartsSql = [
  `INSERT INTO scheme_group (scheme_id, id, position, subject_id, subject_reason, is_locked)
   SELECT :copy, id, position, subject_id, subject_reason, is_locked FROM scheme_group WHERE scheme_id = :id`,
  `INSERT INTO scheme_mine (scheme_id, mine_id, group_id, facts)
   SELECT :copy, mine_id, group_id, facts FROM scheme_mine WHERE scheme_id = :id`,
  `INSERT INTO scheme_link (scheme_id, a, b, distance_m, to_verify)
   SELECT :copy, a, b, distance_m, to_verify FROM scheme_link WHERE scheme_id = :id`,
  `INSERT INTO scheme_wish (scheme_id, a, b, kind) SELECT :copy, a, b, kind FROM scheme_wish WHERE scheme_id = :id`,
  `INSERT INTO scheme_boundary (scheme_id, group_id, parts, shape, member_ids, figures, data_version)
   SELECT :copy, group_id, parts, shape, member_ids, figures, data_version FROM scheme_boundary WHERE scheme_id = :id`,
] as const;

const saidGroups = `
ROWS FROM (jsonb_to_recordset(CAST(:groups AS jsonb))
    AS (id uuid, "memberIds" jsonb, "subjectId" uuid, "subjectReason" text, "isLocked" boolean))
  WITH ORDINALITY AS g(id, "memberIds", "subjectId", "subjectReason", "isLocked", position)`;
const saidWishes = "jsonb_to_recordset(CAST(:wishes AS jsonb)) AS w(a uuid, b uuid, kind text)";

/** Only what differs is written, so that the log names it and nothing else. */
export const arrangeSql = [
  `INSERT INTO scheme_group (scheme_id, id, position, subject_id, subject_reason, is_locked)
   SELECT :id, g.id, g.position, g."subjectId", g."subjectReason", g."isLocked" FROM ${saidGroups}
   ON CONFLICT (scheme_id, id) DO UPDATE SET position = excluded.position, subject_id = excluded.subject_id,
     subject_reason = excluded.subject_reason, is_locked = excluded.is_locked
   WHERE (scheme_group.position, scheme_group.subject_id, scheme_group.subject_reason, scheme_group.is_locked)
     IS DISTINCT FROM (excluded.position, excluded.subject_id, excluded.subject_reason, excluded.is_locked)`,
  `UPDATE scheme_mine m SET group_id = said.group_id
   FROM (SELECT here.mine_id, member.group_id FROM scheme_mine here LEFT JOIN (
       SELECT g.id AS group_id, CAST(id.value AS uuid) AS mine_id FROM ${saidGroups} CROSS JOIN jsonb_array_elements_text(g."memberIds") AS id
     ) AS member ON member.mine_id = here.mine_id WHERE here.scheme_id = :id) AS said
   WHERE m.scheme_id = :id AND m.mine_id = said.mine_id AND m.group_id IS DISTINCT FROM said.group_id`,
  `DELETE FROM scheme_group WHERE scheme_id = :id AND id NOT IN (SELECT g.id FROM ${saidGroups})`,
  `DELETE FROM scheme_wish d WHERE scheme_id = :id
     AND NOT EXISTS (SELECT FROM ${saidWishes} WHERE w.a = d.a AND w.b = d.b AND w.kind = d.kind)`,
  `INSERT INTO scheme_wish (scheme_id, a, b, kind) SELECT :id, w.a, w.b, w.kind FROM ${saidWishes} ON CONFLICT DO NOTHING`,
] as const;
