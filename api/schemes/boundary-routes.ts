import { Router } from "express";
import * as contract from "#contract/scheme-boundaries";
import { listReads, restrictedLayersOf } from "../audit-log/restricted-read.ts";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { conflict } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { putBoundary, readBoundary, removeBoundary, weighBoundary } from "./boundary-store.ts";
import { readGapLand } from "./gap-store.ts";
import { loadSurroundings } from "./load-surroundings.ts";
import { passGap } from "./pass-gap-on.ts";
import { needGroup, rulesOf } from "./scheme-group.ts";

/** New boundaries of the groups of a scheme, and the gap land between their licences. */
export function boundaryRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  serve(router, contract.getGapLand, ({ params }) => readGapLand(db, params));
  serveSurroundings(router, context);
  serve(router, contract.getSchemeBoundary, ({ params }) => readBoundary(db, params));
  serve(router, contract.putSchemeBoundary, async ({ params, ifMatch, body }, { actor }) => {
    const weighed = await weighBoundary(db, params, body);
    return inTransaction(context, actor, (tx) => putBoundary(tx, { ...params, ifMatch }, body, weighed));
  });
  serve(router, contract.removeSchemeBoundary, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeBoundary(tx, { ...params, ifMatch })),
  );
  serve(router, contract.passGapOn, ({ params, body }, { actor }) => passGap(context, actor, params, body));
  return router;
}

function serveSurroundings(router: Router, context: AppContext): void {
  const { db } = context;
  const recordRead = listReads(context, "整合方案周边");
  serve(router, contract.getSurroundings, async ({ params }, { actor }) => {
    const group = await needGroup(db, params);
    const around = await loadSurroundings(db, { schemeId: params.id, group });
    if (!around) throw conflict("no_ground", "本组矿山都没有可用于判定的矿区范围，请先登记矿区范围。");
    const { hidden, others, zones, members, ...seen } = around;
    const shown = {
      others: others.filter(({ id }) => !hidden.has(id)),
      zones: zones.filter(({ id }) => !hidden.has(id)),
    };
    await recordRead(actor, await restrictedLayersOf(db, shown.zones));
    return {
      ...{ ...shown, box: seen.box, memberIds: group.memberIds, rules: rulesOf(group) },
      members: members.map((member) => ({ ...member, bands: [...member.bands] })),
      zoneKinds: [...seen.zoneKinds],
      missingMembers: [...seen.missingMembers],
      doubtfulOthers: [...seen.doubtfulOthers],
      hiddenOthers: others.length - shown.others.length,
      hiddenZones: zones.length - shown.zones.length,
    };
  });
}
