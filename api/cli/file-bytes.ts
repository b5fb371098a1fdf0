import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Content of a file, null (and a sentence on standard error) when it cannot be read. */
export function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    process.stderr.write(`无法读取文件 ${path}。\n`);
    return null;
  }
}

/** What proves later which file an answer was about. */
export function fingerprintOf(bytes: Uint8Array): { sizeBytes: number; sha256: string } {
  return { sizeBytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
