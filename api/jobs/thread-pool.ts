import { availableParallelism } from "node:os";
import type { ResourceLimits } from "node:worker_threads";
import { workersFor } from "#gis/parallel/ranges";
import { type WorkerPool, workerPool } from "#gis/parallel/worker-pool";
import type { WorkerPort } from "#gis/parallel/worker-port";
import { typescriptWorker } from "../typescript-worker.ts";
import type { ThreadWork } from "./thread-tasks.ts";

/** Threads for heavy pure work away from the event loop, which keeps answering; resting ones let the process exit. */
export function threadPool(size: number, resourceLimits: ResourceLimits = {}): WorkerPool<ThreadWork> {
  return workerPool(size, () => startThread(resourceLimits));
}

/** Room of a thread for new objects, MB: in Node's own 16 MB two threads at a search clear up so often that it slows both. */
const youngMb = 96;

/** The threads of this process. */
export const threads = threadPool(workersFor(availableParallelism()));

function startThread(resourceLimits: ResourceLimits): WorkerPort {
  const thread = typescriptWorker(new URL("./thread-entry.ts", import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: youngMb, ...resourceLimits },
  });
  thread.unref();
  return {
    post: (message, transfer) => thread.postMessage(message, transfer),
    listen: ({ message, broken }) => {
      thread.on("message", message).on("messageerror", broken).on("error", broken);
      thread.on("exit", (code) => broken(new Error(`the thread exited with code ${code}`)));
    },
    terminate: () => void thread.terminate(),
    keepAlive: (busy) => (busy ? thread.ref() : thread.unref()),
  };
}
