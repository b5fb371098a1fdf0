import { Router } from "express";
import { createUpload, discardUpload, finishUpload, getUpload, sendChunk } from "#contract/uploads";
import type { AppContext } from "../../context.ts";
import { serve } from "../../http/serve.ts";
import { finish } from "./finish-upload.ts";
import * as receive from "./receive-upload.ts";

export function uploadRoutes(context: AppContext): Router {
  const router = Router();
  serve(router, createUpload, ({ body }) => receive.createUpload(context, body));
  serve(router, getUpload, ({ params }) => receive.requireUpload(context.db, params.id));
  serve(router, sendChunk, ({ params, query, file }) =>
    receive.receiveChunk(context, { id: params.id, offset: query.offset, bytes: file }),
  );
  serve(router, finishUpload, ({ params, body }, { actor }) => finish(context, actor, params.id, body));
  serve(router, discardUpload, ({ params }) => receive.discardUpload(context, params.id));
  return router;
}
