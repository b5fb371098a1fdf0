import { Router } from "express";
import { getBatch, listBatches, undoBatch } from "#contract/import-batches";
import { serveChange } from "../../approvals/propose.ts";
import type { AppContext } from "../../context.ts";
import { serve } from "../../http/serve.ts";
import { proposeUndoChange } from "./batch-changes.ts";
import * as list from "./batch-list.ts";
import * as undo from "./undo-batch.ts";

export function batchRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, listBatches, ({ query }) => list.listBatches(context.db, query));
  serve(router, getBatch, ({ params }) => list.readBatch(context.db, params.id));
  serve(router, undoBatch, ({ params, ifMatch }, { actor }) =>
    undo.undoBatch(context, actor, params.id, ifMatch),
  );
  serveChange(router, context, proposeUndoChange);
  return router;
}
