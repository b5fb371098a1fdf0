import { Router } from "express";
import { getStagedColumns, mapStagedColumns } from "#contract/staged-columns";
import type { AppContext } from "../../context.ts";
import { serve } from "../../http/serve.ts";
import { orderMapping } from "./order-mapping.ts";
import { readColumns } from "./read-columns.ts";

export function columnsRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, getStagedColumns, ({ params }) => readColumns(context.db, params.id));
  serve(router, mapStagedColumns, ({ params, body, ifMatch }, { actor }) =>
    orderMapping(context, actor, { stagingId: params.id, reviewTag: ifMatch }, body),
  );
  return router;
}
