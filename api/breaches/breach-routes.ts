import { Router } from "express";
import {
  compareBreaches as compareRoute,
  exportBreaches,
  getBreaches,
  recomputeBreaches,
  startBreaches,
} from "#contract/breaches";
import { breachParametersOf } from "#gis/policy/merge-parameters";
import { listReads } from "../audit-log/restricted-read.ts";
import type { AppContext } from "../context.ts";
import { loggedWorkbook } from "../export/export-log.ts";
import { requireReason } from "../export/require-reason.ts";
import { serve } from "../http/serve.ts";
import { needPack, orderRun, recomputeRun } from "../jobs/order-run.ts";
import { breachesWorkbook } from "./breaches-workbook.ts";
import { compareBreaches } from "./compare-breaches.ts";
import { readBreaches } from "./read-breaches.ts";

export function breachRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;

  serve(router, startBreaches, ({ body }, { actor }) => {
    const pack = needPack(body.packId);
    return orderRun(context, actor, {
      kind: "breaches",
      region: body.region,
      pack,
      parameters: { ...breachParametersOf(pack), ...body.parameters },
      asOf: body.asOf,
    });
  });
  // before :id, which would swallow the file name
  serve(router, exportBreaches, async ({ params, query }, caller) => {
    const found = await readBreaches(db, params.id);
    const { restricted } = found;
    const reason = query.reason || caller.actor.key?.purpose;
    requireReason(restricted, reason, "query.reason");
    const book = await breachesWorkbook(found);
    const fileName = "越界与压占清单.xlsx";
    const featureCount = found.workings.length + found.overlaps.length;
    const entry = {
      what: "breaches",
      title: "越界与压占清单",
      filter: { runId: params.id },
      featureCount,
      restricted,
      reason: reason ?? null,
      fileName,
    };
    return await loggedWorkbook(context, caller, book, entry);
  });
  serve(router, recomputeBreaches, ({ params }, { actor }) =>
    recomputeRun(context, actor, { id: params.id, kind: "breaches" }),
  );
  const recordComparison = listReads(context, "越界与压占的变化");
  serve(router, compareRoute, async ({ params, query }, { actor }) => {
    const { comparison, restricted } = await compareBreaches(db, { id: params.id, earlier: query.with });
    await recordComparison(actor, restricted);
    return comparison;
  });
  const recordRead = listReads(context, "越界与压占");
  serve(router, getBreaches, async ({ params }, { actor }) => {
    const found = await readBreaches(db, params.id);
    await recordRead(actor, found.restricted?.split("、") ?? []);
    return found;
  });

  return router;
}
