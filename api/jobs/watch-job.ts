import { setTimeout as sleep } from "node:timers/promises";
import type { Response } from "express";
import type { Knex } from "knex";
import type { Job } from "#contract/jobs";
import type { Caller } from "../http/serve.ts";
import { withinScope } from "../scope.ts";
import { findJob } from "./job-queue.ts";
import { type JobStep, roomOf } from "./job-room.ts";

/** how often the row is read when the job runs in another process, and when it runs here */
const pollMs = 300;
const calmPollMs = 2000;
const heartbeatMs = 15_000;

type Reader = Pick<Caller, "response" | "signal" | "scopeStill">;

/**
 * Streams a job as server-sent events: one `data:` line per change, closed when the job ends, the reader leaves, is no longer signed
 * in or would not see the job any more. Nothing is written before that is asked anew.
 */
export async function watchJobEvents(
  db: Knex,
  first: Job,
  { response, signal, scopeStill }: Reader,
): Promise<void> {
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  const heartbeat = setInterval(() => response.write(": 心跳\n\n"), heartbeatMs);
  const room = roomOf(db);
  const feed = jobFeed(response, first, async () => {
    const scope = await scopeStill();
    return scope !== null && room.find(first.id, scope) !== null;
  });
  const stopListening = room.listen(first.id, feed.hear);
  try {
    while (!feed.isOver() && !signal.aborted) {
      await sleep(room.isHere(first.id) ? calmPollMs : pollMs, undefined, {
        signal: AbortSignal.any([signal, feed.nudge()]),
      }).catch(() => undefined);
      const scope = signal.aborted ? null : await scopeStill();
      if (scope === null) break;
      feed.show(await withinScope(scope, () => findJob(db, first.id)));
    }
  } finally {
    clearInterval(heartbeat);
    stopListening();
    feed.close();
    response.end();
  }
}

const isOver = (job: Job) => job.finishedAt !== null;

function jobFeed(response: Response, first: Job, isSeen: () => Promise<boolean>) {
  let shown = "";
  let latest = first;
  let gone = false;
  let ended = new AbortController();
  let heard: JobStep | null = null;
  let isAsking = false;
  const write = (job: Job) => {
    latest = job;
    const line = JSON.stringify(job);
    if (line !== shown) response.write(`data: ${line}\n\n`);
    shown = line;
  };
  /** The newest of the steps heard; each is asked for after it was heard. */
  const tellHeard = async () => {
    if (isAsking) return;
    isAsking = true;
    while (heard !== null && !gone && !isOver(latest)) {
      const step = heard;
      heard = null;
      const seen = await isSeen().catch(() => false);
      if (seen && !gone && !isOver(latest)) write({ ...latest, state: "running", ...step });
    }
    isAsking = false;
  };
  write(first);
  return {
    isOver: () => gone || isOver(latest),
    close: () => {
      gone = true;
    },
    show: (job: Job | null) => {
      if (job === null) gone = true;
      // the row lags behind what was heard; it only speaks first about how the job ends
      else if (isOver(job) || job.progress >= latest.progress || job.state !== latest.state) write(job);
    },
    hear: (news: { kind: "step"; step: JobStep } | { kind: "ended" }) => {
      if (news.kind === "ended") return ended.abort();
      heard = news.step;
      void tellHeard();
    },
    nudge: () => {
      if (ended.signal.aborted) ended = new AbortController();
      return ended.signal;
    },
  };
}
