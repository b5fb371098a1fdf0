import type { proposedMineSorts } from "#contract/proposed-mines";
import { keysetPages } from "../db/keyset.ts";
import type { ListStatements } from "../db/read-page.ts";

export const keepMinesSql = `
INSERT INTO proposed_mine (proposal_id, position, kind, mine_id, name, licence_number, fields)
SELECT :proposal, position, kind, mine_id, name, licence_number, fields
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(position integer, kind text, mine_id uuid, name text,
  licence_number text, fields jsonb)`;

export const groundSql = `
SELECT ST_AsGeoJSON(before, 15)::json AS before, ST_AsGeoJSON(after, 15)::json AS after
FROM proposed_ground WHERE proposal_id = :proposal AND position = :position`;

/** Something of a mine was doubted, and accepted by who proposed it. */
const isDoubtful =
  "EXISTS (SELECT FROM jsonb_array_elements(m.fields) field WHERE field ->> 'doubt' IS NOT NULL)";

export const countMinesSql = `
SELECT count(*) FILTER (WHERE kind = 'changed') AS changed, count(*) FILTER (WHERE kind = 'new') AS new,
  count(*) FILTER (WHERE kind = 'removed') AS removed, count(*) FILTER (WHERE ${isDoubtful}) AS doubtful
FROM proposed_mine m WHERE proposal_id = :proposal`;

const listed = `
FROM proposed_mine m
WHERE m.proposal_id = :proposal AND (CAST(:kind AS text) IS NULL OR m.kind = :kind)
  AND (NOT :doubtful OR ${isDoubtful})
  AND (CAST(:q AS text) IS NULL OR strpos(m.name, :q) > 0 OR strpos(lower(m.licence_number), lower(:q)) > 0)`;

export const proposedMines: ListStatements<(typeof proposedMineSorts)[number]> = {
  count: `SELECT count(*) AS total ${listed}`,
  pages: keysetPages(
    ["position", "-position"],
    { position: { key: "CAST(m.position AS numeric)", type: "numeric" } },
    { column: "lpad(CAST(m.position AS text), 8, '0')", type: "text" },
    ({ sortKey, after, orderBy }) =>
      `SELECT m.position, m.kind, m.mine_id, m.name, m.licence_number, m.fields, EXISTS (
        SELECT FROM proposed_ground g WHERE g.proposal_id = m.proposal_id AND g.position = m.position) AS has_ground, ${sortKey} ${listed} AND ${after} ORDER BY ${orderBy} LIMIT :limit`,
  ),
};
