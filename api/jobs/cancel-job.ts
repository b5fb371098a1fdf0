import type { Knex } from "knex";
import type { Job } from "#contract/jobs";
import { type Permission, permissionNames } from "#contract/permission";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { notFound, Problem } from "../http/problem.ts";
import { scopeNow } from "../scope.ts";
import { endJob, findJob, findOrder, type JobKind } from "./job-queue.ts";
import { type JobOrder, roomOf } from "./job-room.ts";

/** Who may order work of a kind may stop it; an import, which may have been approved, is stopped by who ordered it and nobody else. */
const rightToStop: Record<JobKind, Permission | null> = {
  candidates: "consolidation.run",
  topology: "consolidation.run",
  breaches: "breaches.run",
  stage: "transfer.write",
  columns: "transfer.write",
  errorBook: "transfer.write",
  optimum: "schemes.write",
  import: null,
};

/** Writes what happened into the audit log. */
export type RecordEvent = (
  db: Knex,
  event: { subject: string; key: string; details: object },
) => Promise<void>;

/**
 * Ends a job that has not ended yet, on record. Its worker is told first: on the embedded database the row cannot be reached while an
 * import writes, so that of what runs here nothing is read either.
 */
export async function cancelJob(
  context: Pick<AppContext, "db">,
  actor: Actor,
  { id, record }: { id: string; record: RecordEvent },
): Promise<Job> {
  const { db } = context;
  const room = roomOf(db);
  const order = room.find(id, scopeNow()) ?? (await findOrder(db, id));
  if (!order) throw notFound("任务");
  requireMayStop(actor, order);
  const stopped = room.stop(id, "cancelled", scopeNow());
  return inTransaction(context, actor, async (tx) => {
    const ended = await endJob(tx, { id, state: "cancelled" });
    const job = ended ?? (await findJob(tx, id));
    if (!job) throw notFound("任务");
    // its worker may have ended it first
    if (ended || (stopped && job.state === "cancelled")) {
      const { kind, orderedBy } = order;
      await record(tx, {
        subject: "job_cancelled",
        key: id,
        details: { kind, orderedBy: orderedBy.name },
      });
    }
    return job;
  });
}

function requireMayStop(actor: Actor, { kind, orderedBy }: JobOrder): void {
  if (orderedBy.id === actor.id) return;
  const right = rightToStop[kind];
  if (right !== null && actor.permissions.has(right)) return;
  const others = right === null ? "" : `或有“${permissionNames[right]}”权限的人员`;
  throw new Problem(
    403,
    "not_own_job",
    `该任务由 ${orderedBy.name} 发起，只有发起人${others}可以取消。如需停止，请联系发起人。`,
  );
}
