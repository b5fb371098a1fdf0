import type { Knex } from "knex";
import type { z } from "zod";
import type { RunHead as RunHeadSchema } from "#contract/consolidation";
import { notFound } from "../http/problem.ts";
import { addFindingsSql, completeRunSql, currentVersionSql, listRunsSql, runSql } from "./run-sql.ts";

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
  kind: "mine_verdict" | "candidate_pair" | "merge_group" | "working_breach" | "zone_overlap";
  mineId?: string | null;
  zoneId?: string;
  workingId?: string;
  body: unknown;
}

export interface RunResults {
  dataVersion: number;
  summary: Record<string, number>;
  facts: unknown;
  findings: readonly NewFinding[];
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
  summary: Record<string, number> | null;
  facts?: unknown;
  started_at: Date | string;
  finished_at: Date | string | null;
}

const findingsPerStatement = 500;

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

export async function listRuns(
  db: Knex,
  filter: { kind?: RunKind | undefined; region?: string | undefined },
): Promise<RunHead[]> {
  const { rows } = await db.raw(listRunsSql, { kind: filter.kind ?? null, region: filter.region ?? null });
  return (rows as RunRow[]).map(runHeadOf);
}

/** Inside the transaction that also ends the job: all findings of a run or none. */
export async function completeRun(tx: Knex, run: string, results: RunResults): Promise<void> {
  await tx("finding").where({ run_id: run }).delete();
  const rows = numbered(results.findings);
  for (let start = 0; start < rows.length; start += findingsPerStatement) {
    const chunk = rows.slice(start, start + findingsPerStatement);
    await tx.raw(addFindingsSql, { run, rows: JSON.stringify(chunk) });
  }
  await tx.raw(completeRunSql, {
    run,
    dataVersion: results.dataVersion,
    summary: JSON.stringify(results.summary),
    facts: JSON.stringify(results.facts),
  });
}

/** Findings of a run by kind, in the order they were made. */
export async function findingsOf(
  db: Knex,
  run: string,
): Promise<Map<NewFinding["kind"], { id: string; body: unknown }[]>> {
  const rows: { id: string; kind: NewFinding["kind"]; body: unknown }[] = await db("finding")
    .where({ run_id: run })
    .orderBy(["kind", "position"])
    .select("id", "kind", "body");
  const byKind = new Map<NewFinding["kind"], { id: string; body: unknown }[]>();
  for (const { id, kind, body } of rows) {
    const found = byKind.get(kind);
    if (found) found.push({ id, body });
    else byKind.set(kind, [{ id, body }]);
  }
  return byKind;
}

function numbered(findings: readonly NewFinding[]) {
  const positions = new Map<string, number>();
  return findings.map(({ id, kind, mineId, zoneId, workingId, body }) => {
    const position = positions.get(kind) ?? 0;
    positions.set(kind, position + 1);
    return { id, kind, position, mine_id: mineId, zone_id: zoneId, working_id: workingId, body };
  });
}

function runHeadOf(row: RunRow): RunHead {
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
    state: row.state,
    stale: row.state === "done" && Number(row.current_version) !== Number(row.data_version),
    startedAt: new Date(row.started_at).toISOString(),
    finishedAt: row.finished_at === null ? null : new Date(row.finished_at).toISOString(),
    summary: row.summary,
  };
}
