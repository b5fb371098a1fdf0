import { Router } from "express";
import * as contract from "#contract/lists";
import { serveChange } from "../approvals/propose.ts";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { addDisposition } from "./add-disposition.ts";
import { listClosures } from "./closure-list.ts";
import { decideDispositionChange } from "./disposition-changes.ts";
import { listDispositions, readDisposition } from "./disposition-list.ts";
import { removeDisposition } from "./remove-disposition.ts";

export function listRoutes(context: AppContext): Router {
  const router = Router();
  const { db, newId } = context;
  const today = () => shanghaiDay(context.now());
  serve(router, contract.listDispositions, ({ query }) => listDispositions(db, query));
  serve(router, contract.addDisposition, ({ body }, { actor }) =>
    inTransaction(context, actor, (tx) => addDisposition(tx, newId(), body)),
  );
  serveChange(router, context, decideDispositionChange);
  serve(router, contract.getDisposition, async ({ params }) => {
    const disposition = await readDisposition(db, params.id);
    if (!disposition) throw notFound("处置记录");
    return disposition;
  });
  serve(router, contract.removeDisposition, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeDisposition(tx, params.id, ifMatch)),
  );
  serve(router, contract.closureTimeline, ({ query }) => listClosures(db, query.asOf ?? today(), query));
  return router;
}
