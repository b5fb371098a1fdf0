import type { MessagePort } from "node:worker_threads";

/** What the main thread and the thread of the embedded database say to each other beside the bytes of a connection. */
export interface WorkerSetup {
  dataFolder: string;
  idleTransactionMs: number;
}

export type ToWorker = { kind: "connect"; port: MessagePort } | { kind: "close" };

export type FromWorker =
  | { kind: "ready" }
  | { kind: "closed" }
  | { kind: "broken"; reason: string }
  | { kind: "failed"; reason: string };
