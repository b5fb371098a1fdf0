import { Router } from "express";
import { exportComparison } from "#contract/scheme-comparison";
import * as minutes from "#contract/scheme-minutes";
import * as optima from "#contract/scheme-optima";
import * as contract from "#contract/schemes";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { removeVersioned } from "../db/versioned-write.ts";
import { loggedWorkbook } from "../export/export-log.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { boundaryRoutes } from "./boundary-routes.ts";
import { comparisonWorkbook } from "./comparison-workbook.ts";
import { addRemark, listMinutes, listRemarks, signMinute } from "./minute-store.ts";
import { listOrderedOptima, orderOptimum, readOptimum } from "./optimum-store.ts";
import { groundOfRun } from "./scheme-ground.ts";
import {
  addScheme,
  arrange,
  changeScheme,
  copySchemeAs,
  findScheme,
  listSchemeHeads,
  readScheme,
  readSchemeVersions,
} from "./scheme-store.ts";

export function schemeRoutes(context: AppContext): Router {
  const router = Router();
  const { db, newId } = context;
  router.use(boundaryRoutes(context));
  serve(router, contract.listSchemes, ({ query }) => listSchemeHeads(db, query));
  serve(router, contract.getScheme, ({ params }) => readScheme(db, params.id));
  serve(router, contract.getSchemeVersions, ({ params }) => readSchemeVersions(db, params.id));
  serve(router, contract.startScheme, async ({ body: { runId, name, start } }, { actor }) => {
    const ground = await groundOfRun(db, runId);
    return inTransaction(context, actor, (tx) => addScheme(tx, ground, { id: newId(), name, start, newId }));
  });
  serve(router, contract.copyScheme, ({ params: { id }, body: { name } }, { actor }) =>
    inTransaction(context, actor, (tx) => copySchemeAs(tx, { id, copy: newId(), name })),
  );
  serve(router, contract.arrangeScheme, ({ params: { id }, ifMatch, body }, { actor }) =>
    inTransaction(context, actor, (tx) => arrange(tx, { id, ifMatch }, body)),
  );
  serve(router, contract.changeScheme, ({ params: { id }, ifMatch, body }, { actor }) =>
    inTransaction(context, actor, (tx) => changeScheme(tx, { id, ifMatch }, body)),
  );
  serve(router, contract.removeScheme, ({ params: { id }, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) =>
      removeVersioned(tx, {
        ...{ table: "scheme", key: { id }, ifMatch, what: "整合方案" },
        current: () => findScheme(tx, id),
      }),
    ),
  );
  serve(router, optima.optimiseScheme, ({ params: { id }, body: order }, { actor }) =>
    orderOptimum(context, actor, { id, order }),
  );
  serve(router, optima.listOptima, ({ params, query }) => listOrderedOptima(db, params.id, query));
  serve(router, optima.getOptimum, ({ params }) => readOptimum(db, params));
  serve(router, exportComparison, async ({ query: { schemes: ids } }, caller) => {
    const schemes: contract.Scheme[] = [];
    for (const id of new Set(ids)) schemes.push(await readScheme(db, id));
    const title = "方案比选";
    const filter = { schemes: schemes.map(({ id, version }) => `${id} 第 ${version} 版`) };
    const entry = { what: "scheme_comparison", title, filter, fileName: `${title}.xlsx` };
    const book = await comparisonWorkbook(schemes);
    return loggedWorkbook(context, caller, book, { ...entry, featureCount: schemes.length });
  });
  serve(router, minutes.listSchemeRemarks, ({ params: { id }, query }) => listRemarks(db, id, query));
  serve(router, minutes.addSchemeRemark, ({ params: { id }, body: { words } }, { actor }) =>
    inTransaction(context, actor, (tx) => addRemark(tx, { id, remarkId: newId(), words })),
  );
  serve(router, minutes.listSchemeMinutes, ({ query }) => listMinutes(db, query));
  serve(router, minutes.signSchemeMinute, ({ body }, { actor }) =>
    inTransaction(context, actor, (tx) => signMinute(tx, newId(), body, shanghaiDay(context.now()))),
  );
  return router;
}
