import type { Knex } from "knex";
import { endJob, requeueJob } from "./job-queue.ts";
import { runningJobsSql } from "./job-sql.ts";
import { isSurelyDead } from "./worker-name.ts";

const maxAttempts = 3;
/** a living worker beats every few seconds */
const leaseS = 60;

interface RunningRow {
  id: string;
  attempts: number;
  claimed_by: string;
  lapsed: boolean;
}

/** Jobs left running by a dead process go back into the queue, or fail after three tries. */
export async function recoverJobs(db: Knex): Promise<number> {
  const { rows } = await db.raw(runningJobsSql, { leaseS });
  const orphans = (rows as RunningRow[]).filter((row) => row.lapsed || isSurelyDead(row.claimed_by));
  for (const orphan of orphans) await recover(db, orphan);
  return orphans.length;
}

async function recover(db: Knex, { id, attempts, claimed_by: worker }: RunningRow): Promise<void> {
  if (attempts >= maxAttempts) {
    const error = `服务在执行该任务时已 ${attempts} 次意外中断，任务未完成，数据未改动。请重新发起；若仍失败，请联系系统管理员。`;
    await endJob(db, { id, worker, state: "failed", error });
    return;
  }
  await requeueJob(db, { id, worker }, { message: "服务中断后重新排队", forgiven: 0 });
}
