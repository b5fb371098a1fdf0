import type { RequestHandler, Response } from "express";

/** How long a browser keeps a reply: "asked anew" keeps it, but asks before each use whether it still holds, as who asks may be another. */
export type Kept = "for good" | "asked anew" | "not";

const words: Record<Kept, string> = {
  "for good": "private, max-age=31536000, immutable",
  "asked anew": "private, no-cache",
  not: "no-store",
};

/** Lets the browser keep a reply for the same person only. */
export function letBeKept(response: Response, kept: Kept): void {
  response.vary("Cookie, Authorization");
  response.setHeader("Cache-Control", words[kept]);
}

/** What the API says is for who asked, now: no browser that others use later, and no proxy, keeps it unless its operation allows that. */
export const keepNothing: RequestHandler = (_request, response, next) => {
  response.setHeader("Cache-Control", "no-store");
  next();
};
