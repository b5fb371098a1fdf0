import type { FromWorker, ToWorker } from "#gis/parallel/messages";
import type { WorkFunctions, WorkTable } from "#gis/parallel/work";
import { workServer } from "#gis/parallel/work-server";
import type { WorkerPort } from "#gis/parallel/worker-port";

/** What became of the workers a test started. */
export interface Workers {
  spawn: () => WorkerPort;
  started: { ended: boolean; busy: boolean; received: ToWorker[]; break: (cause: Error) => void }[];
}

/** Workers in this very thread that copy every message as a real one does and take one at a time. */
export function inProcessWorkers<Work extends WorkTable>(functions: WorkFunctions<Work>): Workers {
  const started: Workers["started"] = [];
  const spawn = (): WorkerPort => {
    let told: Parameters<WorkerPort["listen"]>[0] | null = null;
    const state = {
      ended: false,
      busy: false,
      received: [] as ToWorker[],
      break: (cause: Error) => told?.broken(cause),
    };
    started.push(state);
    const serve = workServer(functions, (message, transfer) => {
      const copy = structuredClone<FromWorker>(message, { transfer });
      queueMicrotask(() => !state.ended && told?.message(copy));
    });
    return {
      post: (message, transfer) => {
        const copy = structuredClone(message, { transfer });
        state.received.push(copy);
        setTimeout(() => !state.ended && serve(copy));
      },
      listen: (listener) => {
        told = listener;
      },
      terminate: () => {
        state.ended = true;
      },
      keepAlive: (busy) => {
        state.busy = busy;
      },
    };
  };
  return { spawn, started };
}
