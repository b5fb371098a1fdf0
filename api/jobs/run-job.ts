import { actAs } from "../acting.ts";
import type { AppContext } from "../context.ts";
import { databaseProblem } from "../http/database-problem.ts";
import { Problem } from "../http/problem.ts";
import { withinScope } from "../scope.ts";
import { beat, type ClaimedJob, endJob, JobTaken, requeueJob } from "./job-queue.ts";
import { type JobStep, roomOf, type StopReason } from "./job-room.ts";

export interface JobControl {
  signal: AbortSignal;
  /** Share 0…1 and words; seen at once by watchers here, written to the table at most four times a second. */
  report(share: number, message: string): void;
  /** Throws when the job was cancelled or the service stops: call it between steps. */
  check(): void;
}

/** Does the work and answers with the id of its result; stores it together with `finishJob` in one transaction. */
export type JobHandler = (context: AppContext, job: ClaimedJob, control: JobControl) => Promise<string>;

const beatEveryMs = 250;
const restlessBeats = 12;

/** Runs one claimed job to its end, whatever end that is. Never throws for what the handler does. */
export async function runJob(
  context: AppContext,
  job: ClaimedJob,
  handler: JobHandler,
  stopping: AbortSignal,
): Promise<void> {
  const room = roomOf(context.db);
  const stop = new AbortController();
  const halt = (reason: StopReason) => stop.abort(reason);
  const leave = room.enter(job, halt);
  const onStopping = () => halt("stopping");
  stopping.addEventListener("abort", onStopping);
  if (stopping.aborted) onStopping();
  const pulse = startPulse(context, job, halt);
  try {
    const control = {
      signal: stop.signal,
      report: pulse.report,
      check: () => stop.signal.throwIfAborted(),
    };
    const resultId = await withinScope(job.scope, () =>
      actAs(job.orderedBy, () => handler(context, job, control)),
    );
    await pulse.end();
    await endJob(context.db, { id: job.id, worker: job.worker, state: "done", resultId });
  } catch (error) {
    await pulse.end();
    await settle(context, job, stop.signal.aborted ? (stop.signal.reason as StopReason) : null, error);
  } finally {
    stopping.removeEventListener("abort", onStopping);
    leave();
    room.tell(job.id, { kind: "ended" });
  }
}

async function settle(context: AppContext, job: ClaimedJob, reason: StopReason | null, error: unknown) {
  const { id, worker } = job;
  if (reason === "taken" || error instanceof JobTaken) return;
  if (reason === "stopping") {
    await requeueJob(context.db, job, { message: "服务停止，启动后继续", forgiven: 1 });
  } else if (reason === "cancelled") {
    await endJob(context.db, { id, worker, state: "cancelled" });
  } else {
    context.log.error({ err: error, jobId: id, kind: job.kind }, "job failed");
    await endJob(context.db, { id, worker, state: "failed", error: failureText(id, error) });
  }
}

function failureText(id: string, error: unknown): string {
  const problem = error instanceof Problem ? error : databaseProblem(error);
  if (problem) return problem.message;
  return `任务因系统错误中断，数据未改动。请重试；若再次出现，请将任务编号 ${id} 告知系统管理员。`;
}

/** Writes progress and signs of life beside the work; a write that waits for a transaction holds nothing up. */
function startPulse(context: AppContext, job: ClaimedJob, halt: (reason: StopReason) => void) {
  let latest: JobStep = { progress: 0, message: null };
  let written: JobStep | null = null;
  let quietBeats = 0;
  let writing: Promise<void> = Promise.resolve();
  let isWriting = false;

  const write = async () => {
    const step = latest;
    try {
      if (!(await beat(context.db, job, step))) halt("taken");
      written = step;
    } catch (error) {
      context.log.warn({ err: error, jobId: job.id }, "progress could not be written");
    } finally {
      isWriting = false;
    }
  };
  const timer = setInterval(() => {
    quietBeats += 1;
    if (isWriting || (written === latest && quietBeats < restlessBeats)) return;
    quietBeats = 0;
    isWriting = true;
    writing = write();
  }, beatEveryMs);

  return {
    report: (share: number, message: string) => {
      latest = { progress: Math.min(1, Math.max(0, share)), message };
      roomOf(context.db).tell(job.id, { kind: "step", step: latest });
    },
    end: async () => {
      clearInterval(timer);
      await writing;
    },
  };
}
