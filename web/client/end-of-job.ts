import { cancelJob, type Job } from "#contract/jobs";
import { call } from "./call.ts";
import { followJob, isOver } from "./use-job.ts";

interface EndOfJobOptions {
  signal: AbortSignal;
  onJob?: (job: Job) => void;
}

/** Follows a background job to its end, whatever that is; aborting cancels it. */
export function endOfJob(id: string, { signal, onJob }: EndOfJobOptions): Promise<Job> {
  return new Promise((resolve, reject) => {
    const giveUp = () => {
      stop();
      void call(cancelJob, { params: { id } }).catch(() => null);
      reject(signal.reason);
    };
    const stop = followJob(id, (job) => {
      onJob?.(job);
      if (!isOver(job)) return;
      signal.removeEventListener("abort", giveUp);
      resolve(job);
    });
    signal.addEventListener("abort", giveUp);
  });
}
