import { once } from "node:events";
import { closeSync, createWriteStream, openSync, readSync } from "node:fs";
import { finished } from "node:stream/promises";
import { StringDecoder } from "node:string_decoder";
import type { ExportFeature } from "./layer.ts";

const chunkBytes = 1 << 20;

/** Lays features down in a file, a line each, as they come from the database, and tells how many there were; aborting rejects. */
export async function spoolFeatures(
  path: string,
  batches: AsyncIterable<readonly ExportFeature[]>,
  signal?: AbortSignal,
): Promise<{ count: number; withoutShape: number }> {
  const file = createWriteStream(path);
  let [count, withoutShape] = [0, 0];
  try {
    for await (const batch of batches) {
      signal?.throwIfAborted();
      for (const feature of batch) {
        if (feature.shape === null) withoutShape += 1;
        if (!file.write(`${JSON.stringify(feature)}\n`)) await once(file, "drain");
      }
      count += batch.length;
    }
  } finally {
    file.end();
    await finished(file);
  }
  return { count, withoutShape };
}

/** The features of a spool, read anew a megabyte at a time whenever they are walked. */
export function spooledFeatures(path: string): Iterable<ExportFeature> {
  return { [Symbol.iterator]: () => featuresOf(path) };
}

function* featuresOf(path: string): Iterator<ExportFeature> {
  const file = openSync(path, "r");
  try {
    const decoder = new StringDecoder("utf8");
    const chunk = Buffer.alloc(chunkBytes);
    let rest: string[] = [];
    for (let bytes = readSync(file, chunk); bytes > 0; bytes = readSync(file, chunk)) {
      const [first = "", ...lines] = decoder.write(chunk.subarray(0, bytes)).split("\n");
      rest.push(first);
      for (const line of lines) {
        yield JSON.parse(rest.join("")) as ExportFeature;
        rest = [line];
      }
    }
  } finally {
    closeSync(file);
  }
}
