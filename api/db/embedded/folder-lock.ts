import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { StartupError } from "../../startup-error.ts";

const HEARTBEAT_MS = 5_000;
const SILENT_AFTER_MS = 30_000;
const BEING_WRITTEN_MS = 2_000;
const heldHere = new Set<string>();

export interface FolderLock {
  release: () => Promise<void>;
}

/** Two processes on one data folder lose rows without a word, so the second is refused. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(resolve(folder), "kuangjie.lock");
  if (heldHere.has(path)) throw inUse(folder, process.pid);
  try {
    await mkdir(folder, { recursive: true });
    await claim(path, folder);
  } catch (error) {
    throw error instanceof StartupError ? error : unusable(folder, error);
  }
  heldHere.add(path);
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS).unref();
  return {
    release: async () => {
      clearInterval(heartbeat);
      heldHere.delete(path);
      await rm(path, { force: true });
    },
  };
}

interface Holder {
  pid: number;
  host: string;
  /** when that process started, in the kernel's ticks: a process id is used again after a restart */
  startedTicks: string | null;
}

async function claim(path: string, folder: string): Promise<void> {
  const mine = JSON.stringify(await holderOf(process.pid));
  for (;;) {
    if (await created(path, mine)) return;
    const text = await readFile(path, "utf8").catch(() => null);
    if (text === null) continue;
    const holder = holderIn(text);
    if (!holder && (await ageMs(path)) < BEING_WRITTEN_MS) {
      await setTimeout(BEING_WRITTEN_MS / 10);
      continue;
    }
    if (holder && (await isAlive(holder, path))) throw inUse(folder, holder.pid);
    await putAside(path, text, folder);
  }
}

async function created(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a dead process, unless another process took it over in the meantime. */
async function putAside(path: string, stale: string, folder: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const taken = await readFile(aside, "utf8").catch(() => stale);
  if (taken !== stale) {
    await rename(aside, path);
    throw inUse(folder, holderIn(taken)?.pid ?? 0);
  }
  await rm(aside, { force: true });
}

function holderIn(text: string): Holder | null {
  try {
    const holder = JSON.parse(text) as Holder;
    return Number.isInteger(holder.pid) ? holder : null;
  } catch {
    return null;
  }
}

async function isAlive(holder: Holder, path: string): Promise<boolean> {
  if (holder.host !== hostname()) return (await ageMs(path)) < SILENT_AFTER_MS;
  if (holder.pid === process.pid) return false;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  return (await holderOf(holder.pid)).startedTicks === holder.startedTicks;
}

async function ageMs(path: string): Promise<number> {
  const status = await stat(path).catch(() => null);
  return status ? Date.now() - status.mtimeMs : 0;
}

async function holderOf(pid: number): Promise<Holder> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => null);
  const startedTicks = status?.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  return { pid, host: hostname(), startedTicks };
}

function touch(path: string): void {
  const now = new Date();
  utimes(path, now, now).catch(() => undefined);
}

const unusable = (folder: string, error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  return new StartupError(
    "folder_unusable",
    `数据目录 ${resolve(folder)} 不能建立或不能写入（${reason}）。请检查该目录的权限和磁盘空间，或用 DATA_DIR 指定另一目录。`,
    `The data folder cannot be made or written to (${reason}). Check its rights and the disk, or set DATA_DIR to another folder.`,
    error,
  );
};

const inUse = (folder: string, pid: number) =>
  new StartupError(
    "folder_in_use",
    `数据目录 ${resolve(folder)} 正被另一个矿界进程（进程号 ${pid}）使用。同一目录只能由一个进程打开，否则会丢失数据。请先退出该进程，或用 DATA_DIR 指定另一目录。`,
    `The data folder is in use by process ${pid}. Stop it first, or set DATA_DIR to another folder.`,
  );
