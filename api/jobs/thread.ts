import type { Worker } from "node:worker_threads";
import { typescriptWorker } from "../typescript-worker.ts";
import type { ThreadInput, ThreadOutput, ThreadTask } from "./thread-tasks.ts";

export interface ThreadRequest {
  task: ThreadTask;
  input: ThreadInput<ThreadTask>;
}
export type ThreadReply =
  | { kind: "progress"; share: number }
  | { kind: "done"; output: unknown }
  | { kind: "failed"; error: unknown };

interface ThreadOptions {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** A thread that has read its modules answers at once: the last one to finish waits for the next task. */
let resting: Worker | null = null;

/** Heavy pure work away from the event loop, which keeps answering. Aborting ends the thread at once. */
export async function inThread<Task extends ThreadTask>(
  task: Task,
  input: ThreadInput<Task>,
  { onProgress, signal }: ThreadOptions = {},
): Promise<ThreadOutput<Task>> {
  signal?.throwIfAborted();
  const thread = resting ?? typescriptWorker(new URL("./thread-entry.ts", import.meta.url));
  resting = null;
  thread.removeAllListeners();
  thread.ref();
  try {
    const reply = await answerOf(thread, { task, input }, { onProgress, signal });
    if (reply.kind === "failed") throw reply.error;
    return reply.output as ThreadOutput<Task>;
  } finally {
    await leave(thread, signal);
  }
}

function answerOf(
  thread: Worker,
  request: ThreadRequest,
  { onProgress, signal }: { [Key in keyof ThreadOptions]: ThreadOptions[Key] | undefined },
): Promise<Exclude<ThreadReply, { kind: "progress" }>> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal?.reason);
    signal?.addEventListener("abort", giveUp, { once: true });
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error(`the thread for ${request.task} ended without an answer`)));
    thread.on("message", (reply: ThreadReply) => {
      if (reply.kind === "progress") return onProgress?.(reply.share);
      signal?.removeEventListener("abort", giveUp);
      resolve(reply);
    });
    thread.postMessage(request);
  });
}

async function leave(thread: Worker, signal: AbortSignal | undefined): Promise<void> {
  thread.removeAllListeners();
  if (signal?.aborted || resting !== null || thread.threadId === -1) {
    await thread.terminate();
    return;
  }
  const forget = () => {
    if (resting === thread) resting = null;
  };
  thread.on("error", forget).on("exit", forget);
  thread.unref();
  resting = thread;
}
