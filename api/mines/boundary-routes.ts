import { Router } from "express";
import * as contract from "#contract/boundaries";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { addBoundary } from "./add-boundary.ts";
import { pageOfBoundaries, requireSoundBoundary } from "./boundary-store.ts";
import { changeBoundary, removeBoundary } from "./change-boundary.ts";
import { requireMine } from "./mine-list.ts";

export function boundaryRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  const today = () => shanghaiDay(context.now());
  serve(router, contract.listBoundaries, async ({ params, query }) => {
    await requireMine(db, today(), params.id);
    return await pageOfBoundaries(db, params.id, query);
  });
  serve(router, contract.addBoundary, ({ params, body, ifMatch }, { actor }) => {
    requireSoundBoundary(body, "body.");
    const write = { id: params.id, ifMatch, today: today() };
    return inTransaction(context, actor, (tx) => addBoundary(tx, context, write, body));
  });
  serve(router, contract.changeBoundary, ({ params, body, ifMatch }, { actor }) => {
    if (body.parts) requireSoundBoundary({ parts: body.parts, sourceCrs: body.sourceCrs }, "body.");
    return inTransaction(context, actor, (tx) => changeBoundary(tx, { ...params, ifMatch }, body));
  });
  serve(router, contract.removeBoundary, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeBoundary(tx, { ...params, ifMatch })),
  );
  return router;
}
