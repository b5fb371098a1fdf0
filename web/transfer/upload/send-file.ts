import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { createUpload, getUpload, sendChunk, type Upload } from "#contract/uploads";
import { call } from "../../client/call.ts";
import { CallError } from "../../client/call-error.ts";
import type { SourceFile } from "../source-file.ts";
import { forgetUpload, isSameFile, rememberedUpload, rememberUpload } from "./remembered-upload.ts";

/** A file that lies on the server, and what its bytes are. */
export interface SentFile {
  uploadId: string;
  sha256: string;
}

export interface SendingState {
  sentBytes: number;
  /** the connection is broken: waits for it, nothing is sent twice */
  waiting: boolean;
}

interface SendOptions {
  signal: AbortSignal;
  onState: (state: SendingState) => void;
}

const pieceBytes = 2 * 1024 ** 2;
const pausesMs = [500, 1000, 2000, 5000];

/** Sends a file piece by piece from where the server has it, through broken connections; aborting leaves what was sent. */
export async function sendFile(file: SourceFile, options: SendOptions): Promise<SentFile> {
  const upload = await openUpload(file, options);
  rememberUpload(upload.id, file);
  // the browser's own hash needs all bytes at once, and is missing where the page is opened by http from another computer
  const hash = sha256.create();
  let received = upload.receivedBytes;
  for (let at = 0; at < file.size; at += pieceBytes) {
    const piece = await readPiece(file, at);
    hash.update(piece);
    while (received < at + piece.length) {
      if (received < at) throw startOver();
      options.onState({ sentBytes: received, waiting: false });
      received = await sendFrom(upload.id, received, piece.subarray(received - at), options);
    }
    options.signal.throwIfAborted();
  }
  options.onState({ sentBytes: file.size, waiting: false });
  return { uploadId: upload.id, sha256: bytesToHex(hash.digest()) };
}

/** The unfinished upload of this very file, if the server still has it, else a new one. */
async function openUpload(file: SourceFile, options: SendOptions): Promise<Upload> {
  const known = rememberedUpload();
  if (known && isSameFile(known, file)) {
    const found = await persist(() => call(getUpload, { params: { id: known.id } }, options), options).catch(
      nullIfGone,
    );
    if (found) return found;
  }
  const body = { fileName: file.name, sizeBytes: file.size };
  return await persist(() => call(createUpload, { body }, options), options);
}

/** Sends what follows `offset` and answers how far the server is now. */
async function sendFrom(
  id: string,
  offset: number,
  bytes: Uint8Array,
  options: SendOptions,
): Promise<number> {
  const send = async () => {
    const { receivedBytes } = await call(
      sendChunk,
      { params: { id }, query: { offset }, file: bytes },
      options,
    );
    return receivedBytes;
  };
  try {
    return await send();
  } catch (cause) {
    if (!(cause instanceof CallError) || !(isBroken(cause) || cause.code === "upload_elsewhere")) throw cause;
    if (isBroken(cause)) options.onState({ sentBytes: offset, waiting: true });
    // the piece may have arrived although its answer did not
    const now = await persist(() => call(getUpload, { params: { id } }, options), options);
    return now.receivedBytes;
  }
}

/** Tries until the server answers, whatever the answer, or the person gives up. */
async function persist<T>(ask: () => Promise<T>, { signal, onState }: SendOptions): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await ask();
    } catch (cause) {
      if (!(cause instanceof CallError) || !isBroken(cause)) throw cause;
      if (tries === 0) onState({ sentBytes: 0, waiting: true });
      await pause(pausesMs[Math.min(tries, pausesMs.length - 1)] ?? 0, signal);
    }
  }
}

const isBroken = ({ status }: CallError) => status === 0 || status >= 502;

function nullIfGone(cause: unknown): null {
  if (cause instanceof CallError && cause.status === 404) return null;
  throw cause;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

async function readPiece(file: SourceFile, at: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(at, at + pieceBytes).arrayBuffer());
  } catch {
    throw new CallError({
      status: 409,
      code: "file_unreadable",
      detail: "读不到该文件了，可能在上传期间被改动、移走或所在的盘已拔出。请重新选择文件。",
    });
  }
}

function startOver(): CallError {
  forgetUpload();
  return new CallError({
    status: 409,
    code: "upload_lost",
    detail: "服务器上已没有此前收到的部分。请重新选择该文件，从头上传。",
  });
}
