import { randomUUID } from "node:crypto";
import { rename, stat } from "node:fs/promises";
import type { AppContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { Problem } from "../../http/problem.ts";
import { type ClaimedJob, finishJob } from "../../jobs/job-queue.ts";
import type { JobControl } from "../../jobs/run-job.ts";
import { bookPath, makingFolder, removePath } from "./book-files.ts";
import { makeErrorBooks } from "./make-error-books.ts";
import type { BookInput } from "./order-error-book.ts";

/** of the progress, for what comes after all mines are read */
const lastShare = 0.03;

/** Makes the workbooks of a staged file, to be fetched by the id of the job. Taken up again after a crash it begins anew. */
export async function errorBookJob(
  context: AppContext,
  job: ClaimedJob,
  control: JobControl,
): Promise<string> {
  const { actorId, ...order } = job.input as BookInput;
  control.report(0, "正在生成改错工作簿");
  const folder = await makingFolder(context, job.id, randomUUID());
  try {
    const onStep = (done: number, count: number, part: number) => {
      control.check();
      control.report(
        (done / count) * (1 - lastShare),
        `已列入 ${done} / ${count} 个图形，正在写第 ${part} 本`,
      );
    };
    const made = await makeErrorBooks(context.db, order, { folder, signal: control.signal, onStep });
    await inTransaction(context, { id: actorId }, async (tx) => {
      await tx("error_book")
        .where({ job_id: job.id })
        .update({
          file_name: made.fileName,
          book_count: made.bookCount,
          item_count: made.itemCount,
          size_bytes: (await stat(made.path)).size,
        });
      control.check();
      await rename(made.path, bookPath(context, job.id));
      await finishJob(tx, job, job.id);
    });
    return job.id;
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? noRoom() : error;
  } finally {
    await removePath(folder);
  }
}

const noRoom = () =>
  new Problem(
    507,
    "disk_full",
    "服务器磁盘空间不足，改错工作簿没有生成，暂存的文件不受影响。请联系系统管理员清理磁盘后再试。",
  );
