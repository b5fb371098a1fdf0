import type { Input } from "#contract/endpoint";
import type { mapStagedColumns } from "#contract/staged-columns";
import type { Actor, AppContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { conflict } from "../../http/problem.ts";
import { enqueue, wakeWorker } from "../../jobs/job-queue.ts";
import { type Reviewed, requireTag } from "../review-tag.ts";
import { countedColumns } from "./counted-columns.ts";
import { mappableColumns } from "./mappable-columns.ts";

type MappingOrder = Input<typeof mapStagedColumns>["body"];

/** What the job is told: which file, whose columns, and what they hold (null: what their names say). */
export interface MappingInput extends MappingOrder {
  stagingId: string;
  actorId: string;
}

/** Checks how a person mapped the columns of a staged file and has its items read anew; meanwhile nobody else changes it. */
export async function orderMapping(
  context: AppContext,
  actor: Pick<Actor, "id">,
  reviewed: Reviewed,
  { sender, columns }: MappingOrder,
): Promise<{ jobId: string }> {
  const { db } = context;
  const id = reviewed.stagingId;
  const counted = await countedColumns(db, id);
  await requireTag(db, reviewed);
  const names = new Set(counted.columns.map(({ name }) => name));
  const jobId = context.newId();
  const input: MappingInput = {
    stagingId: id,
    actorId: actor.id,
    sender,
    columns: columns && mappableColumns(columns, names),
  };
  await inTransaction(context, actor, async (tx) => {
    await enqueue(tx, { id: jobId, kind: "columns", input, message: "等待重读属性" });
    const claimed = await tx("staging")
      .where({ id, state: "review" })
      .update({ state: "mapping", job_id: jobId });
    if (claimed === 0) throw notInReview();
  });
  wakeWorker(db);
  return { jobId };
}

const notInReview = () =>
  conflict(
    "staging_not_in_review",
    "该文件正在重读或导入，或已经导入、放弃，不能再改字段对应。请稍候刷新，或重新上传文件。",
  );
