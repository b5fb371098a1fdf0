import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { AppContext } from "../../context.ts";
import type { ZipMember } from "../containers/open-zip.ts";
import { diskFull, uploadsFolder } from "./upload-files.ts";

const ending = ".unpacked";

/** Where a job unpacks what it reads: a folder of its own, so that nobody else removes it. */
export const unpackedFolder = (place: Pick<AppContext, "dataDir">, jobId: string) =>
  join(uploadsFolder(place), jobId + ending);

/** Makes the folder anew; what a process that died left in it is gone. */
export async function makeEmpty(folder: string, sizeBytes: number): Promise<void> {
  await removeUnpacked(folder);
  const { bavail, bsize } = await statfs(dirname(folder));
  if (bavail * bsize < sizeBytes) {
    const [needed, free] = [sizeBytes, bavail * bsize].map((bytes) => Math.ceil(bytes / 1024 ** 2));
    throw diskFull(`解压需要约 ${needed} MB，只剩 ${free} MB。`);
  }
  await mkdir(folder, { recursive: true });
}

export async function removeUnpacked(folder: string): Promise<void> {
  // Windows keeps a file for a moment after the thread that read it was ended
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Unpacks a file of a zip to the disk, no more of it in memory than a piece. */
export async function unpackTo(path: string, member: ZipMember, signal: AbortSignal): Promise<void> {
  try {
    await pipeline(member.pieces(), createWriteStream(path), { signal });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? diskFull() : error;
  }
}

/** Ids of the jobs that have something unpacked here. */
export async function unpackingJobs(place: Pick<AppContext, "dataDir">): Promise<string[]> {
  const names = await readdir(uploadsFolder(place)).catch(() => []);
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}
