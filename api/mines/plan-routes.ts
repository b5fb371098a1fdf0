import { Router } from "express";
import * as contract from "#contract/mine-plans";
import { newDoubts, planDoubts } from "#gis/check/entry-doubt";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { serve } from "../http/serve.ts";
import { confirmDoubts } from "./confirm-doubts.ts";
import { planOf, putPlan, removePlan, requireSoundPlan } from "./plan-store.ts";

export function planRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.putPlan, ({ params, body: { confirmed, ...plan }, ifMatch }, { actor }) => {
    requireSoundPlan(plan);
    return inTransaction(context, actor, async (tx) => {
      const before = await planOf(tx, params.id);
      const written = await putPlan(tx, { ...params, ifMatch }, plan);
      const { mineral } = await tx("mine").where({ id: params.id }).first("mineral");
      const doubts = newDoubts(planDoubts(mineral, plan), before ? planDoubts(mineral, before) : []);
      await confirmDoubts(tx, params.id, doubts, { confirmed, by: actor.name, context });
      return written;
    });
  });
  serve(router, contract.removePlan, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removePlan(tx, { ...params, ifMatch })),
  );
  return router;
}
