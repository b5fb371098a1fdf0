import type { Knex } from "knex";
import type { z } from "zod";
import type { Disposition, listDispositions as listEndpoint } from "#contract/lists";
import { readCursor, writeCursor } from "../http/cursor.ts";
import { regionScope } from "../regions/region-scope.ts";
import { countDispositionsSql, dispositionPageSql } from "./list-sql.ts";

interface StoredDisposition {
  id: string;
  version: number;
  mine_id: string;
  mine_name: string;
  region_code: string;
  region_name: string;
  suggested: Disposition["suggested"];
  suggested_reason: string | null;
  suggested_run_id: string | null;
  decided: Disposition["decided"];
  decided_on: string | null;
  decided_document: string | null;
  approved: Disposition["approved"];
  approved_on: string | null;
  approved_document: string | null;
  complete_by: string | null;
  completed_on: string | null;
  sort_key: string;
}
/** Later than any decision: shows a record as it is stored. */
const anyDay = "9999-12-31";

export async function listDispositions(
  db: Knex,
  query: z.output<typeof listEndpoint.query>,
): Promise<{ items: Disposition[]; total: number; next: string | null }> {
  const after = readCursor(query.after, "mineName");
  const filter = {
    id: null,
    day: query.asOf ?? anyDay,
    byDay: query.asOf !== undefined,
    region: regionScope(query.region),
    class: query.class ?? null,
    completed: query.completed === undefined ? null : query.completed === "true",
  };
  const place = { afterKey: after?.key ?? "", afterId: after?.id ?? null, limit: query.limit + 1 };
  const rows = await pageRows(db, { ...filter, ...place });
  const { rows: counted } = await db.raw(countDispositionsSql, filter as Record<string, Knex.Value>);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  const next = last ? writeCursor({ sort: "mineName", key: last.sort_key, id: last.id }) : null;
  return { items: shown.map(dispositionOf), total: counted[0].total, next };
}

/** One record as it is stored, null when there is none. */
export async function readDisposition(db: Knex, id: string): Promise<Disposition | null> {
  const all = { day: anyDay, byDay: false, region: null, class: null, completed: null };
  const [row] = await pageRows(db, { id, ...all, afterKey: "", afterId: null, limit: 1 });
  return row ? dispositionOf(row) : null;
}

async function pageRows(db: Knex, bindings: object): Promise<StoredDisposition[]> {
  const { rows } = await db.raw(dispositionPageSql, bindings as Record<string, Knex.Value>);
  return rows;
}

function dispositionOf(stored: StoredDisposition): Disposition {
  return {
    id: stored.id,
    version: stored.version,
    mineId: stored.mine_id,
    mineName: stored.mine_name,
    regionCode: stored.region_code,
    regionName: stored.region_name,
    suggested: stored.suggested,
    suggestedReason: stored.suggested_reason,
    suggestedRunId: stored.suggested_run_id,
    decided: stored.decided,
    decidedOn: stored.decided_on,
    decidedDocument: stored.decided_document,
    approved: stored.approved,
    approvedOn: stored.approved_on,
    approvedDocument: stored.approved_document,
    completeBy: stored.complete_by,
    completedOn: stored.completed_on,
  };
}
