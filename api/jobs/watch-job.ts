import { setTimeout as sleep } from "node:timers/promises";
import type { Response } from "express";
import type { Knex } from "knex";
import type { Job } from "#contract/jobs";
import type { Caller } from "../http/serve.ts";
import { findJob } from "./job-queue.ts";
import { type JobStep, roomOf } from "./job-room.ts";

/** how often the row is read when the job runs in another process, and when it runs here */
const pollMs = 300;
const calmPollMs = 2000;
const heartbeatMs = 15_000;

type Reader = Pick<Caller, "response" | "signal" | "isStillLetIn">;

/**
 * Streams a job as server-sent events: one `data:` line per change, closed when the job ends, the reader leaves or is no longer
 * signed in.
 */
export async function watchJobEvents(
  db: Knex,
  first: Job,
  { response, signal, isStillLetIn }: Reader,
): Promise<void> {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  const heartbeat = setInterval(() => response.write(": 心跳\n\n"), heartbeatMs);
  const feed = jobFeed(response, first);
  const stopListening = roomOf(db).listen(first.id, feed.hear);
  try {
    while (!feed.isOver() && !signal.aborted) {
      await sleep(roomOf(db).isHere(first.id) ? calmPollMs : pollMs, undefined, {
        signal: AbortSignal.any([signal, feed.nudge()]),
      }).catch(() => undefined);
      if (signal.aborted || !(await isStillLetIn())) break;
      feed.show(await findJob(db, first.id));
    }
  } finally {
    clearInterval(heartbeat);
    stopListening();
    response.end();
  }
}

const isOver = (job: Job) => job.finishedAt !== null;

function jobFeed(response: Response, first: Job) {
  let shown = "";
  let latest = first;
  let gone = false;
  let ended = new AbortController();
  const write = (job: Job) => {
    latest = job;
    const line = JSON.stringify(job);
    if (line !== shown) response.write(`data: ${line}\n\n`);
    shown = line;
  };
  write(first);
  return {
    isOver: () => gone || isOver(latest),
    show: (job: Job | null) => {
      if (job === null) gone = true;
      // the row lags behind what was heard; it only speaks first about how the job ends
      else if (isOver(job) || job.progress >= latest.progress || job.state !== latest.state) write(job);
    },
    hear: (news: { kind: "step"; step: JobStep } | { kind: "ended" }) => {
      if (news.kind === "ended") ended.abort();
      else if (!isOver(latest)) write({ ...latest, state: "running", ...news.step });
    },
    nudge: () => {
      if (ended.signal.aborted) ended = new AbortController();
      return ended.signal;
    },
  };
}
