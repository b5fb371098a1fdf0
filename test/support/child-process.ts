import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Child {
  process: ChildProcessByStdio<null, Readable, Readable>;
  /** everything said so far, both streams */
  said: () => string;
  /** what was said on standard output alone: what a script reads */
  printed: () => string;
  /** resolves as soon as that was said, rejects when the process ends without saying it */
  says: (text: string) => Promise<void>;
  exit: Promise<number | null>;
}

/** Runs one of our TypeScript programs in a process of its own. */
export function runProgram(path: string, args: string[], environment: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), path, ...args], {
    cwd: root,
    // as its user starts it: a test's NODE_ENV would build development pages into dist/web
    env: { ...process.env, NODE_OPTIONS: "", NODE_ENV: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let printed = "";
  child.stdout.on("data", (text: string) => {
    printed += text;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      child.emit("said");
    });
  }
  const exit = once(child, "close").then(([code]) => code as number | null);
  const says = async (text: string) => {
    while (!said.includes(text)) {
      if (child.exitCode !== null) throw new Error(`ended without saying ${text}:\n${said}`);
      await Promise.race([once(child, "said"), exit]);
    }
  };
  return { process: child, said: () => said, printed: () => printed, says, exit };
}
