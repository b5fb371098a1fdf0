import { Router } from "express";
import * as contract from "#contract/zones";
import { listReads, recordZoneRead, restrictedLayersOf } from "../audit-log/restricted-read.ts";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { notFound } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { requireSound } from "../shapes/shape-checks.ts";
import { removeZoneLayer } from "./remove-zone-layer.ts";
import { addZoneLayer, changeZoneLayer, listZoneLayers } from "./zone-layers.ts";
import { listZones, readZone } from "./zone-list.ts";
import { addZone, changeZone, removeZone, replaceZoneShape } from "./zone-store.ts";

export function zoneRoutes(context: AppContext): Router {
  const router = Router();
  const { db, newId } = context;
  serve(router, contract.listZoneLayers, ({ query }) => listZoneLayers(db, query));
  serve(router, contract.addZoneLayer, ({ body }, { actor }) =>
    inTransaction(context, actor, (tx) => addZoneLayer(tx, newId(), body)),
  );
  serve(router, contract.changeZoneLayer, ({ params, body, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => changeZoneLayer(tx, params.id, ifMatch, body)),
  );
  serve(router, contract.removeZoneLayer, ({ params, query, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) =>
      removeZoneLayer(tx, { id: params.id, ifMatch, zones: query.zones }),
    ),
  );
  const recordListRead = listReads(context, "管控区清单");
  serve(router, contract.listZones, async ({ query }, { actor }) => {
    const page = await listZones(db, query);
    await recordListRead(actor, await restrictedLayersOf(db, page.items));
    return page;
  });
  serve(router, contract.getZone, async ({ params }) => {
    const zone = await readZone(db, params.id);
    if (!zone) throw notFound("管控区");
    await recordZoneRead(db, zone);
    return zone;
  });
  serve(router, contract.addZone, ({ body }, { actor }) => {
    requireSound(body.shape);
    return inTransaction(context, actor, (tx) => addZone(tx, newId(), body));
  });
  serve(router, contract.changeZone, ({ params, body, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => changeZone(tx, params.id, ifMatch, body)),
  );
  serve(router, contract.replaceZoneShape, ({ params, body, ifMatch }, { actor }) => {
    requireSound(body.shape);
    return inTransaction(context, actor, (tx) =>
      replaceZoneShape(tx, { id: params.id, ifMatch }, body.shape),
    );
  });
  serve(router, contract.removeZone, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeZone(tx, params.id, ifMatch)),
  );
  return router;
}
