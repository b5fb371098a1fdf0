import { type Staging, stageFile } from "#contract/transfer";
import type { FirstLook } from "#gis/formats/first-look";
import { call } from "../client/call.ts";
import { pagePool } from "../client/page-pool.ts";
import type { ReadOrder, SourceFile } from "./source-file.ts";
import { readUpload } from "./upload/read-upload.ts";
import { type ReadingStep, sendingStep } from "./upload/reading-step.ts";
import { type SentFile, sendFile } from "./upload/send-file.ts";

interface ReadSourceOptions {
  signal: AbortSignal;
  onStep: (next: (before: ReadingStep | null) => ReadingStep) => void;
}

/** Smaller files go in one request and are read at once. */
const largeBytes = 4 * 1024 ** 2;

const isLarge = ({ size }: SourceFile) => size > largeBytes;

/** Has a file read by the server: a small one in one request, a large one sent in pieces first, unless it lies there already. */
export async function readSource(
  file: SourceFile,
  answers: ReadOrder,
  sent: SentFile | null,
  { signal, onStep }: ReadSourceOptions,
): Promise<{ staging: Staging; sent: SentFile | null }> {
  if (!isLarge(file)) {
    const query = { name: file.name, ...answers };
    const staging = await call(stageFile, { query, file: await bytesOf(file) }, { signal });
    return { staging, sent: null };
  }
  const onState = (state: { sentBytes: number; waiting: boolean }) =>
    onStep((before) => sendingStep(before, state, file.size));
  const there = sent ?? (await sendFile(file, { signal, onState }));
  const staging = await readUpload(there, answers, {
    signal,
    onJob: ({ progress, message }) => onStep(() => ({ kind: "reading", share: progress, message })),
  });
  return { staging, sent: there };
}

/** A first look in a Web Worker while the file goes to the server, whose reading counts; null when it was not needed. */
export async function lookInto(file: SourceFile, signal: AbortSignal): Promise<FirstLook | null> {
  if (isLarge(file)) return null;
  return await pagePool()
    .one("firstLook", { name: file.name, bytes: await bytesOf(file) }, { signal })
    .catch(() => null);
}

async function bytesOf(file: SourceFile): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
