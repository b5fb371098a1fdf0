import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import type { AppContext } from "../../context.ts";
import { Problem } from "../../http/problem.ts";

type Place = Pick<AppContext, "dataDir">;

export const uploadsFolder = ({ dataDir }: Place) => join(dataDir, "uploads");

/** Where the bytes of an upload lie: named by our id, never by what its sender calls the file. */
export const uploadPath = (place: Place, id: string) => join(uploadsFolder(place), `${id}.part`);

/** Bytes that can still be written. */
export async function freeBytes(place: Place): Promise<number> {
  const folder = uploadsFolder(place);
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Writes a piece at its place and waits until it is on the disk. */
export async function writePiece(
  place: Place,
  { id, offset, bytes }: { id: string; offset: number; bytes: Uint8Array },
): Promise<void> {
  await mkdir(uploadsFolder(place), { recursive: true });
  const file = await open(uploadPath(place, id), offset === 0 ? "w" : "r+").catch(gone);
  try {
    await file.write(bytes, 0, bytes.length, offset);
    await file.datasync();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? diskFull() : error;
  } finally {
    await file.close();
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest("hex");
}

/** Bytes of an upload on the disk; null when there are none. */
export async function storedBytes(place: Place, id: string): Promise<number | null> {
  return await stat(uploadPath(place, id)).then(
    ({ size }) => size,
    () => null,
  );
}

export async function removeFile(place: Place, id: string): Promise<void> {
  await rm(uploadPath(place, id), { force: true });
}

/** Ids of the uploads that have a file here. */
export async function storedIds(place: Place): Promise<string[]> {
  const names = await readdir(uploadsFolder(place)).catch(() => []);
  return names.filter((name) => name.endsWith(".part")).map((name) => name.slice(0, -".part".length));
}

export const diskFull = (detail = "") =>
  new Problem(
    507,
    "disk_full",
    `服务器磁盘空间不足，无法接收该文件。${detail}请联系系统管理员清理磁盘后再上传；已收到的部分保留，可以继续。`,
  );

function gone(): never {
  throw new Problem(
    409,
    "upload_lost",
    "服务器上已没有该文件此前收到的部分（可能已被清理）。请取消后重新上传。",
  );
}
