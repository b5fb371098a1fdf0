import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { JobTicket } from "./jobs.ts";
import { oneLine } from "./one-line.ts";
import { IdParams } from "./paging.ts";
import { ReadAnswers } from "./transfer.ts";

/** The largest file that is taken, and the largest piece of it. */
export const mostUploadBytes = 500 * 1024 ** 2;
export const mostChunkBytes = 8 * 1024 ** 2;

/** A file on its way in: `receivedBytes` of it are safe on the server's disk. */
export const Upload = z.object({
  id: z.uuid(),
  fileName: z.string(),
  sizeBytes: z.int(),
  receivedBytes: z.int().meta({ description: "已收到的字节数，下一块从这里开始" }),
});
export type Upload = z.infer<typeof Upload>;

export const createUpload = endpoint({
  method: "POST",
  path: "/uploads",
  summary: "开始分块上传一个文件（不超过 500 MB，可断点续传）",
  tag: "transfer",
  permission: "transfer.write",
  body: z.object({
    fileName: oneLine().min(1).max(255),
    sizeBytes: z.int().min(1).max(mostUploadBytes),
  }),
  reply: Upload,
});
export const getUpload = endpoint({
  method: "GET",
  path: "/uploads/:id",
  summary: "上传到哪里了",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  reply: Upload,
});
export const sendChunk = endpoint({
  method: "POST",
  path: "/uploads/:id/chunks",
  summary: "上传一块（不超过 8 MB）；起点须是已收到的字节数",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  query: z.object({ offset: z.coerce.number().int().min(0).max(mostUploadBytes) }),
  file: true,
  bodyLimitBytes: mostChunkBytes,
  reply: Upload,
});
export const finishUpload = endpoint({
  method: "POST",
  path: "/uploads/:id/finish",
  summary: "核对 SHA-256 后识别该文件（后台任务，结果为暂存文件）；可换一种读法再次调用",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  body: z.object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    answers: ReadAnswers.strict().default({}),
  }),
  reply: JobTicket,
});
export const discardUpload = endpoint({
  method: "POST",
  path: "/uploads/:id/discard",
  summary: "取消上传，删除已收到的内容",
  tag: "transfer",
  permission: "transfer.write",
  params: IdParams,
  reply: z.object({ id: z.uuid() }),
});
