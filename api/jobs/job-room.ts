import { EventEmitter } from "node:events";
import type { Knex } from "knex";
import { covers, type Scope } from "../scope.ts";

export interface JobStep {
  progress: number;
  message: string | null;
}
export type JobNews = { kind: "step"; step: JobStep } | { kind: "ended" };
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
  enter(job: { id: string; regions: readonly string[] }, stop: (reason: StopReason) => void): () => void;
  /** only within a scope that sees the job */
  stop(jobId: string, reason: StopReason, scope: Scope | null): void;
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
  const here = new Map<string, { regions: readonly string[]; stop: (reason: StopReason) => void }>();
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
    enter: ({ id, regions }, stop) => {
      here.set(id, { regions, stop });
      return () => void here.delete(id);
    },
    stop: (jobId, reason, scope) => {
      const job = here.get(jobId);
      if (job && scope && covers(scope, job.regions)) job.stop(reason);
    },
  };
}
