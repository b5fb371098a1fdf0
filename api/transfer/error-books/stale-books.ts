import type { AppContext } from "../../context.ts";
import { asSystem } from "../../scope.ts";
import { keptPaths, removePath } from "./book-files.ts";
import { staleBooksSql } from "./error-book-sql.ts";

/** Removes workbooks that were ordered more than a day ago, and what ended jobs left on the disk. */
export function removeStaleBooks(context: Pick<AppContext, "db" | "dataDir" | "now">): Promise<void> {
  // whoever asks: books that they do not see are not stale
  return asSystem(() => remove(context));
}

async function remove(context: Pick<AppContext, "db" | "dataDir" | "now">): Promise<void> {
  const { db } = context;
  await db.raw(staleBooksSql, { now: context.now() });
  const paths = await keptPaths(context);
  if (paths.length === 0) return;
  const underWay = new Set<string>(
    await db("job").where({ kind: "errorBook" }).whereIn("state", ["queued", "running"]).pluck("id"),
  );
  const made = new Set<string>(await db("error_book").whereNotNull("file_name").pluck("job_id"));
  for (const { path, jobId, isUnderWay } of paths) {
    if (!underWay.has(jobId) && (isUnderWay || !made.has(jobId))) await removePath(path);
  }
}
