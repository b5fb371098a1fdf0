import { createHash } from "node:crypto";
import { Router } from "express";
import * as contract from "#contract/plan-documents";
import type { AppContext } from "../context.ts";
import { attachment } from "../export/attachment.ts";
import { logExport } from "../export/export-log.ts";
import { Problem } from "../http/problem.ts";
import { type Caller, serve } from "../http/serve.ts";
import { threads } from "../jobs/thread-pool.ts";
import { scopeOf, withinScope } from "../scope.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { readPlan } from "./read-plan.ts";

export function planRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.getPlanPaper, async ({ params: { id } }) => {
    const { paper } = await readPlan(context.db, id, shanghaiDay(context.now()));
    return paper;
  });
  serve(router, contract.exportPlanPaper, ({ params: { id }, body: { format } }, caller) =>
    withinScope(bothScopes(caller), () => exportPaper(context, caller, id, format)),
  );
  return router;
}

/** Where somebody may both draw up schemes and take coordinates away. */
function bothScopes({ actor }: Caller) {
  if (!actor.permissions.has("export.coordinates")) {
    throw new Problem(403, "forbidden", "您没有导出坐标的权限，如工作需要，请联系本单位安全管理员授予。");
  }
  return scopeOf(actor.grants, "schemes.write", "export.coordinates");
}

async function exportPaper(
  context: AppContext,
  { actor, setHeader, signal }: Caller,
  id: string,
  format: contract.PlanFileFormat,
): Promise<Uint8Array> {
  const day = shanghaiDay(context.now());
  const { paper, plates, schemeName } = await readPlan(context.db, id, day);
  const bytes = await threads.one("writePlanFile", { paper, plates, format }, { signal });
  const fileName = `${paper.title}_${schemeName}_${paper.dataVersionId}_${day}.${format}`;
  await logExport(context, actor, {
    ...{ what: "plan_paper", title: paper.title, filter: { schemeId: id }, format, fileName },
    featureCount: paper.parts.length,
    bytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  });
  setHeader("Content-Disposition", attachment(fileName));
  return bytes;
}
