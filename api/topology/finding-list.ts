import type { MultiPolygon, Position } from "geojson";
import type { Knex } from "knex";
import type { z } from "zod";
import type { TopologyFilter, TopologyFindingRow, TopologyKind, topologySorts } from "#contract/topology";
import { readCursor, writeCursor } from "../http/cursor.ts";
import { notFound } from "../http/problem.ts";
import { findingRow, type StoredFinding } from "./finding-rows.ts";
import {
  countDecisionsSql,
  countKindsSql,
  countTopologySql,
  topologyFindingSql,
  topologyPageSql,
  topologyShapesSql,
} from "./topology-sql.ts";

export type Filter = z.output<typeof TopologyFilter>;
type Sort = (typeof topologySorts)[number];

/** Drawing more than this helps nobody; the list has them all. */
const mostDrawn = 5000;
const anyNumber = /^\d+(\.\d+)?(e[+-]?\d+)?$/;

export async function listFindings(
  db: Knex,
  run: string,
  query: Filter & { sort: Sort; limit: number; after?: string | undefined },
): Promise<{ items: TopologyFindingRow[]; total: number; next: string | null }> {
  const after = readCursor(query.after, query.sort, anyNumber);
  const filter = bindingsOf(run, query);
  const place = { afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: query.limit + 1 };
  const rows = await rowsOf<StoredFinding & { sort_key: string }>(db, topologyPageSql[query.sort], {
    ...filter,
    ...place,
  });
  const [counted] = await rowsOf<{ total: number }>(db, countTopologySql, filter);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(findingRow),
    total: counted?.total ?? 0,
    next: last ? writeCursor({ sort: query.sort, key: last.sort_key, id: last.id }) : null,
  };
}

/** Every finding the filter lets through, the largest first. */
export async function allFindings(db: Knex, run: string, filter: Filter): Promise<TopologyFindingRow[]> {
  const everything = { ...bindingsOf(run, filter), afterKey: null, afterId: null, limit: null };
  return (await rowsOf<StoredFinding>(db, topologyPageSql["-area"], everything)).map(findingRow);
}

/** How many of each kind and of each decision, each without its own filter. */
export async function countFindings(
  db: Knex,
  run: string,
  filter: Filter,
): Promise<{ kinds: Record<string, number>; decisions: Record<string, number> }> {
  const { kind: _, ...butKind } = bindingsOf(run, filter);
  const { decision: __, ...butDecision } = bindingsOf(run, filter);
  return {
    kinds: countsOf(await rowsOf<KeyCount>(db, countKindsSql, butKind)),
    decisions: countsOf(await rowsOf<KeyCount>(db, countDecisionsSql, butDecision)),
  };
}

interface KeyCount {
  key: string;
  total: number;
}

const countsOf = (rows: readonly KeyCount[]) =>
  Object.fromEntries(rows.map(({ key, total }) => [key, total]));

/** What the map draws of a run. */
export async function drawnFindings(db: Knex, run: string, filter: Filter): Promise<DrawnFinding[]> {
  return rowsOf<DrawnFinding>(db, topologyShapesSql, { ...bindingsOf(run, filter), limit: mostDrawn });
}

interface DrawnFinding {
  id: string;
  kind: z.infer<typeof TopologyKind>;
  at: Position;
  shape: MultiPolygon;
}

/** One finding with its shape and its pair, or 404. */
export async function needFinding(db: Knex, id: string): Promise<StoredFinding & { shape: MultiPolygon }> {
  const [row] = await rowsOf<StoredFinding & { shape: MultiPolygon }>(db, topologyFindingSql, { id });
  if (!row) throw notFound("拓扑问题");
  return row;
}

function bindingsOf(run: string, filter: Filter) {
  return {
    run,
    kind: filter.kind ?? null,
    decision: filter.decision ?? null,
    region: filter.region ?? null,
    minAreaM2: filter.minAreaM2 ?? null,
    maxAreaM2: filter.maxAreaM2 ?? null,
    minWidthM: filter.minWidthM ?? null,
    maxWidthM: filter.maxWidthM ?? null,
  };
}

async function rowsOf<Row>(db: Knex, sql: string, bindings: Record<string, Knex.Value>): Promise<Row[]> {
  return (await db.raw(sql, bindings)).rows;
}
