import { Router } from "express";
import * as contract from "#contract/regions";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { requireSound } from "../shapes/shape-checks.ts";
import { putRegion } from "./put-region.ts";
import { listRegions, readRegion } from "./region-list.ts";
import { removeRegion } from "./remove-region.ts";

export function regionRoutes(context: AppContext): Router {
  const router = Router();
  const today = () => shanghaiDay(context.now());
  serve(router, contract.listRegions, ({ query }) => listRegions(context.db, query.asOf ?? today(), query));
  serve(router, contract.getRegion, async ({ params }) => {
    const region = await readRegion(context.db, today(), params.code);
    if (!region) throw notFound("行政区");
    return region;
  });
  serve(router, contract.putRegion, ({ params, body, ifMatch }, { actor }) => {
    if (body.outline) requireSound(body.outline, "body.outline");
    const write = { code: params.code, ifMatch, day: today() };
    return inTransaction(context, actor, (tx) => putRegion(tx, write, body));
  });
  serve(router, contract.removeRegion, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeRegion(tx, today(), params.code, ifMatch)),
  );
  return router;
}
