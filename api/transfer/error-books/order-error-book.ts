import type { Actor, AppContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { notFound } from "../../http/problem.ts";
import { enqueue, wakeWorker } from "../../jobs/job-queue.ts";
import { stagingRow } from "../staging-store.ts";
import { orderedBookSql } from "./error-book-sql.ts";
import type { BookOrder } from "./make-error-books.ts";
import { removeStaleBooks } from "./stale-books.ts";

/** What the job is told. */
export interface BookInput extends BookOrder {
  actorId: string;
}

/** Has the workbooks of a staged file made in the background; an order that is under way is not put in twice. */
export async function orderErrorBook(
  context: AppContext,
  actor: Pick<Actor, "id">,
  { id, scope }: BookOrder,
): Promise<{ jobId: string }> {
  const { db } = context;
  const staging = await stagingRow(db, id);
  if (!staging) throw notFound("暂存文件");
  await removeStaleBooks(context);
  const { rows } = await db.raw(orderedBookSql, { staging: id, mines: scope, actor: actor.id });
  const [under] = rows as { jobId: string }[];
  if (under) return under;
  const jobId = context.newId();
  const input: BookInput = { id, scope, actorId: actor.id };
  await inTransaction(context, actor, async (tx) => {
    // whoever sees the file sees its job, however much more they see
    const { regions } = staging;
    await enqueue(tx, { id: jobId, kind: "errorBook", input, message: "等待生成改错工作簿", regions });
    const order = { staging_id: id, mines: scope, ordered_by: actor.id, ordered_at: context.now() };
    await tx("error_book").insert({ job_id: jobId, ...order });
  });
  wakeWorker(db);
  return { jobId };
}
