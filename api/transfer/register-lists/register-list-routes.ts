import { Router } from "express";
import * as contract from "#contract/register-lists";
import { serveChange } from "../../approvals/propose.ts";
import type { AppContext } from "../../context.ts";
import { loggedWorkbook } from "../../export/export-log.ts";
import { serve } from "../../http/serve.ts";
import { regionScope } from "../../regions/region-scope.ts";
import { shanghaiDay } from "../../shanghai-day.ts";
import { commitList } from "./commit-list.ts";
import { exportForm } from "./export-form.ts";
import { proposeListChange } from "./list-changes.ts";
import { markedList } from "./marked-list.ts";
import { readList, readRows } from "./register-list-store.ts";
import { addList, compareWithRegister, discardList, findListHead } from "./take-in-list.ts";

export function registerListRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  const today = () => shanghaiDay(context.now());
  const reviewed = ({ params, ifMatch }: { params: { id: string }; ifMatch: string }) => ({
    id: params.id,
    reviewTag: ifMatch,
  });

  serve(router, contract.exportForm, async ({ params, query }, caller) => {
    const { fileName, title, book, mineCount } = await exportForm(db, {
      form: params.form,
      region: regionScope(query.region),
      day: query.day ?? today(),
      layers: query.layers,
      unit: query.unit || null,
    });
    const filter = { ...query, form: params.form };
    const entry = { what: "form", title, filter, featureCount: mineCount, fileName };
    return await loggedWorkbook(context, caller, book, entry);
  });
  serve(router, contract.addRegisterList, ({ query, file }, { actor }) =>
    addList(context, actor, { ...query, bytes: file }),
  );
  serve(router, contract.getRegisterList, ({ params }) => readList(db, params.id));
  serve(router, contract.findRegisterListHead, (input, { actor }) =>
    findListHead(context, actor, reviewed(input), input.body),
  );
  serve(router, contract.compareRegisterList, (input, { actor }) =>
    compareWithRegister(context, actor, reviewed(input), input.body),
  );
  serve(router, contract.listRegisterListRows, ({ params, query }) => readRows(db, params.id, query));
  serve(router, contract.exportMarkedList, async ({ params }, caller) => {
    const { fileName, book, rowCount } = await markedList(db, params.id);
    const filter = { listId: params.id };
    const entry = { what: "list_issues", title: "名单问题", filter, featureCount: rowCount, fileName };
    return await loggedWorkbook(context, caller, book, entry);
  });
  serve(router, contract.commitRegisterList, (input, { actor }) =>
    commitList(context, actor, reviewed(input), input.body),
  );
  serveChange(router, context, proposeListChange);
  serve(router, contract.discardRegisterList, (input, { actor }) =>
    discardList(context, actor, reviewed(input)),
  );
  return router;
}
