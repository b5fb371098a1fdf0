import { Router } from "express";
import * as contract from "#contract/mine-plans";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { serve } from "../http/serve.ts";
import { putPlan, removePlan, requireSoundPlan } from "./plan-store.ts";

export function planRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.putPlan, ({ params, body, ifMatch }, { actor }) => {
    requireSoundPlan(body);
    return inTransaction(context, actor, (tx) => putPlan(tx, { ...params, ifMatch }, body));
  });
  serve(router, contract.removePlan, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removePlan(tx, { ...params, ifMatch })),
  );
  return router;
}
