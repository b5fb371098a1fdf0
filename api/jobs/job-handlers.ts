import { breachesJob } from "../breaches/breaches-job.ts";
import { candidatesJob } from "../consolidation/candidates-job.ts";
import { optimumJob } from "../schemes/optimum-job.ts";
import { topologyJob } from "../topology/topology-job.ts";
import { columnsJob } from "../transfer/columns/columns-job.ts";
import { errorBookJob } from "../transfer/error-books/error-book-job.ts";
import { importJob } from "../transfer/import-job.ts";
import { stageJob } from "../transfer/uploads/stage-job.ts";
import type { JobHandlers } from "./worker.ts";

/** A search may take minutes: it has a worker of its own, so that no import or analysis waits for it. */
export const searchHandlers = { optimum: optimumJob } satisfies JobHandlers;

export const workHandlers = {
  candidates: candidatesJob,
  breaches: breachesJob,
  import: importJob,
  topology: topologyJob,
  stage: stageJob,
  columns: columnsJob,
  errorBook: errorBookJob,
} satisfies JobHandlers;

/** Everything the workers of a full installation do. */
export const jobHandlers: Required<JobHandlers> = { ...workHandlers, ...searchHandlers };
