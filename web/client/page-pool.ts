import type { FromWorker } from "#gis/parallel/messages";
import { workersFor } from "#gis/parallel/ranges";
import { type WorkerPool, workerPool } from "#gis/parallel/worker-pool";
import type { WorkerPort } from "#gis/parallel/worker-port";
import type { PageWork } from "./page-work.ts";

let pool: WorkerPool<PageWork> | undefined;

/** The Web Workers of this page, started when first needed: heavy `gis` work must not hold up the screen. */
export function pagePool(): WorkerPool<PageWork> {
  pool ??= workerPool<PageWork>(workersFor(navigator.hardwareConcurrency), startWorker);
  return pool;
}

function startWorker(): WorkerPort {
  const worker = new Worker(new URL("./page-worker.ts", import.meta.url), { type: "module" });
  return {
    post: (message, transfer) => worker.postMessage(message, transfer),
    listen: ({ message, broken }) => {
      worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => message(data));
      worker.addEventListener("error", (event) => broken(new Error(event.message || "it did not start")));
      worker.addEventListener("messageerror", () => broken(new Error("its answer could not be read")));
    },
    terminate: () => worker.terminate(),
    // a page stays open whatever its workers do
    keepAlive: () => {},
  };
}
