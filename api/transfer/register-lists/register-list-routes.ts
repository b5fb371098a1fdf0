import { Router } from "express";
import * as contract from "#contract/register-lists";
import { formLabels } from "#gis/register-lists/list-form";
import type { AppContext } from "../../context.ts";
import { loggedWorkbook } from "../../export/export-log.ts";
import { serve } from "../../http/serve.ts";
import { regionScope } from "../../regions/region-scope.ts";
import { shanghaiDay } from "../../shanghai-day.ts";
import { exportForm } from "./export-form.ts";

export function registerListRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  const today = () => shanghaiDay(context.now());

  serve(router, contract.exportForm, async ({ params, query }, caller) => {
    const { fileName, book, mineCount } = await exportForm(db, {
      form: params.form,
      region: regionScope(query.region),
      day: query.day ?? today(),
      layers: query.layers,
      unit: query.unit || null,
    });
    const title = formLabels[params.form];
    const filter = { ...query, form: params.form };
    const entry = { what: "form", title, filter, featureCount: mineCount, fileName };
    return await loggedWorkbook(context, caller, book, entry);
  });
  return router;
}
