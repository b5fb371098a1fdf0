import type { Knex } from "knex";
import type { Job } from "#contract/jobs";
import type { Acting } from "../acting.ts";
import type { Scope } from "../scope.ts";
import { type JobOrder, roomOf } from "./job-room.ts";
import { beatSql, claimJobSql, endJobSql, requeueJobSql } from "./job-sql.ts";

export type JobKind = Job["kind"];

export interface JobRow {
  id: string;
  kind: JobKind;
  input: unknown;
  state: Job["state"];
  progress: number;
  message: string | null;
  error: string | null;
  result_id: string | null;
  attempts: number;
  ordered_by: Acting;
  regions: string[];
  scope: Scope;
  created_at: Date | string;
  finished_at: Date | string | null;
}

export interface ClaimedJob {
  id: string;
  kind: JobKind;
  input: unknown;
  /** who ordered it: what it does is done in that person's name */
  orderedBy: Acting;
  /** who has all of these may see it */
  regions: readonly string[];
  /** what its work sees: that of who ordered it unless said otherwise */
  scope: Scope;
  /** name of the worker that holds it: whoever ends the job must still be it */
  worker: string;
}

interface JobEnd {
  id: string;
  state: "done" | "failed" | "cancelled";
  worker?: string;
  resultId?: string;
  error?: string;
}

/** The person must be able to cancel between the promise and the act: whoever writes results ends the job with them. */
export class JobTaken extends Error {
  override readonly name = "JobTaken";
}

/** Puts a job into the queue; call `wakeWorker` once its transaction is committed. */
export async function enqueue(
  db: Knex,
  job: {
    id: string;
    kind: JobKind;
    input: unknown;
    message: string;
    regions?: readonly string[];
    scope?: Scope;
  },
): Promise<void> {
  const { input, regions, scope, ...rest } = job;
  const own = { ...(regions && { regions }), ...(scope && { scope: JSON.stringify(scope) }) };
  await db("job").insert({ ...rest, ...own, input: JSON.stringify(input) });
}

export function wakeWorker(db: Knex): void {
  roomOf(db).wake();
}

export async function findJob(db: Knex, id: string): Promise<Job | null> {
  const row: JobRow | undefined = await db("job").where({ id }).first();
  return row ? jobOf(row) : null;
}

/** Null: there is none that is seen. */
export async function findOrder(db: Knex, id: string): Promise<JobOrder | null> {
  const row: JobRow | undefined = await db("job").where({ id }).first("kind", "ordered_by");
  return row ? { kind: row.kind, orderedBy: row.ordered_by } : null;
}

export async function claimJob(db: Knex, worker: string, kinds: JobKind[]): Promise<ClaimedJob | null> {
  const row = await firstRow<JobRow>(db, claimJobSql, { worker, kinds });
  if (!row) return null;
  const { id, kind, input, ordered_by: orderedBy, regions, scope } = row;
  return { id, kind, input, orderedBy, regions, scope, worker };
}

/** Ends a job that has not ended yet; null when it had, or when another worker holds it. */
export async function endJob(db: Knex, end: JobEnd): Promise<Job | null> {
  const row = await firstRow<JobRow>(db, endJobSql, {
    id: end.id,
    state: end.state,
    worker: end.worker ?? null,
    resultId: end.resultId ?? null,
    error: end.error ?? null,
  });
  return row ? jobOf(row) : null;
}

/** Called inside the transaction that stores the results: cancelled or lost meanwhile means nothing is stored. */
export async function finishJob(tx: Knex, job: ClaimedJob, resultId: string): Promise<void> {
  const ended = await endJob(tx, { id: job.id, state: "done", worker: job.worker, resultId });
  if (!ended) throw new JobTaken(`job ${job.id} is no longer held by ${job.worker}`);
}

export async function requeueJob(
  db: Knex,
  job: { id: string; worker: string },
  options: { message: string; forgiven: 0 | 1 },
): Promise<void> {
  await db.raw(requeueJobSql, { id: job.id, worker: job.worker, ...options });
}

/** False when the job was cancelled or taken over. */
export async function beat(
  db: Knex,
  job: ClaimedJob,
  at: { progress: number; message: string | null },
): Promise<boolean> {
  return (await firstRow(db, beatSql, { id: job.id, worker: job.worker, ...at })) !== null;
}

export function jobOf(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    progress: Number(row.progress),
    message: row.message,
    error: row.error,
    resultId: row.result_id,
    createdAt: new Date(row.created_at).toISOString(),
    finishedAt: row.finished_at === null ? null : new Date(row.finished_at).toISOString(),
  };
}

async function firstRow<Row>(db: Knex, sql: string, bindings: Record<string, unknown>): Promise<Row | null> {
  const { rows } = await db.raw(sql, bindings);
  return (rows[0] as Row | undefined) ?? null;
}
