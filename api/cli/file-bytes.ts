import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Content of a file, null (and the reason on standard error) when it cannot be read. */
export function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    process.stderr.write(`无法读取文件 ${path}：${readFault(error)}\n`);
    return null;
  }
}

function readFault(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "ENOENT") return "文件不存在";
  if (code === "EISDIR") return "这是一个文件夹";
  return code === "EACCES" || code === "EPERM" ? "没有读取权限" : String(error);
}

/** What proves later which file an answer was about. */
export function fingerprintOf(bytes: Uint8Array): { sizeBytes: number; sha256: string } {
  return { sizeBytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
