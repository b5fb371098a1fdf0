import type { Knex } from "knex";
import type { z } from "zod";
import type { Disposition, listDispositions as listEndpoint } from "#contract/lists";
import { type Page, readPage } from "../db/read-page.ts";
import { regionScope } from "../regions/region-scope.ts";
import { dispositionList } from "./list-sql.ts";

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

type Query = z.output<typeof listEndpoint.query>;

export function listDispositions(db: Knex, query: Query): Promise<Page<Disposition>> {
  return readPage<StoredDisposition, Disposition, Query["sort"]>(db, dispositionList, query, {
    filter: filterOf(query),
    idOf: ({ id }) => id,
    itemOf: dispositionOf,
  });
}

/** One record as it is stored, null when there is none. */
export async function readDisposition(db: Knex, id: string): Promise<Disposition | null> {
  const place = { afterKey: null, afterId: null, limit: 1 };
  const bindings = { ...filterOf({}), ...place, id };
  const { rows } = await db.raw<{ rows: StoredDisposition[] }>(dispositionList.pages.mineName.sql, bindings);
  return rows[0] ? dispositionOf(rows[0]) : null;
}

function filterOf(query: Partial<Query>) {
  return {
    id: null,
    day: query.asOf ?? anyDay,
    byDay: query.asOf !== undefined,
    region: regionScope(query.region),
    mineId: query.mineId ?? null,
    q: query.q || null,
    class: query.class ?? null,
    completed: query.completed === undefined ? null : query.completed === "true",
  };
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
