import { Router } from "express";
import type { AppContext } from "../context.ts";
import { pendingMigrations } from "../db/migrate.ts";

/** /healthz: the process answers. /readyz: the database does too, and has the tables of this version. */
export function healthRoutes({ db, log }: AppContext): Router {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.json({ status: "ok" });
  });
  router.get("/readyz", async (_request, response) => {
    try {
      const pending = await pendingMigrations(db);
      const ready = pending.length === 0;
      response.status(ready ? 200 : 503).json({ status: ready ? "ready" : "migrations pending", pending });
    } catch (error) {
      log.warn({ err: error }, "not ready: the database does not answer");
      response.status(503).json({ status: "database unreachable" });
    }
  });
  return router;
}
