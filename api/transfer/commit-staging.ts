import type { Knex } from "knex";
import type { Input } from "#contract/endpoint";
import type { commitStaging as commitEndpoint } from "#contract/staging-commit";
import type { Actor, AppContext } from "../context.ts";
import { requireKnownRegion } from "../db/known-region.ts";
import { inTransaction } from "../db/transaction.ts";
import { conflict, notFound } from "../http/problem.ts";
import { enqueue, wakeWorker } from "../jobs/job-queue.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { keepChoice, requireChoice } from "./chosen-items.ts";
import { requireNewDays } from "./new-boundary-days.ts";
import { compareItems } from "./review/compare-items.ts";
import { type Reviewed, recordReview, requireReviewed, requireTag } from "./review-tag.ts";
import { stagingRow } from "./staging-store.ts";

export type CommitOrder = Input<typeof commitEndpoint>["body"];

/** What the import job is told: what was reviewed under which tag, whose order. Its items stand in `staged_choice`. */
export interface ImportInput extends Reviewed {
  actorId: string;
  actorName: string;
  order: Pick<CommitOrder, "batchName" | "defaults">;
  /** another person approved it; missing in jobs of an earlier version */
  approved?: boolean;
}

type Author = Pick<Actor, "id" | "name">;

/** Writes down and checks the choice of items and puts the import into the queue; the staging is closed for others meanwhile. */
export async function commitStaging(
  context: AppContext,
  actor: Author,
  reviewed: Reviewed,
  order: CommitOrder,
  mayChange: (tx: Knex, stagingId: string) => Promise<void> = async () => undefined,
): Promise<{ jobId: string }> {
  const { db } = context;
  const { stagingId } = reviewed;
  await requireKnownRegion(db, order.defaults.regionCode, "body.defaults.regionCode");
  const staging = await stagingRow(db, stagingId);
  if (!staging) throw notFound("暂存文件");
  if (staging.state !== "review") throw notInReview();
  await requireTag(db, reviewed);
  // outside of the transaction: who is refused gets a tag that is kept
  const currentTag = await recordReview(db, stagingId);
  const jobId = await inTransaction(context, actor, async (tx) => {
    const ordered = await enqueueImport(
      tx,
      context,
      { actor, reviewed, order, approved: false },
      async () => currentTag,
    );
    await mayChange(tx, stagingId);
    return ordered;
  });
  wakeWorker(db);
  return { jobId };
}

/** The same by `tx` alone, for who approves an import: the worker finds the job by itself once that is committed. */
export async function orderImport(
  tx: Knex,
  context: AppContext,
  actor: Author,
  reviewed: Reviewed,
  order: CommitOrder,
): Promise<string> {
  await requireKnownRegion(tx, order.defaults.regionCode, "body.defaults.regionCode");
  if (!(await stagingRow(tx, reviewed.stagingId))) throw notFound("暂存文件");
  await requireTag(tx, reviewed);
  return enqueueImport(tx, context, { actor, reviewed, order, approved: true }, () =>
    recordReview(tx, reviewed.stagingId),
  );
}

interface Ordered {
  actor: Author;
  reviewed: Reviewed;
  order: CommitOrder;
  approved: boolean;
}

async function enqueueImport(
  tx: Knex,
  context: AppContext,
  { actor, reviewed, order, approved }: Ordered,
  currentTag: () => Promise<string>,
): Promise<string> {
  const { stagingId } = reviewed;
  const jobId = context.newId();
  const input = inputOf({ actor, reviewed, order, approved });
  await enqueue(tx, { id: jobId, kind: "import", input, message: "等待导入" });
  const claimed = await tx("staging")
    .where({ id: stagingId, state: "review" })
    .update({ state: "committing", job_id: jobId });
  if (claimed === 0) throw notInReview();
  await compareItems(tx, stagingId);
  await keepChoice(tx, stagingId, order);
  await requireChoice(tx, stagingId, order, shanghaiDay(context.now()));
  await requireReviewed(tx, reviewed, currentTag);
  await requireNewDays(tx, stagingId, order.defaults.validFrom);
  return jobId;
}

function inputOf({ actor, reviewed, order: { batchName, defaults }, approved }: Ordered): ImportInput {
  return { ...reviewed, actorId: actor.id, actorName: actor.name, order: { batchName, defaults }, approved };
}

const notInReview = () =>
  conflict("staging_not_in_review", "该文件正在导入，或已经导入、放弃，不能再次提交。请重新上传文件。");
