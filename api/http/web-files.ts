import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express, { type Request, Router } from "express";
import { sendPage } from "./send-page.ts";

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
  router.get("/{*path}", async (request, response, next) => {
    const isFile = /\.\w+$/.test(request.path);
    // a file that is not there is told by the page to who typed its address, not to a page that wanted it
    const asksForPage = isFile ? asksToRead(request) : request.accepts("html");
    const text = asksForPage ? await readFile(page, "utf8").catch(() => null) : null;
    if (text === null) return next();
    if (isFile) response.status(404);
    sendPage(response, text);
  });
  return router;
}

/** Whether it is a browser that goes there, rather than a program or a page that takes whatever comes. */
const asksToRead = (request: Request) => request.accepts(["application/problem+json", "html"]) === "html";
