import { Router } from "express";
import * as contract from "#contract/mines";
import { searchPlaces as searchEndpoint } from "#contract/search";
import { serveChange } from "../approvals/propose.ts";
import { listReads, restrictedLayersOf } from "../audit-log/restricted-read.ts";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { changeVersioned } from "../db/versioned-write.ts";
import { loggedWorkbook } from "../export/export-log.ts";
import { filterParts, filterWords, titleWithParts } from "../exports/filter-words.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { addReserve } from "./add-reserve.ts";
import { boundaryRoutes } from "./boundary-routes.ts";
import { versionedMine } from "./change-mine.ts";
import { minesWorkbook } from "./export-mines.ts";
import { lineageRoutes } from "./lineage-routes.ts";
import { changeMineChange, grantBlockChange, removeMineChange, takeBackGrantChange } from "./mine-changes.ts";
import { mineDossier } from "./mine-dossier.ts";
import { allMines, listMines } from "./mine-list.ts";
import { planRoutes } from "./plan-routes.ts";
import { registerMine, requireSoundMine } from "./register-mine.ts";
import {
  confirmReserve,
  readReserve,
  removeReserve,
  replaceReserve,
  requireSoundReserve,
} from "./reserve-store.ts";
import { searchPlaces } from "./search-places.ts";
import { surveyRoutes } from "./survey-routes.ts";

export function mineRoutes(context: AppContext): Router {
  const router = Router();
  router.use(boundaryRoutes(context), lineageRoutes(context), planRoutes(context), surveyRoutes(context));
  serveReading(router, context);
  serveWriting(router, context);
  return router;
}

function serveReading(router: Router, context: AppContext): void {
  const { db } = context;
  const today = () => shanghaiDay(context.now());
  serve(router, contract.listMines, ({ query }) => listMines(db, today(), query));
  serve(router, contract.getMine, ({ params }) => mineDossier(db, today(), params.id));
  serve(router, contract.exportMines, async ({ query }, caller) => {
    const day = query.asOf ?? today();
    const mines = await allMines(db, today(), query);
    const { ids, ...filter } = query;
    const source = { layer: "mines", filter } as const;
    const parts = await filterParts(db, { source, ...(ids && { ids: ids.split(",") }) });
    const fileName = `矿山列表${filterWords(parts)}_${day}.xlsx`;
    const entry = {
      what: "mines",
      title: titleWithParts("矿山列表", parts),
      filter: query,
      featureCount: mines.length,
      fileName,
    };
    return await loggedWorkbook(
      context,
      caller,
      await minesWorkbook(mines, { status: query.status, asOf: query.asOf, day }),
      entry,
    );
  });
  const recordSearchRead = listReads(context, "搜索");
  serve(router, searchEndpoint, async ({ query }, { actor }) => {
    const items = await searchPlaces(db, today(), query);
    const zones = items.filter(({ kind }) => kind === "zone");
    await recordSearchRead(actor, await restrictedLayersOf(db, zones));
    return { items };
  });
}

function serveWriting(router: Router, context: AppContext): void {
  const today = () => shanghaiDay(context.now());
  const writeOf = (params: { id: string }, ifMatch: number) => ({ id: params.id, ifMatch, today: today() });
  serve(router, contract.addMine, ({ body }, { actor }) => {
    requireSoundMine(body, today());
    return inTransaction(context, actor, (tx) => registerMine(tx, context, body, actor.name));
  });
  serveChange(router, context, changeMineChange);
  serve(router, contract.changeNote, ({ params, body, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) =>
      changeVersioned(tx, versionedMine(tx, writeOf(params, ifMatch)), body),
    ),
  );
  serveChange(router, context, grantBlockChange);
  serveChange(router, context, takeBackGrantChange);
  serveChange(router, context, removeMineChange);
  serve(router, contract.addReserve, ({ params, body: { confirmed, ...body }, ifMatch }, { actor }) => {
    requireSoundReserve(body, { path: "body.", today: today() });
    return inTransaction(context, actor, async (tx) => {
      const write = writeOf(params, ifMatch);
      const mine = await addReserve(tx, context, write, body);
      await confirmReserve(
        tx,
        write,
        { reserve: body, before: null },
        { confirmed, by: actor.name, context },
      );
      return mine;
    });
  });
  serve(router, contract.replaceReserve, ({ params, body: { confirmed, ...body }, ifMatch }, { actor }) => {
    requireSoundReserve(body, { path: "body.", today: today() });
    return inTransaction(context, actor, async (tx) => {
      const before = await readReserve(tx, params.id, params.reserveId);
      const written = await replaceReserve(tx, { ...params, ifMatch }, body);
      const answers = { confirmed, by: actor.name, context };
      await confirmReserve(tx, writeOf(params, ifMatch), { reserve: body, before }, answers);
      return written;
    });
  });
  serve(router, contract.removeReserve, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeReserve(tx, { ...params, ifMatch })),
  );
}
