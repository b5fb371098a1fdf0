import { Router } from "express";
import * as contract from "#contract/inspection";
import { noteReads } from "../audit-log/restricted-read.ts";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { badRequest } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { addNote, changeNote, listNotes, noteVersions, removeNote } from "./note-store.ts";

export function inspectionRoutes(context: AppContext): Router {
  const router = Router();
  const { db, newId } = context;
  const requirePast = ({ receivedOn }: contract.NoteFields) => {
    if (receivedOn <= shanghaiDay(context.now())) return;
    const message = "收到日期晚于今天，请核对。";
    throw badRequest("invalid_input", message, [{ path: "body.receivedOn", message }]);
  };
  const recordRead = noteReads(context);
  serve(router, contract.listInspectionNotes, async ({ query }, { actor }) => {
    const page = await listNotes(db, query);
    await recordRead(actor, page.items);
    return page;
  });
  serve(router, contract.listNoteVersions, async ({ params, query }, { actor }) => {
    const page = await noteVersions(db, params.id, query);
    await recordRead(actor, page.items);
    return page;
  });
  serve(router, contract.addInspectionNote, ({ body }, { actor }) => {
    requirePast(body);
    return inTransaction(context, actor, (tx) => addNote(tx, newId(), body));
  });
  serve(router, contract.changeInspectionNote, ({ params, ifMatch, body }, { actor }) => {
    requirePast(body);
    return inTransaction(context, actor, (tx) => changeNote(tx, { ...params, ifMatch }, body));
  });
  serve(router, contract.removeInspectionNote, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeNote(tx, { ...params, ifMatch })),
  );
  return router;
}
