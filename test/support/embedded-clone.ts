import { cpSync, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { type OpenDatabase, openDatabase } from "#api/db/connect";
import type { SessionLimits } from "#api/db/embedded/embedded-server";
import { readyForTests } from "./as-owner.ts";
import { templateKey } from "./template-key.ts";

const cache = fileURLToPath(new URL("../../node_modules/.cache/kuangjie/", import.meta.url));
const silent = pino({ level: "silent" });
const ABANDONED_MS = 180_000;

/** A migrated embedded database in a folder of its own. */
export async function embeddedClone(limits?: SessionLimits): Promise<OpenDatabase> {
  return openIn(await clonedFolder(), limits);
}

export async function emptyEmbedded(): Promise<OpenDatabase> {
  return openIn(await newFolder());
}

async function openIn(folder: string, limits?: SessionLimits): Promise<OpenDatabase> {
  const opened = await openDatabase({ databaseUrl: null, dataDir: folder }, silent, limits);
  const close = async () => {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...opened, close };
}

/** A copy of the migrated template folder: making one anew takes ten times as long. The caller removes it. */
export async function clonedFolder(): Promise<string> {
  const folder = await newFolder();
  cpSync(await template(), folder, { recursive: true });
  return folder;
}

const newFolder = () => mkdtemp(join(tmpdir(), "kuangjie-test-"));

async function template(): Promise<string> {
  const folder = join(cache, `template-${templateKey()}`);
  const building = `${folder}.building`;
  while (!existsSync(folder)) {
    if (await startedBuilding(building)) await build(folder, building);
    else await setTimeout(300);
  }
  return folder;
}

/** Several test files start at once: one builds, the others wait; a builder that died is replaced. */
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

async function build(folder: string, building: string): Promise<void> {
  try {
    const opened = await openDatabase({ databaseUrl: null, dataDir: building }, silent);
    await readyForTests(opened.db);
    await opened.close();
    await removeOld();
    await rename(building, folder);
  } catch (error) {
    await rm(building, { recursive: true, force: true });
    throw error;
  }
}

async function removeOld(): Promise<void> {
  const dayMs = 86_400_000;
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (name.startsWith("template-") && Date.now() - (await stat(path)).mtimeMs > dayMs) {
      await rm(path, { recursive: true, force: true });
    }
  }
}
