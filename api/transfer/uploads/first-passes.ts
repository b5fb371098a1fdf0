import type { JobControl } from "../../jobs/run-job.ts";

/** How much of a text is read at a time. */
export const pieceBytes = 1024 ** 2;
/** of the progress, for the passes over a file that come before its first item */
export const firstShare = 0.1;

/** Watches the passes over a file that come before its first item. */
export interface FirstPasses {
  signal: AbortSignal;
  /** The pieces of one pass; tells with each how far it is, and throws when the job was cancelled. */
  watched<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece>;
}

/** How many passes there will be is not known before the layout is: each takes half of what is left of the share. */
export function firstPasses(
  sizeBytes: number,
  { signal, report }: Pick<JobControl, "signal" | "report">,
): FirstPasses {
  let pass = 0;
  async function* watched<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
    pass += 1;
    let readBytes = 0;
    for await (const piece of pieces) {
      signal.throwIfAborted();
      readBytes = Math.min(sizeBytes, readBytes + pieceBytes);
      const done = readBytes / Math.max(1, sizeBytes);
      report(firstShare * (1 - (2 - done) / 2 ** pass), passText(pass, readBytes, sizeBytes));
      yield piece;
    }
  }
  return { signal, watched };
}

function passText(pass: number, readBytes: number, sizeBytes: number): string {
  const percent = Math.floor((readBytes / Math.max(1, sizeBytes)) * 100);
  return `正在识别文件：第 ${pass} 遍，已读 ${megabytes(readBytes)} / ${megabytes(sizeBytes)} MB（${percent}%）`;
}

const megabytes = (bytes: number) => (bytes / pieceBytes).toFixed(1);
