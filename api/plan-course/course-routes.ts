import { Router } from "express";
import * as contract from "#contract/plan-course";
import { serveChange } from "../approvals/propose.ts";
import type { AppContext } from "../context.ts";
import { inTransaction } from "../db/transaction.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { actOn } from "./act-on-course.ts";
import { approveCourseChange } from "./approve-course.ts";
import { addDocument, readDocument, removeDocument } from "./course-documents.ts";
import { answer, recordObjection } from "./course-objections.ts";
import { openVersion } from "./open-version.ts";
import { readCourse } from "./read-course.ts";

export function courseRoutes(context: AppContext): Router {
  const router = Router();
  const { db, newId } = context;
  const today = () => shanghaiDay(context.now());
  serve(router, contract.getCourse, ({ params }) => readCourse(db, params.id, today()));
  serve(router, contract.actOnCourse, ({ params: { id }, ifMatch, body }, { actor }) =>
    inTransaction(context, actor, (tx) =>
      actOn(tx, { id, ifMatch, newId: newId(), today: today(), actor }, body),
    ),
  );
  serve(router, contract.addCourseDocument, ({ params: { id }, query, file }, { actor }) =>
    inTransaction(context, actor, (tx) =>
      addDocument(tx, { id, newId: newId(), today: today() }, query, file),
    ),
  );
  serve(router, contract.downloadCourseDocument, ({ params }, caller) => readDocument(db, params, caller));
  serve(router, contract.removeCourseDocument, ({ params, ifMatch }, { actor }) =>
    inTransaction(context, actor, (tx) => removeDocument(tx, { ...params, ifMatch, today: today() })),
  );
  serve(router, contract.addObjection, ({ params: { id }, body }, { actor }) =>
    inTransaction(context, actor, (tx) => recordObjection(tx, { id, newId: newId(), today: today() }, body)),
  );
  serve(router, contract.answerObjection, ({ params, ifMatch, body }, { actor }) =>
    inTransaction(context, actor, (tx) =>
      answer(tx, { ...params, ...body, ifMatch, today: today(), by: actor.name }),
    ),
  );
  serveChange(router, context, approveCourseChange);
  serve(router, contract.openSchemeVersion, ({ params: { id }, body }, { actor }) =>
    inTransaction(context, actor, (tx) =>
      openVersion(tx, { id, copy: newId(), ...body, today: today(), newId }),
    ),
  );
  return router;
}
