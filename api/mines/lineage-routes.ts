import { Router } from "express";
import * as contract from "#contract/lineage";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { listLineage } from "./lineage-list.ts";
import { addLineage, changeLineage, removeLineage } from "./lineage-store.ts";

export function lineageRoutes(context: AppContext): Router {
  const router = Router();
  const today = () => shanghaiDay(context.now());
  serve(router, contract.listLineage, ({ query }) => listLineage(context.db, query));
  serve(router, contract.addLineage, ({ params, body, ifMatch }, { actor }) => {
    const write = { id: params.id, ifMatch, today: today() };
    return inTransaction(context, actor, (tx) => addLineage(tx, context, write, body));
  });
  serve(router, contract.changeLineage, ({ params, body, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => changeLineage(tx, { ...params, ifMatch, today: today() }, body)),
  );
  serve(router, contract.removeLineage, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeLineage(tx, { ...params, ifMatch, today: today() })),
  );
  return router;
}
