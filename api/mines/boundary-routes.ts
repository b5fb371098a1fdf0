import { Router } from "express";
import * as contract from "#contract/boundaries";
import { serveChange } from "../approvals/propose.ts";
import type { AppContext } from "../context.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { pageOfBoundaries } from "./boundary-store.ts";
import { addBoundaryChange, changeBoundaryChange, removeBoundaryChange } from "./mine-changes.ts";
import { requireMine } from "./mine-list.ts";

export function boundaryRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  const today = () => shanghaiDay(context.now());
  serve(router, contract.listBoundaries, async ({ params, query }) => {
    await requireMine(db, today(), params.id);
    return await pageOfBoundaries(db, params.id, query);
  });
  serveChange(router, context, addBoundaryChange);
  serveChange(router, context, changeBoundaryChange);
  serveChange(router, context, removeBoundaryChange);
  return router;
}
