import type { ToWorker } from "#gis/parallel/messages";
import { workServer } from "#gis/parallel/work-server";
import { pageTasks } from "./page-work.ts";

const serve = workServer(pageTasks, (message, transfer) => self.postMessage(message, { transfer }));

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => serve(data));
