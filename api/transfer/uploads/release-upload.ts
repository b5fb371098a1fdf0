import type { AppContext } from "../../context.ts";
import type { StageInput } from "./finish-upload.ts";
import { forgetUpload } from "./receive-upload.ts";

/** A staging that is in the register needs the file it was read from no more. */
export async function releaseUpload(context: AppContext, stagingId: string): Promise<void> {
  const job = await context.db("job").where({ id: stagingId, kind: "stage" }).first("input");
  if (job) await forgetUpload(context, (job.input as StageInput).uploadId);
}
