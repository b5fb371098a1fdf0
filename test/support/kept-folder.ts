import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const cache = fileURLToPath(new URL("../../node_modules/.cache/kuangjie/", import.meta.url));
const ABANDONED_MS = 180_000;
const DAY_MS = 86_400_000;

/**
 * A folder that takes long to fill, filled once and kept for a day. Several test files ask at once: one fills it, the
 * others wait; one that died meanwhile is replaced. Who asks copies it and leaves it as it is.
 */
export async function keptFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cache, name);
  const building = `${folder}.building`;
  while (!existsSync(folder)) {
    if (!(await startedBuilding(building))) await setTimeout(300);
    // another may have put theirs in place between the question and the beginning
    else if (existsSync(folder)) await rm(building, { recursive: true });
    else await build(folder, building, fill);
  }
  return folder;
}

async function startedBuilding(building: string): Promise<boolean> {
  await mkdir(cache, { recursive: true });
  try {
    await mkdir(building);
    return true;
  } catch {
    const status = await stat(building).catch(() => null);
    if (status && Date.now() - status.mtimeMs > ABANDONED_MS)
      await rm(building, { recursive: true, force: true });
    return false;
  }
}

async function build(
  folder: string,
  building: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  try {
    await fill(building);
    await removeOld();
    await rename(building, folder);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
}

async function removeOld(): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const status = await stat(path).catch(() => null);
    if (status && Date.now() - status.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true });
  }
}
