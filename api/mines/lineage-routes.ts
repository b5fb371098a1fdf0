import { Router } from "express";
import * as contract from "#contract/lineage";
import { serveChange } from "../approvals/propose.ts";
import type { AppContext } from "../context.ts";
import { serve } from "../http/serve.ts";
import { addLineageChange, changeLineageChange, removeLineageChange } from "./lineage-changes.ts";
import { listLineage } from "./lineage-list.ts";

export function lineageRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.listLineage, ({ query }) => listLineage(context.db, query));
  serveChange(router, context, addLineageChange);
  serveChange(router, context, changeLineageChange);
  serveChange(router, context, removeLineageChange);
  return router;
}
