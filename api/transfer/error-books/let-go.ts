import type { AppContext } from "../../context.ts";
import { logExport } from "../../export/export-log.ts";
import { fileFacts, sendFile } from "../../export/send-file.ts";
import type { Caller } from "../../http/serve.ts";
import type { BookOrder, ErrorBookFile } from "./make-error-books.ts";

/** Logs the workbooks in which a staged file is corrected, and only then lets them go. */
export async function letGo(
  context: AppContext,
  caller: Caller,
  { id, scope }: BookOrder,
  { path, fileName, itemCount: featureCount, bookCount }: ErrorBookFile,
): Promise<void> {
  const entry = {
    what: "staged_issues",
    title: "改错工作簿",
    filter: { stagingId: id, mines: scope },
    featureCount,
    fileName,
    format: "xlsx",
  };
  await logExport(context, caller.actor, { ...entry, ...(await fileFacts(path)) });
  caller.setHeader("X-Workbooks", String(bookCount));
  await sendFile(caller, { path, fileName });
}
