import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { type ClaimedJob, finishJob } from "../jobs/job-queue.ts";
import type { JobControl } from "../jobs/run-job.ts";
import { threadPool } from "../jobs/thread-pool.ts";
import { loadField } from "./load-field.ts";
import { keepFound, needTask, type OptimumInput } from "./optimum-store.ts";

/** A thread of its own: a search of minutes keeps no analysis, export or tile waiting. */
const solver = threadPool(1);

/** Searches the best scheme of what was ordered, and keeps what it found with the end of its job. */
export async function optimumJob(context: AppContext, job: ClaimedJob, control: JobControl): Promise<string> {
  const { optimumId, actorId } = job.input as OptimumInput;
  const order = await needTask(context.db, optimumId);
  const words = `正在从 ${order.task.mines.length} 座矿山中求最优方案，最多 ${order.seconds} 秒`;
  control.report(0, words);
  const ground = await loadField(context.db, order);
  const found = await solver.one(
    "optimum",
    { ...order, ground },
    {
      signal: control.signal,
      onProgress: (share) => control.report(share, words),
    },
  );
  control.check();
  await inTransaction(context, { id: actorId }, async (tx) => {
    await keepFound(tx, optimumId, found);
    await finishJob(tx, job, optimumId);
  });
  return optimumId;
}
