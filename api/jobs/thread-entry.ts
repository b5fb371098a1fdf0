import { parentPort } from "node:worker_threads";
import { workServer } from "#gis/parallel/work-server";
import { threadTasks } from "./thread-tasks.ts";

parentPort?.on(
  "message",
  workServer(threadTasks, (message, transfer) => parentPort?.postMessage(message, transfer)),
);
