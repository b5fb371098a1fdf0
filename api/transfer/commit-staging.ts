import type { Input } from "#contract/endpoint";
import type { commitStaging as commitEndpoint } from "#contract/transfer";
import type { Actor, AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { badRequest, conflict, notFound } from "../http/problem.ts";
import { enqueue, wakeWorker } from "../jobs/job-queue.ts";
import { chosenRange, requireChoice } from "./chosen-items.ts";
import { requireNewDays } from "./new-boundary-days.ts";
import { requireReviewed } from "./review-tag.ts";
import { stagingRow } from "./staging-store.ts";
import { requireTakeable } from "./take-fields.ts";

export type CommitOrder = Input<typeof commitEndpoint>["body"];

/** What the import job is told: which items, as reviewed under which tag, whose order. */
export interface ImportInput {
  stagingId: string;
  reviewTag: string;
  /** a multirange of indexes; null: everything that can be stored */
  chosen: string | null;
  actorId: string;
  actorName: string;
  order: Omit<CommitOrder, "include">;
}

/** Checks the choice of items and puts the import into the queue; the staging is closed for others meanwhile. */
export async function commitStaging(
  context: AppContext,
  actor: Pick<Actor, "id" | "name">,
  { stagingId, reviewTag }: { stagingId: string; reviewTag: string },
  order: CommitOrder,
): Promise<{ jobId: string }> {
  const { db } = context;
  await requireRegion(context, order.defaults.regionCode);
  const staging = await stagingRow(db, stagingId);
  if (!staging) throw notFound("暂存文件");
  if (staging.state !== "review") throw notInReview();
  await requireChoice(db, stagingId, order);
  const chosen = chosenRange(order);
  await requireReviewed(db, { stagingId, reviewTag, chosen });
  await requireTakeable(db, { stagingId, chosen, take: order.take });
  await requireNewDays(db, { stagingId, chosen, from: order.defaults.validFrom });
  const jobId = context.newId();
  const { include: _, ...rest } = order;
  const input: ImportInput = {
    stagingId,
    reviewTag,
    chosen,
    actorId: actor.id,
    actorName: actor.name,
    order: rest,
  };
  await inTransaction(context, actor, async (tx) => {
    await enqueue(tx, { id: jobId, kind: "import", input, message: "等待导入" });
    const claimed = await tx("staging")
      .where({ id: stagingId, state: "review" })
      .update({ state: "committing", job_id: jobId });
    if (claimed === 0) throw notInReview();
  });
  wakeWorker(db);
  return { jobId };
}

const notInReview = () =>
  conflict("staging_not_in_review", "该文件正在导入，或已经导入、放弃，不能再次提交。请重新上传文件。");

async function requireRegion({ db }: AppContext, code: string): Promise<void> {
  if (await db("region").where({ code }).first("code")) return;
  throw badRequest("unknown_region", `行政区 ${code} 没有登记，请先登记行政区或另选。`, [
    { path: "body.defaults.regionCode", message: "该行政区没有登记" },
  ]);
}
