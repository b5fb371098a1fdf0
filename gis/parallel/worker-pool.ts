import { PoolFloor } from "./pool-floor.ts";
import { poolRun, type RunOptions } from "./pool-run.ts";
import type { TaskOf, WorkTable } from "./work.ts";
import type { WorkerPort } from "./worker-port.ts";

interface WorkOrder<Kind extends { slice: unknown; shared: unknown }> {
  /** sent to each worker once */
  shared: Kind["shared"];
  slices: readonly Kind["slice"][];
}

export interface WorkerPool<Work extends WorkTable> {
  /** most workers at a time */
  readonly size: number;
  /** Outputs of the slices in their order. Aborting ends the workers at it at once and rejects with the signal's reason. */
  run<Task extends TaskOf<Work>>(
    task: Task,
    order: WorkOrder<Work[Task]>,
    options?: RunOptions,
  ): Promise<Work[Task]["output"][]>;
  /** Work that is not cut into slices. */
  one<Task extends TaskOf<Work>>(
    task: Task,
    input: Work[Task]["slice"],
    options?: RunOptions,
  ): Promise<Work[Task]["output"]>;
  /** Ends all workers; what is under way is rejected. */
  close(): void;
}

/** At most `size` workers, started when first needed, that take slices from one queue and rest in between. */
export function workerPool<Work extends WorkTable>(size: number, spawn: () => WorkerPort): WorkerPool<Work> {
  const floor = new PoolFloor(size, spawn);
  let orders = 0;
  const run = (task: string, order: WorkOrder<WorkTable[string]>, options: RunOptions) =>
    new Promise<unknown[]>((resolve, reject) => {
      const { signal, urgent = false } = options;
      if (signal?.aborted) return reject(signal.reason);
      if (order.slices.length === 0) return resolve([]);
      orders += 1;
      const work = poolRun({ id: orders, task, shared: order.shared, inputs: order.slices }, options, {
        resolve: (outputs) => {
          signal?.removeEventListener("abort", stop);
          resolve(outputs);
        },
        reject: (reason) => {
          signal?.removeEventListener("abort", stop);
          reject(reason);
        },
      });
      const stop = () => floor.giveUp(work, signal?.reason);
      signal?.addEventListener("abort", stop);
      floor.take(work, urgent);
    });
  return {
    size,
    run: (task, order, options = {}) => run(task, order, options),
    one: async (task, input, options = {}) => {
      const [output] = await run(task, { shared: null, slices: [input] }, options);
      return output;
    },
    close: () => floor.close(new Error("the pool was closed")),
  };
}
