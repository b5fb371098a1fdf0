import { cpSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { type OpenDatabase, openDatabase } from "#api/db/connect";
import type { SessionLimits } from "#api/db/embedded/embedded-server";
import { readyForTests } from "./as-owner.ts";
import { keptFolder } from "./kept-folder.ts";
import { borrowEmbedded } from "./rewound/rewound-embedded.ts";
import { templateKey } from "./template-key.ts";

const silent = pino({ level: "silent" });

/** A migrated embedded database for one test file. */
export async function embeddedDatabase(): Promise<OpenDatabase> {
  return (await borrowEmbedded(join(await template(), "postgres"))) ?? embeddedClone();
}

/** A migrated embedded database in a folder of its own, opened as the application does. */
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

const template = () => keptFolder(`template-${templateKey()}`, fillTemplate);

const newFolder = () => mkdtemp(join(tmpdir(), "kuangjie-test-"));

async function fillTemplate(folder: string): Promise<void> {
  const opened = await openDatabase({ databaseUrl: null, dataDir: folder }, silent);
  await readyForTests(opened.db);
  await opened.close();
}
