import { json, Router, raw } from "express";
import type { Endpoint } from "#contract/endpoint";

/** Files are taken whole, and only where an endpoint asks for one; everything else is JSON. */
export function requestBodies(endpoints: Record<string, Endpoint>): Router {
  const router = Router();
  const takeFile = raw({ type: () => true, limit: "200mb" });
  for (const { method, path, file } of Object.values(endpoints)) {
    if (file) router[method.toLowerCase() as "post"](path, takeFile);
  }
  router.use(json({ limit: "20mb" }));
  return router;
}
