import { Router } from "express";
import * as contract from "#contract/carrying-out";
import { serveChange } from "../approvals/propose.ts";
import type { AppContext } from "../context.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { carryOutGroupChange, closeSchemeMinesChange, takeBackCarryingChange } from "./carrying-changes.ts";
import { readOffer } from "./read-offer.ts";

/** 实施整合: what an approved scheme makes of the register. */
export function carryingRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.getCarryingOffer, ({ params }) =>
    readOffer(context.db, params, shanghaiDay(context.now())),
  );
  serveChange(router, context, carryOutGroupChange);
  serveChange(router, context, closeSchemeMinesChange);
  serveChange(router, context, takeBackCarryingChange);
  return router;
}
