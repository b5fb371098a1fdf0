import { Router } from "express";
import { commitStaging, weighChoice } from "#contract/staging-commit";
import { getStagingOverview, listStagedItems } from "#contract/staging-review";
import {
  discardStaging,
  getStagedItem,
  getStagedTile,
  getStaging,
  repairStagedItem,
  stageFile,
} from "#contract/transfer";
import { listVanishedMines } from "#contract/vanished-mines";
import { serveChange } from "../approvals/propose.ts";
import type { AppContext } from "../context.ts";
import { letBeKept } from "../http/kept-replies.ts";
import { notFound } from "../http/problem.ts";
import { serve } from "../http/serve.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import * as commit from "./commit-staging.ts";
import { proposeImportChange, requireOnlyNew } from "./import-changes.ts";
import { stagedTiles } from "./preview/staged-tiles.ts";
import { readOptions } from "./read-options.ts";
import { repairItem } from "./repair-item.ts";
import { overview } from "./review/overview.ts";
import * as choice from "./review/weigh-choice.ts";
import * as review from "./review-staging.ts";
import * as stage from "./stage-file.ts";
import { findStaging } from "./staging-store.ts";
import { countyOf } from "./territory.ts";
import { vanishedMines } from "./vanished-mines.ts";

export function transferRoutes(context: AppContext): Router {
  const router = Router();
  const { db } = context;
  const tilesOf = stagedTiles(db);

  serve(router, stageFile, async ({ query, file }, { actor }) =>
    stage.stageFile(
      context,
      actor,
      { name: query.name, bytes: file },
      { ...readOptions(query), ...(await countyOf(db, query.region)) },
    ),
  );
  serve(router, getStaging, async ({ params }) => {
    const staging = await findStaging(db, params.id);
    if (!staging) throw notFound("暂存文件");
    return staging;
  });
  serve(router, listStagedItems, ({ params, query }) => review.reviewPage(db, params.id, query));
  serve(router, getStagingOverview, ({ params }) => overview(db, params.id));
  serve(router, listVanishedMines, ({ params, query }) =>
    vanishedMines(db, params.id, query, shanghaiDay(context.now())),
  );
  serve(router, getStagedTile, async ({ params }, { response }) => {
    const cut = await tilesOf(params.id, params.tag);
    const tile = cut(params.z, params.x, params.y);
    letBeKept(response, "asked anew");
    if (!tile) response.status(204).end();
    return tile ?? new Uint8Array();
  });
  serve(router, getStagedItem, ({ params }) => review.reviewItem(db, params.id, params.index));
  serve(router, repairStagedItem, ({ params, body, ifMatch }, { actor }) =>
    repairItem(
      context,
      actor,
      { stagingId: params.id, reviewTag: ifMatch, index: params.index },
      body.repair,
    ),
  );
  serve(router, weighChoice, ({ params, body }) => choice.weighChoice(db, params.id, body));
  serve(router, commitStaging, ({ params, body, ifMatch }, { actor }) =>
    commit.commitStaging(context, actor, { stagingId: params.id, reviewTag: ifMatch }, body, requireOnlyNew),
  );
  serveChange(router, context, proposeImportChange);
  serve(router, discardStaging, ({ params, ifMatch }) =>
    review.discardStaging(db, { stagingId: params.id, reviewTag: ifMatch }),
  );

  return router;
}
