import { useEffect, useRef, useState } from "react";
import type { Job } from "#contract/jobs";
import { CallError } from "./call-error.ts";
import { isOver, useJob } from "./use-job.ts";

interface FollowedRun {
  jobId: string | null;
  state: Job["state"];
}

/**
 * The job of the newest run when that is still under way: found again after the page was reloaded. One whose end was
 * already seen is not: the list may be older than that.
 */
export function jobUnderWay(
  runs: readonly FollowedRun[] | undefined,
  finishedJobId: string | null,
): string | null {
  const newest = runs?.[0];
  const isOpen = newest?.state === "queued" || newest?.state === "running";
  return isOpen && newest.jobId !== finishedJobId ? newest.jobId : null;
}

interface StartedJobOptions {
  /** job under way; kept by the caller so that it survives a change of page */
  jobId: string | null;
  send: () => Promise<{ jobId: string }>;
  onStarted: (jobId: string) => void;
  /** once, when the job has come to any end */
  onOver: (job: Job) => void;
}

export interface StartedJob {
  start: () => Promise<void>;
  job: Job | null;
  running: boolean;
  /** why it could not be started */
  error: CallError | null;
  /** the error was dealt with */
  dismiss: () => void;
}

/** Starts a background job and follows it to its end. */
export function useStartedJob({ jobId, send, onStarted, onOver }: StartedJobOptions): StartedJob {
  const [error, setError] = useState<CallError | null>(null);
  const job = useJob(jobId);
  const latest = useRef(onOver);
  latest.current = onOver;
  const over = job !== null && isOver(job);
  useEffect(() => {
    if (job && over) latest.current(job);
  }, [job, over]);
  const start = async () => {
    setError(null);
    try {
      onStarted((await send()).jobId);
    } catch (cause) {
      if (!(cause instanceof CallError)) throw cause;
      setError(cause);
    }
  };
  return { start, job, running: jobId !== null && !over, error, dismiss: () => setError(null) };
}
