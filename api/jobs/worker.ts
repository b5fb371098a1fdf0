import { setTimeout as sleep } from "node:timers/promises";
import type { AppContext } from "../context.ts";
import { asSystem } from "../scope.ts";
import { claimJob, type JobKind } from "./job-queue.ts";
import { roomOf } from "./job-room.ts";
import { recoverJobs } from "./recover-jobs.ts";
import { type JobHandler, runJob } from "./run-job.ts";
import { newWorkerName, retireWorkerName } from "./worker-name.ts";

export type JobHandlers = Partial<Record<JobKind, JobHandler>>;

export interface JobWorker {
  /** Interrupts the job at hand, puts it back into the queue and resolves when nothing runs any more. */
  stop(): Promise<void>;
  wake(): void;
}

/** other processes put jobs into the same table without being able to wake us */
const idleMs = 2000;
const recoverEveryMs = 30_000;

/** Takes jobs one at a time until stopped. Several processes may do so on one server database. */
export function startWorker(context: AppContext, handlers: JobHandlers): JobWorker {
  const name = newWorkerName();
  const room = roomOf(context.db);
  const stopping = new AbortController();
  let awake = new AbortController();
  const wake = () => awake.abort();
  const forget = room.onWake(wake);
  stopping.signal.addEventListener("abort", wake);

  const rest = async () => {
    await sleep(idleMs, undefined, { signal: awake.signal }).catch(() => undefined);
    awake = new AbortController();
  };
  const finished = asSystem(() => work(context, handlers, { name, rest, stopping: stopping.signal }));
  return {
    wake,
    stop: async () => {
      stopping.abort();
      await finished;
      forget();
      retireWorkerName(name);
    },
  };
}

interface Shift {
  name: string;
  rest: () => Promise<void>;
  stopping: AbortSignal;
}

async function work(context: AppContext, handlers: JobHandlers, shift: Shift): Promise<void> {
  let recoveredAt = Number.NEGATIVE_INFINITY;
  while (!shift.stopping.aborted) {
    try {
      if (performance.now() - recoveredAt > recoverEveryMs) {
        recoveredAt = performance.now();
        await recoverJobs(context.db);
      }
      if (!(await takeOne(context, handlers, shift))) await shift.rest();
    } catch (error) {
      context.log.error({ err: error }, "job worker could not reach the queue");
      await shift.rest();
    }
  }
}

async function takeOne(context: AppContext, handlers: JobHandlers, shift: Shift): Promise<boolean> {
  const job = await claimJob(context.db, shift.name, Object.keys(handlers) as JobKind[]);
  if (!job) return false;
  const handler = handlers[job.kind];
  if (handler) await runJob(context, job, handler, shift.stopping);
  return true;
}
