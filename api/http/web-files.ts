import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { Router } from "express";

const IMMUTABLE = "public, max-age=31536000, immutable";

/** The built web pages. Assets carry a hash in their name and never change; every other page address is the one page. */
export function webFiles(folder: string): Router {
  const router = Router();
  const page = join(folder, "index.html");
  router.use(
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        response.setHeader("Cache-Control", path.includes("assets") ? IMMUTABLE : "no-cache");
      },
    }),
  );
  router.get("/{*path}", (request, response, next) => {
    const asksForPage = !/\.\w+$/.test(request.path) && request.accepts("html");
    if (!asksForPage || !existsSync(page)) return next();
    response.sendFile(page, { headers: { "Cache-Control": "no-cache" } });
  });
  return router;
}
