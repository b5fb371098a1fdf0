import { Router } from "express";
import {
  compareCandidates as compareRoute,
  exportCandidates,
  getCandidates,
  listPacks,
  listRuns,
  MergeParameters,
  recomputeCandidates,
  startCandidates,
} from "#contract/consolidation";
import { knownPacks } from "#gis/policy/known-packs";
import { mergeParametersOf } from "#gis/policy/merge-parameters";
import type { AppContext } from "../context.ts";
import { loggedWorkbook } from "../export/export-log.ts";
import { serve } from "../http/serve.ts";
import { needPack, orderRun, recomputeRun } from "../jobs/order-run.ts";
import * as runs from "../jobs/run-store.ts";
import { candidatesWorkbook } from "./candidates-workbook.ts";
import { compareCandidates } from "./compare-candidates.ts";
import { packReply } from "./pack-reply.ts";
import { readCandidates } from "./read-candidates.ts";
import { triggerNumbers } from "./trigger-order.ts";
import { withTrigger } from "./with-trigger.ts";

export function consolidationRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;

  serve(router, listPacks, () => ({ items: knownPacks.map(packReply) }));
  serve(router, startCandidates, ({ body }, { actor }) => {
    const pack = needPack(body.packId);
    const merge = MergeParameters.parse({ ...mergeParametersOf(pack), ...body.parameters });
    const parameters = { ...merge, triggers: triggerNumbers(pack, body.triggers) };
    return orderRun(context, actor, {
      kind: "candidates",
      region: body.region,
      pack,
      parameters,
      asOf: body.asOf,
    });
  });
  serve(router, listRuns, ({ query }) => runs.listRuns(db, query));
  // before :id, which would swallow the file name
  serve(router, exportCandidates, async ({ params }, caller) => {
    const found = await readCandidates(db, params.id);
    const book = await candidatesWorkbook(found);
    const title = "必须整合候选名单";
    const fileName = `${title}.xlsx`;
    const featureCount = found.result?.verdicts.length ?? 0;
    const entry = { what: "candidates", title, filter: { runId: params.id }, featureCount, fileName };
    return await loggedWorkbook(context, caller, book, entry);
  });
  serve(router, recomputeCandidates, ({ params }, { actor }) =>
    recomputeRun(context, actor, {
      ...{ id: params.id, kind: "candidates" },
      complete: (parameters, packId) => ({
        ...parameters,
        triggers: triggerNumbers(needPack(packId), parameters.triggers ?? {}),
      }),
    }),
  );
  serve(router, compareRoute, ({ params, query }) =>
    compareCandidates(db, { id: params.id, earlier: query.with }),
  );
  serve(router, getCandidates, async ({ params, query: { trigger, triggerOutcome } }) => {
    const found = await readCandidates(db, params.id);
    return trigger ? withTrigger(found, trigger, triggerOutcome) : found;
  });

  return router;
}
