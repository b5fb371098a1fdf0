import { Router } from "express";
import * as contract from "#contract/workings";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { requireSound } from "../shapes/shape-checks.ts";
import { listWorkings, readWorking } from "./working-list.ts";
import { addWorking, changeWorking, removeWorking } from "./working-store.ts";

export function workingRoutes(context: AppContext): Router {
  const router = Router();
  const { db, newId } = context;
  const today = () => shanghaiDay(context.now());
  serve(router, contract.listWorkings, ({ query }) => listWorkings(db, query));
  serve(router, contract.getWorking, async ({ params }) => {
    const working = await readWorking(db, params.id);
    if (!working) throw notFound("采动范围");
    return working;
  });
  serve(router, contract.addWorking, ({ body }, { actor }) => {
    requireSound(body.shape);
    return inTransaction(context, actor, (tx) => addWorking(tx, { id: newId(), today: today() }, body));
  });
  serve(router, contract.changeWorking, ({ params, body, ifMatch }, { actor }) => {
    if (body.shape) requireSound(body.shape);
    return inTransaction(context, actor, (tx) =>
      changeWorking(tx, { id: params.id, ifMatch, today: today() }, body),
    );
  });
  serve(router, contract.removeWorking, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeWorking(tx, params.id, ifMatch)),
  );
  return router;
}
