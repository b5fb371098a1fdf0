import { Router } from "express";
import { getReduction, listMovedMines } from "#contract/reduction";
import { getOverview } from "#contract/targets";
import type { AppContext } from "../context.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { listMovedMines as movedMines } from "./moved-mine-list.ts";
import { readOverview } from "./overview.ts";
import { readReduction } from "./reduction.ts";

export function targetRoutes(context: AppContext): Router {
  const router = Router();
  const today = () => shanghaiDay(context.now());
  serve(router, getOverview, ({ query }) => readOverview(context.db, query.asOf ?? today(), query.region));
  serve(router, getReduction, ({ query }) => readReduction(context.db, today(), query));
  serve(router, listMovedMines, ({ query }) => movedMines(context.db, today(), query));
  return router;
}
