import type { Response } from "express";

/** What stands in a page where its nonce goes; the build writes the same (vite.config.ts). */
export const noncePlace = "KUANGJIE_NONCE";

/** Answers with a page that is another each time: the nonce that lets its styles in must not be known beforehand. */
export function sendPage(response: Response, page: string): void {
  response.setHeader("Cache-Control", "no-store");
  response.type("html").send(page.replaceAll(noncePlace, String(response.locals.nonce)));
}
