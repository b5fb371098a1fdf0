import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Caller } from "../http/serve.ts";
import { attachment } from "./attachment.ts";

/** Compressed again they only take longer: 190 MB twice as long. */
const packed = /\.(xlsx|docx|zip|kmz)$/;

/** Straight from the disk to the client, by its name. */
export async function sendFile(
  { response }: Pick<Caller, "response">,
  { path, fileName, type = "application/octet-stream" }: { path: string; fileName: string; type?: string },
): Promise<void> {
  response.setHeader("Content-Disposition", attachment(fileName));
  response.setHeader("Content-Type", type);
  if (packed.test(fileName)) {
    response.setHeader("Cache-Control", "no-store, no-transform");
    response.setHeader("Content-Length", (await stat(path)).size);
  }
  await pipeline(createReadStream(path), response);
}

/** The reply of a handler whose work sends a file by itself. Nobody waits any more once the caller is gone: what stopped the work is no fault of ours. */
export async function sentFile(
  { signal, response }: Pick<Caller, "signal" | "response">,
  work: () => Promise<void>,
): Promise<Uint8Array> {
  try {
    await work();
  } catch (error) {
    if (!signal.aborted) throw error;
    response.destroy();
  }
  return new Uint8Array();
}

/** Size and SHA-256 of a file, read piece by piece. */
export async function fileFacts(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return { bytes: (await stat(path)).size, sha256: hash.digest("hex") };
}
