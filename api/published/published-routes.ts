import { Router } from "express";
import * as contract from "#contract/published";
import type { AppContext } from "../context.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { listPublishedMines } from "./published-list.ts";

export function publishedRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.listPublishedMines, ({ query }) =>
    listPublishedMines(context, shanghaiDay(context.now()), query),
  );
  return router;
}
