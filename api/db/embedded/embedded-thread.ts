import { MessageChannel, type MessagePort, type WorkerOptions } from "node:worker_threads";
import { typescriptWorker } from "../../typescript-worker.ts";
import type { FromWorker, ToWorker } from "./messages.ts";

export interface EmbeddedThread {
  ready: Promise<void>;
  connect: () => Promise<MessagePort>;
  /** ends in good order */
  close: () => Promise<void>;
  /** ends at once */
  end: () => Promise<void>;
}

/** Starts a program that holds an embedded database and serves one connection after the other. */
export function startThread(
  program: URL,
  options: Pick<WorkerOptions, "workerData" | "transferList">,
  onBroken: (reason: string) => void,
): EmbeddedThread {
  const worker = typescriptWorker(program, options);
  const ports = new Set<MessagePort>();
  const tell = (message: ToWorker, transfer: MessagePort[] = []) => worker.postMessage(message, transfer);
  const ready = new Promise<void>((resolve, reject) => {
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") resolve();
      if (message.kind === "failed") reject(new Error(message.reason));
      if (message.kind === "broken") onBroken(message.reason);
    });
    worker.on("error", reject);
    worker.on("exit", () => {
      reject(new Error("the embedded database's thread ended"));
      for (const port of ports) port.close();
    });
  });
  return {
    ready,
    connect: async () => {
      await ready;
      const { port1, port2 } = new MessageChannel();
      ports.add(port1);
      port1.on("close", () => ports.delete(port1));
      tell({ kind: "connect", port: port2 }, [port2]);
      return port1;
    },
    close: async () => {
      await ready.catch(() => undefined);
      const ended = new Promise((resolve) => worker.once("exit", resolve));
      tell({ kind: "close" });
      await ended;
    },
    end: async () => {
      await worker.terminate();
    },
  };
}
