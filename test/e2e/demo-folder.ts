import type { ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "#test/support/child-process";
import { keptFolder } from "#test/support/kept-folder";
import { templateKey } from "#test/support/template-key";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = ["api", "gis"];

export interface Program {
  /** stands still at SIGSTOP, goes on at SIGCONT */
  process: Pick<ChildProcess, "kill">;
  /** where it answers */
  address: string;
  /** ends it in good order, as Ctrl-C does */
  end: () => Promise<void>;
}

const settings = {
  DATABASE_URL: "",
  HOST: "127.0.0.1",
  // vitest's own "test" would have the pages built with the slow React of developers
  NODE_ENV: "production",
  DEMO: "on",
  PORT: "0",
};

/** What every journey's application is told, whichever way it is started. */
export const programEnvironment = () => ({ ...process.env, NODE_OPTIONS: "", ...settings });

/** The whole application as its user starts it, on this data folder. */
export async function startProgram(
  dataFolder: string,
  environment: Record<string, string> = {},
): Promise<Program> {
  const app = runProgram("api/main.ts", [], { ...settings, DATA_DIR: dataFolder, ...environment });
  await app.says("Kuangjie is ready: http://127.0.0.1:");
  const end = async () => {
    app.process.kill("SIGINT");
    const code = await app.exit;
    if (code !== 0) throw new Error(`the application ended with ${code}:\n${app.said()}`);
  };
  return { process: app.process, address: /Kuangjie is ready: (http:\S+)/.exec(app.said())?.[1] ?? "", end };
}

/**
 * A data folder with the demo city, to be copied: what the application itself makes of an empty folder when it is
 * started there for the first time and ended with Ctrl-C.
 */
export function demoFolder(): Promise<string> {
  return keptFolder(`demo-${today()}-${cityKey()}`, async (folder) => (await startProgram(folder)).end());
}

const today = () => new Date().toISOString().slice(0, 10);

/** Changes whenever a first start would make another city of an empty folder. */
function cityKey(): string {
  const hash = createHash("sha256").update(templateKey());
  for (const folder of sources) {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort();
    for (const name of names) {
      if (name.endsWith(".ts")) hash.update(name).update(readFileSync(join(root, folder, name)));
    }
  }
  return hash.digest("hex").slice(0, 12);
}
