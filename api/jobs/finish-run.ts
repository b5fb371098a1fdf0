import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { type ClaimedJob, finishJob } from "./job-queue.ts";
import type { RunInput } from "./order-run.ts";
import type { JobControl } from "./run-job.ts";
import { completeRun, type RunResults } from "./run-store.ts";

/** Stores what a run found and ends its job in one transaction: a cancelled job leaves no findings. */
export async function finishRun(
  context: AppContext,
  job: ClaimedJob,
  control: JobControl,
  results: RunResults,
): Promise<void> {
  const { runId, actorId } = job.input as RunInput;
  control.check();
  await inTransaction(context, { id: actorId }, async (tx) => {
    await completeRun(tx, runId, results);
    control.check();
    await finishJob(tx, job, runId);
  });
}
