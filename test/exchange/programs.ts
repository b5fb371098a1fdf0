import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a program of the system and gives what it printed. */
export async function program(name: string, args: readonly string[]): Promise<string> {
  const { stdout } = await run(name, [...args], { maxBuffer: 1 << 28, timeout: 120_000 });
  return stdout;
}

/** A folder of its own for the files of one test file. */
export const scratchFolder = () => mkdtempSync(join(tmpdir(), "kuangjie-exchange-"));

export async function laidDown(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}
