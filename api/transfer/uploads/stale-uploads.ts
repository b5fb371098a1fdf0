import type { AppContext } from "../../context.ts";
import { asSystem } from "../../scope.ts";
import { removeUnpacked, unpackedFolder, unpackingJobs } from "./unpacked-folder.ts";
import { removeFile, storedIds } from "./upload-files.ts";
import { staleStagedItemsSql, staleUploadsSql } from "./upload-sql.ts";

/** Removes uploads nobody went on with for a day, files no upload knows, what ended jobs left unpacked, and items of files that were given up. */
export function removeStaleUploads(context: Pick<AppContext, "db" | "dataDir">): Promise<void> {
  // whoever asks: files of uploads that they do not see are not stale
  return asSystem(() => remove(context));
}

async function remove(context: Pick<AppContext, "db" | "dataDir">): Promise<void> {
  await context.db.raw(staleUploadsSql);
  await context.db.raw(staleStagedItemsSql);
  const known = new Set<string>(await context.db("upload").pluck("id"));
  for (const id of await storedIds(context)) {
    if (!known.has(id)) await removeFile(context, id);
  }
  const underWay = await context.db("job").whereIn("state", ["queued", "running"]).pluck("id");
  for (const id of await unpackingJobs(context)) {
    if (!underWay.includes(id)) await removeUnpacked(unpackedFolder(context, id));
  }
}
