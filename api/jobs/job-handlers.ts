import { breachesJob } from "../breaches/breaches-job.ts";
import { candidatesJob } from "../consolidation/candidates-job.ts";
import { topologyJob } from "../topology/topology-job.ts";
import { columnsJob } from "../transfer/columns/columns-job.ts";
import { errorBookJob } from "../transfer/error-books/error-book-job.ts";
import { importJob } from "../transfer/import-job.ts";
import { stageJob } from "../transfer/uploads/stage-job.ts";
import type { JobHandlers } from "./worker.ts";

/** Everything the worker of a full installation does. */
export const jobHandlers: Required<JobHandlers> = {
  candidates: candidatesJob,
  breaches: breachesJob,
  import: importJob,
  topology: topologyJob,
  stage: stageJob,
  columns: columnsJob,
  errorBook: errorBookJob,
};
