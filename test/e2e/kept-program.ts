import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { demoFolder, type Program, programEnvironment } from "./demo-folder.ts";
import type { OfficeAnswer, OfficeOrder } from "./office-program.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const program = fileURLToPath(new URL("./office-program.ts", import.meta.url));

/** one for all journeys of a worker: loading the modules and starting a database takes longer than most journeys */
let kept: ChildProcess | null = null;

/**
 * The application, started anew on this folder and on a database that is put back byte by byte to that of the demo city: all that it is
 * but for the process, which the journeys of a worker share one after the other.
 */
export async function startKeptProgram(dataFolder: string): Promise<Program> {
  const demo = await demoFolder();
  const isDatabase = (path: string) => basename(path) === "postgres";
  cpSync(demo, dataFolder, { recursive: true, filter: (path) => !isDatabase(path) });
  const process = running();
  const answer = await ask(process, { dataFolder, demoFolder: demo });
  if (answer === "ended" || "failure" in answer) throw new Error(`not started: ${JSON.stringify(answer)}`);
  const end = async () => {
    const last = await ask(process, "end");
    if (last !== "ended") throw new Error(`not ended: ${JSON.stringify(last)}`);
  };
  return { process, address: answer.address, end };
}

function running(): ChildProcess {
  if (kept && kept.exitCode === null && kept.signalCode === null) return kept;
  kept = fork(program, {
    cwd: root,
    execArgv: ["--import", import.meta.resolve("tsx")],
    env: programEnvironment(),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return kept;
}

async function ask(process: ChildProcess, order: OfficeOrder): Promise<OfficeAnswer> {
  const answered = new AbortController();
  const next = (event: string) => once(process, event, { signal: answered.signal });
  process.send(order);
  try {
    return await Promise.race([
      next("message").then(([answer]) => answer as OfficeAnswer),
      next("exit").then(([code]) => ({ failure: `its process ended with ${code}` })),
    ]);
  } finally {
    // of the two, the one that did not come is let go of
    answered.abort();
  }
}
