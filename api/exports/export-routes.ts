import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { Router } from "express";
import * as contract from "#contract/exports";
import type { AppContext } from "../context.ts";
import { attachment } from "../export/attachment.ts";
import { type Caller, serve } from "../http/serve.ts";
import { type ExportedFile, exportLayer } from "./export-layer.ts";
import { listExports } from "./export-list.ts";

export function exportRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.exportLayer, async ({ body }, caller) => {
    const { actor, signal, response } = caller;
    try {
      await exportLayer(context, actor, body, (file) => send(file, caller), signal);
    } catch (error) {
      // nobody waits any more: what stopped the work is no fault of ours
      if (!signal.aborted) throw error;
      response.destroy();
    }
    return new Uint8Array();
  });
  serve(router, contract.listExports, ({ query }) => listExports(context.db, query));
  return router;
}

/** Straight from the disk to the client; the numbers of the log travel beside it. */
async function send(file: ExportedFile, { response }: Caller): Promise<void> {
  response.setHeader("Content-Disposition", attachment(file.fileName));
  response.setHeader("Content-Type", "application/octet-stream");
  response.setHeader("X-Feature-Count", String(file.count));
  response.setHeader("X-Without-Shape", String(file.withoutShape));
  response.setHeader("X-Sha256", file.sha256);
  await pipeline(createReadStream(file.path), response);
}
