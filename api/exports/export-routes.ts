import { Router } from "express";
import * as contract from "#contract/exports";
import * as features from "#contract/layer-features";
import type { AppContext } from "../context.ts";
import { sendFile, sentFile } from "../export/send-file.ts";
import { type Caller, serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { type ExportedFile, exportLayer } from "./export-layer.ts";
import { listExports } from "./export-list.ts";
import { sendFeatures } from "./layer-features.ts";

export function exportRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.exportLayer, ({ body }, caller) =>
    sentFile(caller, () =>
      exportLayer(context, caller.actor, body, (file) => send(file, caller), caller.signal),
    ),
  );
  serve(router, features.mineFeatures, ({ query: { reason, ...filter } }, caller) =>
    sendFeatures(context, caller, { source: { layer: "mines", filter }, reason }),
  );
  serve(router, features.zoneFeatures, ({ query: { reason, ...filter } }, caller) => {
    const asOf = filter.asOf ?? (filter.layerId === undefined ? shanghaiDay(context.now()) : undefined);
    return sendFeatures(context, caller, { source: { layer: "zones", filter: { ...filter, asOf } }, reason });
  });
  serve(router, features.workingFeatures, ({ query: { reason, ...filter } }, caller) =>
    sendFeatures(context, caller, { source: { layer: "workings", filter }, reason }),
  );
  serve(router, contract.listExports, ({ query }) => listExports(context.db, query));
  return router;
}

/** Straight from the disk to the client; the numbers of the log travel beside it. */
async function send(file: ExportedFile, caller: Caller): Promise<void> {
  caller.setHeader("X-Feature-Count", String(file.count));
  caller.setHeader("X-Without-Shape", String(file.withoutShape));
  caller.setHeader("X-Sha256", file.sha256);
  await sendFile(caller, file);
}
