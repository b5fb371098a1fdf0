import { mkdir, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { AppContext } from "../../context.ts";

type Place = Pick<AppContext, "dataDir">;

const booksFolder = ({ dataDir }: Place) => join(dataDir, "error-books");
const ending = ".book";
const underWay = ".making";

/** Where the workbooks of a job lie, one file by its id whatever it is called for whom fetches it. */
export const bookPath = (place: Place, jobId: string) => join(booksFolder(place), jobId + ending);

/** A folder to make them in, of this very run: a job that another worker took up is written elsewhere. */
export async function makingFolder(place: Place, jobId: string, run: string): Promise<string> {
  const folder = join(booksFolder(place), `${jobId}.${run}${underWay}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

export async function removePath(path: string): Promise<void> {
  // Windows keeps a file for a moment after the thread that wrote it was ended
  await rm(path, { recursive: true, force: true, maxRetries: 5 });
}

export async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

/** Everything that lies there, with the job it belongs to and whether it is still being made. */
export async function keptPaths(
  place: Place,
): Promise<{ path: string; jobId: string; isUnderWay: boolean }[]> {
  const names = await readdir(booksFolder(place)).catch(() => []);
  return names.map((name) => ({
    path: join(booksFolder(place), name),
    jobId: name.split(".")[0] ?? "",
    isUnderWay: name.endsWith(underWay),
  }));
}
