import { Router } from "express";
import * as contract from "#contract/error-books";
import type { AppContext } from "../../context.ts";
import { sentFile } from "../../export/send-file.ts";
import { serve } from "../../http/serve.ts";
import { keptBooks, sendKeptBook } from "./kept-books.ts";
import { orderErrorBook } from "./order-error-book.ts";
import { sendErrorBooks } from "./send-error-books.ts";

export function errorBookRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, contract.exportStagedIssues, ({ params, query }, caller) =>
    sentFile(caller, () => sendErrorBooks(context, caller, { id: params.id, scope: query.mines })),
  );
  serve(router, contract.orderErrorBook, ({ params, body }, { actor }) =>
    orderErrorBook(context, actor, { id: params.id, scope: body.mines }),
  );
  serve(router, contract.listErrorBooks, async (_, { actor }) => ({
    items: await keptBooks(context, actor.id),
  }));
  serve(router, contract.downloadErrorBook, ({ params }, caller) =>
    sentFile(caller, () => sendKeptBook(context, caller, params.id)),
  );
  return router;
}
