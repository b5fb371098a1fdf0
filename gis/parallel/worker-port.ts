import type { FromWorker, ToWorker } from "./messages.ts";

/** What a pool needs of a worker; a thread of Node and a Web Worker each have a thin adapter. */
export interface WorkerPort {
  /** Buffers to transfer are gone from the sender afterwards. */
  post(message: ToWorker, transfer: ArrayBuffer[]): void;
  listen(listener: {
    message: (message: FromWorker) => void;
    /** it broke or ended by itself */
    broken: (cause: Error) => void;
  }): void;
  terminate(): void;
  /** A busy worker keeps its process alive, a resting one lets it exit. */
  keepAlive(busy: boolean): void;
}

/** The part of an AbortSignal that a pool uses. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}
