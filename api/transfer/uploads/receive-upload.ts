import type { Knex } from "knex";
import type { Input } from "#contract/endpoint";
import type { createUpload as createEndpoint, Upload } from "#contract/uploads";
import type { AppContext } from "../../context.ts";
import { conflict, notFound, Problem } from "../../http/problem.ts";
import { asSystem } from "../../scope.ts";
import { removeStaleUploads } from "./stale-uploads.ts";
import { diskFull, freeBytes, removeFile, writePiece } from "./upload-files.ts";

export interface UploadRow {
  id: string;
  file_name: string;
  size_bytes: string | number;
  received_bytes: string | number;
  sha256: string | null;
}

/** A file, the parsed items made of it and their shapes: what an upload takes of the disk before it is committed. */
const timesItsSize = 3;
const mostWaitingBytes = 4 * 1024 ** 3;

/** Makes room for a file that will come in pieces, or says why there is none. */
export async function createUpload(
  context: AppContext,
  { fileName, sizeBytes }: Input<typeof createEndpoint>["body"],
): Promise<Upload> {
  await removeStaleUploads(context);
  const free = await freeBytes(context);
  if (free < sizeBytes * timesItsSize) {
    throw diskFull(`接收并识别需要约 ${inMegabytes(sizeBytes * timesItsSize)}，只剩 ${inMegabytes(free)}。`);
  }
  const waiting = await asSystem(async () =>
    Number((await context.db("upload").sum("size_bytes as bytes").first())?.bytes ?? 0),
  );
  if (waiting + sizeBytes > mostWaitingBytes) {
    throw new Problem(
      507,
      "uploads_full",
      `服务器上等待识别的文件已有 ${inMegabytes(waiting)}，最多 ${inMegabytes(mostWaitingBytes)}。请先完成或取消其他上传；一天未动的会自动清理。`,
    );
  }
  const id = context.newId();
  await context.db("upload").insert({ id, file_name: fileName, size_bytes: sizeBytes });
  return await requireUpload(context.db, id);
}

/** Takes the piece that comes next. One that was taken already, or skips some, is refused with how far the upload is. */
export async function receiveChunk(
  context: AppContext,
  { id, offset, bytes }: { id: string; offset: number; bytes: Uint8Array },
): Promise<Upload> {
  const upload = await requireUpload(context.db, id);
  if (offset !== upload.receivedBytes) throw elsewhere(upload);
  if (offset + bytes.length > upload.sizeBytes) {
    throw conflict(
      "upload_too_long",
      "收到的内容超过了文件的大小，文件可能在上传期间被改动。请取消后重新上传。",
    );
  }
  await writePiece(context, { id, offset, bytes });
  const taken = await context
    .db("upload")
    .where({ id, received_bytes: offset })
    .update({ received_bytes: offset + bytes.length });
  const now = await requireUpload(context.db, id);
  if (taken === 0) throw elsewhere(now);
  return now;
}

/** Forgets an upload and its bytes. One that is gone and one of somebody else are answered alike, so that nobody learns which there are. */
export async function discardUpload(context: AppContext, id: string): Promise<{ id: string }> {
  if (!(await forgetUpload(context, id))) throw notFound("上传文件");
  return { id };
}

/** As {@link discardUpload}, of one that may be gone already: whether it was there. */
export async function forgetUpload(context: AppContext, id: string): Promise<boolean> {
  if ((await context.db("upload").where({ id }).delete()) === 0) return false;
  await removeFile(context, id);
  return true;
}

export async function requireUpload(db: Knex, id: string): Promise<Upload> {
  const row = await uploadRow(db, id);
  if (!row) throw notFound("上传文件");
  return {
    id,
    fileName: row.file_name,
    sizeBytes: Number(row.size_bytes),
    receivedBytes: Number(row.received_bytes),
  };
}

export async function uploadRow(db: Knex, id: string): Promise<UploadRow | undefined> {
  return db("upload").where({ id }).first();
}

function elsewhere(current: Upload): Problem {
  return new Problem(
    409,
    "upload_elsewhere",
    `这一块不在应接的位置：已收到 ${current.receivedBytes} 字节。请从该处继续上传。`,
    { current },
  );
}

const inMegabytes = (bytes: number) => `${Math.ceil(bytes / 1024 ** 2)} MB`;
