import type { KeptErrorBook } from "#contract/error-books";
import type { AppContext } from "../../context.ts";
import { conflict, notFound } from "../../http/problem.ts";
import type { Caller } from "../../http/serve.ts";
import { bookPath, isThere } from "./book-files.ts";
import { keptBooksSql, keptForHours } from "./error-book-sql.ts";
import { letGo } from "./let-go.ts";
import type { BookScope } from "./listed-mines.ts";
import { removeStaleBooks } from "./stale-books.ts";

type KeptRow = Omit<KeptErrorBook, "expiresAt" | "sizeBytes"> & {
  sizeBytes: string | number | null;
  orderedAt: Date | string;
};

/** What somebody ordered and can fetch, or will be able to. */
export async function keptBooks(context: AppContext, actorId: string): Promise<KeptErrorBook[]> {
  await removeStaleBooks(context);
  const { rows } = await context.db.raw(keptBooksSql, { actor: actorId });
  return (rows as KeptRow[]).map(({ orderedAt, sizeBytes, ...row }) => ({
    ...row,
    sizeBytes: sizeBytes === null ? null : Number(sizeBytes),
    expiresAt: new Date(new Date(orderedAt).getTime() + keptForHours * 3_600_000).toISOString(),
  }));
}

interface BookRow {
  staging_id: string;
  mines: BookScope;
  file_name: string | null;
  book_count: number;
  item_count: number;
}

/** Sends the workbooks that a job has made, to whoever sees the staged file. */
export async function sendKeptBook(context: AppContext, caller: Caller, jobId: string): Promise<void> {
  await removeStaleBooks(context);
  const row: BookRow | undefined = await context.db("error_book").where({ job_id: jobId }).first();
  if (!row) throw notFound("改错工作簿");
  const { staging_id: id, mines: scope, file_name: fileName } = row;
  const path = bookPath(context, jobId);
  if (fileName === null)
    throw conflict(
      "not_made_yet",
      "改错工作簿还没有生成，或已取消、没有生成成功。请等任务完成，或重新下载改错工作簿。",
    );
  if (!(await isThere(path)))
    throw conflict("book_lost", "改错工作簿的文件已不在服务器上。请回到该文件的核对页，重新下载改错工作簿。");
  const { book_count: bookCount, item_count: itemCount } = row;
  await letGo(context, caller, { id, scope }, { path, fileName, bookCount, itemCount });
}
