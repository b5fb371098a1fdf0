import { Router } from "express";
import * as contract from "#contract/quota";
import { serveChange } from "../approvals/propose.ts";
import type { AppContext } from "../context.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { putQuotaChange, removeQuotaChange } from "./quota-changes.ts";
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
  serveChange(router, context, putQuotaChange);
  serveChange(router, context, removeQuotaChange);
  return router;
}
