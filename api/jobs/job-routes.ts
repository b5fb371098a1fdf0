import { Router } from "express";
import * as contract from "#contract/jobs";
import type { AppContext } from "../context.ts";
import { notFound } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { cancelJob, type RecordEvent } from "./cancel-job.ts";
import { findJob } from "./job-queue.ts";
import { watchJobEvents } from "./watch-job.ts";

export const jobRoutes =
  (record: RecordEvent) =>
  (context: AppContext): Router => {
    const { db } = context;
    const router = Router();
    const need = async (id: string): Promise<contract.Job> => {
      const job = await findJob(db, id);
      if (!job) throw notFound("任务");
      return job;
    };

    serve(router, contract.getJob, ({ params }) => need(params.id));

    serve(router, contract.watchJob, async ({ params }, caller) => {
      await watchJobEvents(db, await need(params.id), caller);
      return new Uint8Array();
    });

    serve(router, contract.cancelJob, ({ params }, { actor }) =>
      cancelJob(context, actor, { id: params.id, record }),
    );

    return router;
  };
