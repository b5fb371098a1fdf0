import { Router } from "express";
import * as contract from "#contract/register-lists";
import type { AppContext } from "../../context.ts";
import { attachment } from "../../export/attachment.ts";
import { serve } from "../../http/serve.ts";
import { regionScope } from "../../regions/region-scope.ts";
import { shanghaiDay } from "../../shanghai-day.ts";
import { exportForm } from "./export-form.ts";

export function registerListRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  const today = () => shanghaiDay(context.now());

  serve(router, contract.exportForm, async ({ params, query }, { setHeader }) => {
    const { fileName, book } = await exportForm(db, {
      form: params.form,
      region: regionScope(query.region),
      day: query.day ?? today(),
      layers: query.layers,
      unit: query.unit || null,
    });
    setHeader("Content-Disposition", attachment(fileName));
    return book;
  });
  return router;
}
