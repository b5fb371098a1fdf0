import { Router } from "express";
import { cancelJob, getJob, type Job, watchJob } from "#contract/jobs";
import type { AppContext } from "../context.ts";
import { notFound } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { scopeNow } from "../scope.ts";
import { endJob, findJob } from "./job-queue.ts";
import { roomOf } from "./job-room.ts";
import { watchJobEvents } from "./watch-job.ts";

export function jobRoutes({ db }: AppContext): Router {
  const router = Router();
  const need = async (id: string): Promise<Job> => {
    const job = await findJob(db, id);
    if (!job) throw notFound("任务");
    return job;
  };

  serve(router, getJob, ({ params }) => need(params.id));

  serve(router, watchJob, async ({ params }, caller) => {
    await watchJobEvents(db, await need(params.id), caller);
    return new Uint8Array();
  });

  /** Told to the worker first: on the embedded database the row cannot be reached while an import writes. */
  serve(router, cancelJob, async ({ params: { id } }) => {
    roomOf(db).stop(id, "cancelled", scopeNow());
    return (await endJob(db, { id, state: "cancelled" })) ?? (await need(id));
  });

  return router;
}
