import type { StopSignal } from "./worker-port.ts";

/** One order: its slices, what has come back of them, and whoever waits. */
export interface PoolRun {
  id: number;
  task: string;
  shared: unknown;
  inputs: readonly unknown[];
  moveInputs: boolean;
  /** told a slice's share; adds them up */
  progress(slice: number, share: number): void;
  /** takes a slice's output; true when it was the last one */
  done(slice: number, output: unknown): boolean;
  resolve(): void;
  reject(reason: unknown): void;
}

export interface RunOptions {
  /** share of all slices together, 0…1, never falling */
  onProgress?: ((share: number) => void) | undefined;
  signal?: StopSignal | undefined;
  /** before what already waits: somebody is looking at the screen */
  urgent?: boolean;
  /** The flat arrays of the slices are moved to the workers instead of copied: the caller has no further use for them. */
  moveInputs?: boolean;
}

type Order = Pick<PoolRun, "id" | "task" | "shared" | "inputs">;

/** Keeps the outputs of a run in the order of its slices, whatever order they come back in. */
export function poolRun(
  order: Order,
  options: RunOptions,
  settle: { resolve: (outputs: unknown[]) => void; reject: (reason: unknown) => void },
): PoolRun {
  const shares = order.inputs.map(() => 0);
  const outputs: unknown[] = order.inputs.map(() => undefined);
  let left = order.inputs.length;
  const progress = (slice: number, share: number) => {
    shares[slice] = Math.max(shares[slice] ?? 0, share);
    options.onProgress?.(shares.reduce((sum, one) => sum + one, 0) / shares.length);
  };
  return {
    ...order,
    moveInputs: options.moveInputs ?? false,
    progress,
    done: (slice, output) => {
      outputs[slice] = output;
      left -= 1;
      progress(slice, 1);
      return left === 0;
    },
    resolve: () => settle.resolve(outputs),
    reject: settle.reject,
  };
}
