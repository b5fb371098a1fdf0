import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppContext } from "../context.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import type { ChainHead } from "./chain-link.ts";
import { chainHead } from "./verify-chain.ts";

type Place = Pick<AppContext, "auditAnchorDir">;

/**
 * Writes the end of the chain to the file of the day, once a day: whoever rewrote the whole log in the database would have to
 * find these as well. The folder belongs on another machine, or is copied away with the backups.
 */
export async function writeAnchor({
  db,
  auditAnchorDir: folder,
  now,
}: Pick<AppContext, "db" | "auditAnchorDir" | "now">): Promise<void> {
  const head = folder ? await chainHead(db) : null;
  if (!folder || head === null) return;
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${shanghaiDay(now())}.json`);
  const text = `${JSON.stringify({ ...head, writtenAt: now().toISOString() }, null, 2)}\n`;
  if ((await readFile(path, "utf8").catch(() => null)) !== null) return;
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

/** The anchors that were written, oldest first. A file that is none is an error: somebody changed it. */
export async function readAnchors({ auditAnchorDir: folder }: Place): Promise<ChainHead[]> {
  if (!folder) return [];
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    /^\d{4}-\d\d-\d\d\.json$/.test(name),
  );
  return await Promise.all(
    names.sort().map(async (name) => anchorIn(await readFile(join(folder, name), "utf8"), name)),
  );
}

function anchorIn(text: string, name: string): ChainHead {
  const { seq, hash } = JSON.parse(text) as Partial<ChainHead>;
  if (!Number.isInteger(seq) || typeof hash !== "string")
    throw new Error(`${name} is no anchor of the audit log`);
  return { seq: Number(seq), hash };
}

const anchorEveryMs = 3_600_000;

/** Writes anchors as long as the service runs; answers with what ends that. */
export function keepAnchors(
  context: Pick<AppContext, "db" | "auditAnchorDir" | "now" | "log">,
): () => Promise<void> {
  const write = () =>
    writeAnchor(context).catch((error) =>
      context.log.error({ err: error }, "audit anchor could not be written"),
    );
  let writing = write();
  const timer = setInterval(() => {
    writing = write();
  }, anchorEveryMs);
  return async () => {
    clearInterval(timer);
    await writing;
    await write();
  };
}
