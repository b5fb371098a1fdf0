import { Router } from "express";
import { getOverview } from "#contract/targets";
import type { AppContext } from "../context.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { readOverview } from "./overview.ts";

export function targetRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, getOverview, ({ query }) =>
    readOverview(context.db, query.asOf ?? shanghaiDay(context.now()), query.region),
  );
  return router;
}
