import { Router } from "express";
import { exportAuditEntries, listAuditEntries, listAuditRecords, verifyAuditLog } from "#contract/audit-log";
import type { AppContext } from "../context.ts";
import { loggedWorkbook } from "../export/export-log.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { auditEntries, auditRecords } from "./audit-list.ts";
import { auditWorkbook } from "./audit-workbook.ts";
import { recordEvent } from "./record-event.ts";
import { verifyLog } from "./verify-log.ts";

export function auditRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  serve(router, listAuditEntries, ({ query }) => auditEntries(db, query));
  serve(router, listAuditRecords, ({ params, query }) => auditRecords(db, params.id, query));
  serve(router, exportAuditEntries, async ({ query }, caller) => {
    const { book, count } = await auditWorkbook(db, query);
    return await loggedWorkbook(context, caller, book, {
      what: "audit_entries",
      title: "审计日志",
      filter: query,
      featureCount: count,
      fileName: `审计日志_${shanghaiDay(context.now())}.xlsx`,
    });
  });
  serve(router, verifyAuditLog, async () => {
    const verdict = await verifyLog(context);
    await recordEvent(db, {
      subject: "audit_verified",
      details: { head: verdict.head, broken: verdict.broken },
    });
    return verdict;
  });
  return router;
}
