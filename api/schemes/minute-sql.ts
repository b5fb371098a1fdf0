import { minuteSorts, remarkSorts } from "#contract/scheme-minutes";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

const remark = `
SELECT r.id, r.scheme_version AS "schemeVersion", r.words, r.written_by AS "writtenBy", r.written_at AS "writtenAt"`;
const remarked = `
FROM scheme_remark r WHERE r.scheme_id = :id AND (CAST(:version AS integer) IS NULL OR r.scheme_version = :version)`;

export const remarkList: ListStatements<(typeof remarkSorts)[number]> = {
  count: `SELECT count(*) AS total ${remarked}`,
  pages: keysetPages(
    remarkSorts,
    { writtenAt: { key: "r.written_at", type: "timestamptz" } },
    { column: "r.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `${remark}, ${sortKey} ${remarked} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

/** Of the version that stands; none where there is no such scheme. */
export const addRemarkSql = `
INSERT INTO scheme_remark (id, scheme_id, scheme_version, words)
SELECT :remarkId, s.id, s.version, :words FROM scheme s WHERE s.id = :id
RETURNING id`;

const minute = `
SELECT m.id, m.region_code AS "regionCode", m.held_on AS "heldOn", m.participants, m.conclusion, m.schemes, m.chosen_id AS "chosenId",
  m.signed_by AS "signedBy", m.signed_at AS "signedAt"`;
const minuted = `
FROM scheme_minute m WHERE (CAST(:region AS text) IS NULL OR starts_with(m.region_code, :region))`;

export const minuteList: ListStatements<(typeof minuteSorts)[number]> = {
  count: `SELECT count(*) AS total ${minuted}`,
  pages: keysetPages(
    minuteSorts,
    { signedAt: { key: "m.signed_at", type: "timestamptz" } },
    { column: "m.id", type: "uuid" },
    ({ sortKey, after, orderBy }) =>
      `${minute}, ${sortKey} ${minuted} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};

export const signMinuteSql = `
INSERT INTO scheme_minute (id, region_code, held_on, participants, conclusion, schemes, chosen_id)
VALUES (:id, :regionCode, :heldOn, :participants, :conclusion, CAST(:schemes AS jsonb), CAST(:chosenId AS uuid))
RETURNING id`;
