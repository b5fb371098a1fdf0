import { Router } from "express";
import { endpoints } from "#contract/index";
import { docsPage } from "./docs-page.ts";
import { openApi } from "./openapi.ts";
import { sendPage } from "./send-page.ts";

/** The contract for machines and for people. */
export function docsRoutes(version: string): Router {
  const router = Router();
  const document = openApi(endpoints, version);
  const page = docsPage(document);
  router.get("/openapi.json", (_request, response) => {
    response.json(document);
  });
  router.get("/docs", (_request, response) => {
    sendPage(response, page);
  });
  return router;
}
