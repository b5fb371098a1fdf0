import { typescriptWorker } from "../typescript-worker.ts";
import type { ThreadInput, ThreadOutput, ThreadTask } from "./thread-tasks.ts";

export type ThreadReply =
  | { kind: "progress"; share: number }
  | { kind: "done"; output: unknown }
  | { kind: "failed"; error: unknown };

interface ThreadOptions {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

const entry = new URL("./thread-entry.ts", import.meta.url);

/** Heavy pure work away from the event loop, which keeps answering. Aborting ends the thread at once. */
export function inThread<Task extends ThreadTask>(
  task: Task,
  input: ThreadInput<Task>,
  { onProgress, signal }: ThreadOptions = {},
): Promise<ThreadOutput<Task>> {
  signal?.throwIfAborted();
  const worker = typescriptWorker(entry, { workerData: { task, input } });
  const output = new Promise<ThreadOutput<Task>>((resolve, reject) => {
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    worker.on("error", reject);
    worker.on("exit", () => reject(new Error(`thread for ${task} ended without an answer`)));
    worker.on("message", (reply: ThreadReply) => {
      if (reply.kind === "progress") onProgress?.(reply.share);
      else if (reply.kind === "failed") reject(reply.error);
      else resolve(reply.output as ThreadOutput<Task>);
    });
  });
  return output.finally(() => worker.terminate());
}
