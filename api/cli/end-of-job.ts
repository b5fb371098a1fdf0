import { setTimeout as sleep } from "node:timers/promises";
import type { Job } from "#contract/jobs";
import type { AppContext } from "../context.ts";
import { findJob } from "../jobs/job-queue.ts";
import { type JobHandlers, startWorker } from "../jobs/worker.ts";

/** Works a queued job off in this process, telling each of its messages, and answers it once it has ended. */
export async function endOfJob(
  context: AppContext,
  jobId: string,
  handlers: JobHandlers,
  print: (line: string) => void,
): Promise<Job> {
  const worker = startWorker(context, handlers);
  let told = "";
  try {
    for (;;) {
      const job = await findJob(context.db, jobId);
      if (!job) throw new Error(`job ${jobId} vanished`);
      if (job.message !== null && job.message !== told) print(job.message);
      told = job.message ?? told;
      if (job.finishedAt !== null) return job;
      await sleep(200);
    }
  } finally {
    await worker.stop();
  }
}
