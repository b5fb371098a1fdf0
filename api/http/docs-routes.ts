import { Router } from "express";
import { endpoints } from "#contract/index";
import { docsPage } from "./docs-page.ts";
import { type OpenApi, openApi } from "./openapi.ts";
import { sendPage } from "./send-page.ts";

/** The contract for machines and for people, drawn up when it is first asked for: a start need not wait for it. */
export function docsRoutes(version: string): Router {
  const router = Router();
  let document: OpenApi | null = null;
  let page: string | null = null;
  const drawnUp = () => {
    document ??= openApi(endpoints, version);
    return document;
  };
  router.get("/openapi.json", (_request, response) => {
    response.json(drawnUp());
  });
  router.get("/docs", (_request, response) => {
    page ??= docsPage(drawnUp());
    sendPage(response, page);
  });
  return router;
}
