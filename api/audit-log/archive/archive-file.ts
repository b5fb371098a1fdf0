import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import type { ChainHead, ChainItem } from "../chain-link.ts";

const Link = z.object({ seq: z.int(), hash: z.string() });
/** The first line, which says what the first act follows; items as the chain is read; the last line says where it ends. */
const Line = z.union([
  z.object({ follows: Link, archive: z.literal("kuangjie-audit"), version: z.literal(1) }),
  z.object({ entry: z.object({ id: z.int(), act: z.string(), words: z.string(), digest: z.string() }) }),
  z.object({
    act: z.object({
      seq: z.int(),
      act: z.string(),
      entries: z.int(),
      previous: z.string(),
      hash: z.string(),
      sealedAt: z.string(),
    }),
  }),
  z.object({ ends: Link }),
]);
export type ArchiveLine = z.output<typeof Line>;

/** Writes a part of the chain as JSON lines, onto the disk before it returns; never over a file that is there. Answers with the SHA-256. */
export async function writeArchive(
  path: string,
  { follows, items, ends }: { follows: ChainHead; items: AsyncIterable<ChainItem>; ends: ChainHead },
): Promise<string> {
  const hash = createHash("sha256");
  const line = (content: ArchiveLine) => {
    const text = `${JSON.stringify(content)}\n`;
    hash.update(text);
    return text;
  };
  async function* lines() {
    yield line({ archive: "kuangjie-audit", version: 1, follows });
    for await (const item of items) yield line(item);
    yield line({ ends });
  }
  await pipeline(Readable.from(lines()), createWriteStream(path, { flags: "wx", mode: 0o600, flush: true }));
  return hash.digest("hex");
}

/** The lines of an archive; null for one that is none. */
export async function* readArchive(path: string): AsyncGenerator<ArchiveLine | null> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) yield lineIn(line);
}

function lineIn(text: string): ArchiveLine | null {
  try {
    return Line.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
