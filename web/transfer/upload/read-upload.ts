import type { Job } from "#contract/jobs";
import { getStaging, type Staging } from "#contract/transfer";
import { discardUpload, finishUpload } from "#contract/uploads";
import { call } from "../../client/call.ts";
import { CallError } from "../../client/call-error.ts";
import { endOfJob } from "../../client/end-of-job.ts";
import type { ReadOrder } from "../source-file.ts";
import type { SentFile } from "./send-file.ts";

interface ReadUploadOptions {
  signal: AbortSignal;
  onJob: (job: Job) => void;
}

/** Has the server read a file that was sent, and answers the staging; aborting cancels the job. */
export async function readUpload(
  { uploadId, sha256 }: SentFile,
  answers: ReadOrder,
  { signal, onJob }: ReadUploadOptions,
): Promise<Staging> {
  const order = { params: { id: uploadId }, body: { sha256, answers } };
  const { jobId } = await call(finishUpload, order, { signal });
  const job = await endOfJob(jobId, { signal, onJob });
  if (job.state === "done" && job.resultId) {
    return await call(getStaging, { params: { id: job.resultId } }, { signal });
  }
  const detail = job.error ?? "识别已取消，没有暂存任何内容。";
  throw new CallError({ status: 409, code: "reading_failed", detail });
}

/** What nobody will read again need not lie on the server; should that fail, it is cleaned up after a day. */
export async function giveUpUpload(id: string): Promise<void> {
  await call(discardUpload, { params: { id } }).catch(() => null);
}
