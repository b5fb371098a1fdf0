import { EventEmitter } from "node:events";
import type { Knex } from "knex";
import type { Job } from "#contract/jobs";
import type { Acting } from "../acting.ts";
import { covers, type Scope } from "../scope.ts";

export interface JobStep {
  progress: number;
  message: string | null;
}
export type JobNews = { kind: "step"; step: JobStep } | { kind: "ended" };
/** What is done, and who ordered it. */
export interface JobOrder {
  kind: Job["kind"];
  orderedBy: Pick<Acting, "id" | "name">;
}
interface JobHere extends JobOrder {
  id: string;
  regions: readonly string[];
}
export type StopReason = "cancelled" | "stopping" | "taken";

/**
 * What the worker and the routes of one process tell each other without asking the database: on the embedded database
 * a transaction makes every query wait, and progress must still be seen and cancelling still be possible.
 */
export interface JobRoom {
  wake(): void;
  onWake(listener: () => void): () => void;
  tell(jobId: string, news: JobNews): void;
  listen(jobId: string, listener: (news: JobNews) => void): () => void;
  /** running in this process right now */
  isHere(jobId: string): boolean;
  enter(job: JobHere, stop: (reason: StopReason) => void): () => void;
  /** what runs here, for a scope that sees it */
  find(jobId: string, scope: Scope | null): JobOrder | null;
  /** false: no such job runs here within that scope */
  stop(jobId: string, reason: StopReason, scope: Scope | null): boolean;
}

const rooms = new WeakMap<Knex, JobRoom>();

/** One room for each database of this process. */
export function roomOf(db: Knex): JobRoom {
  const known = rooms.get(db);
  if (known) return known;
  const room = jobRoom();
  rooms.set(db, room);
  return room;
}

function jobRoom(): JobRoom {
  const events = new EventEmitter().setMaxListeners(0);
  const here = new Map<string, { job: JobHere; stop: (reason: StopReason) => void }>();
  const seen = (jobId: string, scope: Scope | null) => {
    const entry = here.get(jobId);
    return entry && scope && covers(scope, entry.job.regions) ? entry : null;
  };
  const on = (name: string, listener: (...news: JobNews[]) => void) => {
    events.on(name, listener);
    return () => void events.off(name, listener);
  };
  return {
    wake: () => void events.emit("wake"),
    onWake: (listener) => on("wake", listener),
    tell: (jobId, news) => void events.emit(`job ${jobId}`, news),
    listen: (jobId, listener) => on(`job ${jobId}`, listener as (...news: JobNews[]) => void),
    isHere: (jobId) => here.has(jobId),
    enter: (job, stop) => {
      here.set(job.id, { job, stop });
      return () => void here.delete(job.id);
    },
    find: (jobId, scope) => seen(jobId, scope)?.job ?? null,
    stop: (jobId, reason, scope) => {
      const entry = seen(jobId, scope);
      entry?.stop(reason);
      return entry !== null;
    },
  };
}
