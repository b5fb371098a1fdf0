import { randomUUID } from "node:crypto";
import { hostname } from "node:os";

const living = new Set<string>();

/** host/process/worker: enough to tell on the same machine whether whoever claimed a job is still alive. */
export function newWorkerName(): string {
  const name = `${hostname()}/${process.pid}/${randomUUID()}`;
  living.add(name);
  return name;
}

export function retireWorkerName(name: string): void {
  living.delete(name);
}

/** Surely dead: its process on this machine is gone, or this very process restarted under the same number. */
export function isSurelyDead(name: string): boolean {
  const [host, pidText] = name.split("/");
  const pid = Number(pidText);
  if (host !== hostname() || !Number.isInteger(pid)) return false;
  if (pid === process.pid) return !living.has(name);
  return !isProcessAlive(pid);
}

function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
