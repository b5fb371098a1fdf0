import { type Request, type RequestHandler, Router } from "express";
import type { Endpoint } from "#contract/endpoint";
import type { Actor } from "../context.ts";
import { Problem } from "./problem.ts";

/** Says who sends a request; null: nobody who is signed in. */
export type Recognise = (request: Request) => Promise<Actor | null>;

export const nobody: Actor = {
  id: "anonymous",
  name: "未登录",
  regionCode: null,
  permissions: new Set(["anyone"]),
  grants: [],
};

export const signInRequired = () =>
  new Problem(401, "sign_in_required", "请先登录。如已登录过，可能因长时间未操作已自动退出，请重新登录。");

/**
 * Nothing of a request is read, no body taken in, before it is known who sends it: who is not signed in reaches the few operations
 * that are for anyone.
 */
export function recogniseCaller(recognise: Recognise, endpoints: Record<string, Endpoint>): Router {
  const router = Router();
  const forAnyone = new Set(
    Object.values(endpoints)
      .filter(({ permission }) => permission === "anyone")
      .map(({ method, path }) => `${method} ${path}`),
  );
  router.use(refuseOtherSites);
  router.use(async (request, response, next) => {
    const actor = await recognise(request);
    if (!actor && !forAnyone.has(`${request.method} ${request.path}`)) throw signInRequired();
    if (actor?.key && !reading.has(request.method)) throw keyReadsOnly();
    response.locals.actor = actor ?? nobody;
    response.locals.recogniseAgain = () => recognise(request);
    next();
  });
  return router;
}

const keyReadsOnly = () =>
  new Problem(403, "key_reads_only", "接口密钥只能读取，不能登记、修改或删除。请登录矿界的页面操作。");

const reading = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Writes come from our own pages or from a program, never from a page of another site in the browser of somebody who is signed in
 * here. Browsers say so themselves; a program says nothing.
 */
const refuseOtherSites: RequestHandler = (request, _response, next) => {
  if (!reading.has(request.method) && !isOurOwn(request)) {
    throw new Problem(403, "cross_site", "拒绝来自其他网站页面的操作。请在矿界的页面中操作。");
  }
  next();
};

function isOurOwn(request: Request): boolean {
  const site = request.get("Sec-Fetch-Site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = request.get("Origin");
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}
