import { parentPort } from "node:worker_threads";
import type { ThreadReply, ThreadRequest } from "./thread.ts";
import { runTask } from "./thread-tasks.ts";

const answer = (reply: ThreadReply) => parentPort?.postMessage(reply);

parentPort?.on("message", ({ task, input }: ThreadRequest) => {
  try {
    answer({ kind: "done", output: runTask(task, input, (share) => answer({ kind: "progress", share })) });
  } catch (error) {
    answer({ kind: "failed", error });
  }
});
