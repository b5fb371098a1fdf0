import type { Input } from "#contract/endpoint";
import type { finishUpload } from "#contract/uploads";
import type { ReadOptions } from "#gis/formats/boundary-format";
import type { Actor, AppContext } from "../../context.ts";
import { inTransaction } from "../../db/transaction.ts";
import { conflict, notFound } from "../../http/problem.ts";
import { enqueue, wakeWorker } from "../../jobs/job-queue.ts";
import { readOptions } from "../read-options.ts";
import { forgetUpload, uploadRow } from "./receive-upload.ts";
import { sha256Of, storedBytes, uploadPath } from "./upload-files.ts";

/** What the job that reads an upload is told. */
export interface StageInput {
  uploadId: string;
  actorId: string;
  options: ReadOptions;
  /** code of the region the user works in */
  region?: string | undefined;
}

/** Checks that what came in is what was sent, and puts its reading into the queue. */
export async function finish(
  context: AppContext,
  actor: Pick<Actor, "id">,
  id: string,
  { sha256, answers }: Input<typeof finishUpload>["body"],
): Promise<{ jobId: string }> {
  await requireWhole(context, id, sha256);
  const jobId = context.newId();
  const options = readOptions(answers);
  const input: StageInput = { uploadId: id, actorId: actor.id, options, region: answers.region };
  await inTransaction(context, actor, async (tx) => {
    await tx("upload").where({ id }).update({ sha256 });
    await enqueue(tx, { id: jobId, kind: "stage", input, message: "等待识别" });
  });
  wakeWorker(context.db);
  return { jobId };
}

async function requireWhole(context: AppContext, id: string, sha256: string): Promise<void> {
  const upload = await uploadRow(context.db, id);
  if (!upload) throw notFound("上传文件");
  const [size, received] = [Number(upload.size_bytes), Number(upload.received_bytes)];
  if (received < size) {
    throw conflict("upload_incomplete", `文件还没有传完：${size} 字节中收到 ${received} 字节。请继续上传。`);
  }
  if (upload.sha256 === sha256 && (await storedBytes(context, id)) === size) return;
  if ((await storedBytes(context, id)) === size && (await sha256Of(uploadPath(context, id))) === sha256)
    return;
  await forgetUpload(context, id);
  throw conflict(
    "upload_differs",
    "收到的内容与原文件不一致（SHA-256 不符），已删除。文件可能在上传期间被改动，请重新上传。",
  );
}
