import { Router } from "express";
import * as contract from "#contract/mine-surveys";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { putSurvey, removeSurvey, requireSoundSurvey } from "./survey-store.ts";

export function surveyRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.putSurvey, ({ params, body, ifMatch }, { actor }) => {
    requireSoundSurvey(body, params.day, shanghaiDay(context.now()));
    return inTransaction(context, actor, (tx) => putSurvey(tx, context, { ...params, ifMatch }, body));
  });
  serve(router, contract.removeSurvey, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeSurvey(tx, { ...params, ifMatch })),
  );
  return router;
}
