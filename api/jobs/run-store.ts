import { setImmediate as nextTurn } from "node:timers/promises";
import type { Knex } from "knex";
import type { z } from "zod";
import type { listRuns as listRunsEndpoint } from "#contract/consolidation";
import type { InputVersion } from "#contract/provenance";
import type { RunHead as RunHeadSchema } from "#contract/runs";
import { engineVersion } from "#gis/engine-version";
import { numberMethods } from "#gis/methods/number-methods";
import { type Page, readPage } from "../db/read-page.ts";
import { notFound } from "../http/problem.ts";
import { addFindingsSql, completeRunSql, currentVersionSql, runList, runSql } from "./run-sql.ts";

export type RunHead = z.infer<typeof RunHeadSchema>;
export type RunKind = RunHead["kind"];

/** A run as it was ordered and, once done, the facts it rests on. */
export interface StoredRun {
  head: RunHead;
  asOf: string;
  facts: unknown;
}

export interface NewFinding {
  id: string;
  kind:
    | "mine_verdict"
    | "candidate_pair"
    | "merge_group"
    | "mine_triggers"
    | "working_breach"
    | "zone_overlap";
  mineId?: string | null;
  zoneId?: string;
  workingId?: string;
  body: unknown;
  /** records it rests on */
  inputs: readonly InputVersion[];
}

/** A finding as it was stored. */
export interface StoredFinding {
  id: string;
  body: unknown;
  inputs: InputVersion[];
}

export interface RunResults {
  kind: RunKind;
  dataVersion: number;
  summary: Record<string, number>;
  /** asked for when all findings are stored, where it is a function */
  facts: readonly unknown[] | (() => readonly unknown[]);
  /** read as they are stored: they need not all exist at once */
  findings: Iterable<NewFinding>;
  /** findings that have a table of their own */
  storeMore?: (tx: Knex) => Promise<void>;
}

interface RunRow {
  id: string;
  kind: RunKind;
  job_id: string | null;
  pack_id: string;
  pack_version: number;
  region_code: string;
  parameters: Record<string, unknown>;
  as_of: string;
  data_version: number;
  current_version: number;
  state: RunHead["state"];
  engine_version: string | null;
  methods: RunHead["methods"];
  recomputes: string | null;
  summary: Record<string, number> | null;
  facts?: unknown;
  started_at: Date | string;
  finished_at: Date | string | null;
}

const findingsPerStatement = 500;
const entriesPerTurn = 1000;

export async function addRun(
  tx: Knex,
  run: {
    id: string;
    kind: RunKind;
    jobId: string;
    packId: string;
    packVersion: number;
    regionCode: string;
    parameters: object;
    asOf: string;
    recomputes: string | null;
  },
): Promise<void> {
  await tx("run").insert({
    id: run.id,
    kind: run.kind,
    job_id: run.jobId,
    pack_id: run.packId,
    pack_version: run.packVersion,
    region_code: run.regionCode,
    parameters: JSON.stringify(run.parameters),
    as_of: run.asOf,
    recomputes: run.recomputes,
    data_version: await currentVersion(tx, run.kind),
  });
}

/** Taken before the data is read: a change in between makes the run stale rather than wrongly fresh. */
export async function currentVersion(db: Knex, kind: RunKind): Promise<number> {
  const { rows } = await db.raw(currentVersionSql, { kind });
  return Number((rows[0] as { version: number }).version);
}

export async function needRun(db: Knex, id: string, kind: RunKind): Promise<StoredRun> {
  const { rows } = await db.raw(runSql, { id, kind });
  const row = rows[0] as RunRow | undefined;
  if (!row) throw notFound("分析结果");
  return { head: runHeadOf(row), asOf: row.as_of, facts: row.facts };
}

type RunQuery = z.output<typeof listRunsEndpoint.query>;

export function listRuns(db: Knex, query: RunQuery): Promise<Page<RunHead>> {
  const { kind = null, region = null, state = null, packId = null, asOf = null } = query;
  return readPage<RunRow & { sort_key: string }, RunHead, RunQuery["sort"]>(db, runList, query, {
    filter: { kind, region, state, packId, asOf },
    idOf: ({ id }) => id,
    itemOf: runHeadOf,
  });
}

/** Inside the transaction that also ends the job: all findings of a run or none. */
export async function completeRun(tx: Knex, run: string, results: RunResults): Promise<void> {
  await tx("finding").where({ run_id: run }).delete();
  for (const rows of statementsOf(results.findings)) {
    await tx.raw(addFindingsSql, { run, rows: JSON.stringify(rows) });
  }
  await results.storeMore?.(tx);
  await tx.raw(completeRunSql, {
    run,
    dataVersion: results.dataVersion,
    engineVersion,
    methods: JSON.stringify(numberMethods[results.kind]),
    summary: JSON.stringify(results.summary),
    facts: await jsonInTurns(typeof results.facts === "function" ? results.facts() : results.facts),
  });
}

/** Findings of a run by kind, in the order they were made. */
export async function findingsOf(db: Knex, run: string): Promise<Map<NewFinding["kind"], StoredFinding[]>> {
  const rows: (StoredFinding & { kind: NewFinding["kind"] })[] = await db("finding")
    .where({ run_id: run })
    .orderBy(["kind", "position"])
    .select("id", "kind", "body", "inputs");
  const byKind = new Map<NewFinding["kind"], StoredFinding[]>();
  for (const { kind, ...finding } of rows) {
    const found = byKind.get(kind);
    if (found) found.push(finding);
    else byKind.set(kind, [finding]);
  }
  return byKind;
}

/** Rows for one statement after another, each finding with its place among those of its kind. */
function* statementsOf(findings: Iterable<NewFinding>) {
  const positions = new Map<string, number>();
  let rows: object[] = [];
  for (const { mineId, zoneId, workingId, ...finding } of findings) {
    const position = positions.get(finding.kind) ?? 0;
    positions.set(finding.kind, position + 1);
    rows.push({ ...finding, position, mine_id: mineId, zone_id: zoneId, working_id: workingId });
    if (rows.length < findingsPerStatement) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

/** JSON of a list, a thousand entries at a time: the event loop goes on in between. */
async function jsonInTurns(entries: readonly unknown[]): Promise<string> {
  const texts: string[] = [];
  for (let start = 0; start < entries.length; start += entriesPerTurn) {
    const some = entries.slice(start, start + entriesPerTurn);
    texts.push(some.map((entry) => JSON.stringify(entry)).join(","));
    await nextTurn();
  }
  return `[${texts.join(",")}]`;
}

function runHeadOf(row: RunRow): RunHead {
  const staleReasons = row.state === "done" ? reasonsToDoubt(row) : [];
  return {
    id: row.id,
    kind: row.kind,
    jobId: row.job_id,
    packId: row.pack_id,
    packVersion: row.pack_version,
    regionCode: row.region_code,
    asOf: row.as_of,
    parameters: row.parameters,
    dataVersion: Number(row.data_version),
    engineVersion: row.engine_version,
    methods: row.methods,
    recomputes: row.recomputes,
    state: row.state,
    stale: staleReasons.length > 0,
    staleReasons,
    startedAt: new Date(row.started_at).toISOString(),
    finishedAt: row.finished_at === null ? null : new Date(row.finished_at).toISOString(),
    summary: row.summary,
  };
}

function reasonsToDoubt(row: RunRow): RunHead["staleReasons"] {
  const reasons: RunHead["staleReasons"] = [];
  if (Number(row.current_version) !== Number(row.data_version)) reasons.push("data");
  if (row.engine_version !== engineVersion) reasons.push("engine");
  return reasons;
}
