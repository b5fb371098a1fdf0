import type { AppContext } from "../context.ts";
import { logExport } from "../export/export-log.ts";
import { fileFacts, sendFile } from "../export/send-file.ts";
import type { Caller } from "../http/serve.ts";
import { type ErrorBookFile, exportErrorWorkbook } from "./export-error-workbook.ts";
import type { BookScope } from "./listed-mines.ts";

/** Makes the workbooks in which a staged file is corrected, logs them, and only then lets them go. */
export async function sendErrorWorkbook(
  context: AppContext,
  caller: Caller,
  { id, scope }: { id: string; scope: BookScope },
): Promise<void> {
  const use = async (file: ErrorBookFile) => {
    const { fileName, itemCount: featureCount, bookCount } = file;
    const filter = { stagingId: id, mines: scope };
    const entry = {
      what: "staged_issues",
      title: "改错工作簿",
      filter,
      featureCount,
      fileName,
      format: "xlsx",
    };
    await logExport(context, caller.actor, { ...entry, ...(await fileFacts(file.path)) });
    caller.setHeader("X-Workbooks", String(bookCount));
    await sendFile(caller, file);
  };
  await exportErrorWorkbook(context.db, { id, scope }, use, caller.signal);
}
