import { Router } from "express";
import * as contract from "#contract/quota";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { putQuota, removeQuota } from "./put-quota.ts";
import { listQuota } from "./quota-records.ts";
import { quotaPeriodsSql } from "./quota-sql.ts";
import { readQuotaHexagons, readQuotaUse } from "./quota-use.ts";

export function quotaRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  const today = () => shanghaiDay(context.now());
  serve(router, contract.listQuotaPeriods, async () => ({ items: (await db.raw(quotaPeriodsSql)).rows }));
  serve(router, contract.listQuota, ({ query }) => listQuota(db, query));
  serve(router, contract.listQuotaUse, ({ query }) => readQuotaUse(db, today(), query));
  serve(router, contract.listQuotaHexagons, ({ query }) => readQuotaHexagons(db, today(), query));
  serve(router, contract.putQuota, ({ params: { id, ...quarter }, body, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) =>
      putQuota(tx, context, { mineId: id, ...quarter, ifMatch }, body, actor.name),
    ),
  );
  serve(router, contract.removeQuota, ({ params: { id, ...quarter }, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeQuota(tx, { mineId: id, ...quarter, ifMatch })),
  );
  return router;
}
