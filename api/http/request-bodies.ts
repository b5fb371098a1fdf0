import { json, Router, raw } from "express";
import type { Endpoint } from "#contract/endpoint";

/** Files are taken whole, and only where an endpoint asks for one; everything else is JSON. */
export function requestBodies(endpoints: Record<string, Endpoint>): Router {
  const router = Router();
  for (const { method, path, file, fileLimitBytes } of Object.values(endpoints)) {
    const takeFile = raw({ type: () => true, limit: fileLimitBytes ?? "200mb" });
    if (file) router[method.toLowerCase() as "post"](path, takeFile);
  }
  router.use(json({ limit: "20mb" }));
  return router;
}
