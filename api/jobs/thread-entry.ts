import { parentPort, workerData } from "node:worker_threads";
import type { ThreadReply } from "./thread.ts";
import { runTask, type ThreadInput, type ThreadTask } from "./thread-tasks.ts";

const { task, input } = workerData as { task: ThreadTask; input: ThreadInput<ThreadTask> };
const answer = (reply: ThreadReply) => parentPort?.postMessage(reply);

try {
  answer({ kind: "done", output: runTask(task, input, (share) => answer({ kind: "progress", share })) });
} catch (error) {
  answer({ kind: "failed", error });
}
