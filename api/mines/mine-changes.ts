import * as boundaries from "#contract/boundaries";
import * as mines from "#contract/mines";
import * as blocks from "#contract/planned-blocks";
import { type Change, change } from "../approvals/change.ts";
import type { AppContext } from "../context.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { addBoundary } from "./add-boundary.ts";
import { requireSoundBoundary } from "./boundary-store.ts";
import { changeBoundary, removeBoundary } from "./change-boundary.ts";
import { changeMine } from "./change-mine.ts";
import { grantBlock } from "./grant-block.ts";
import { lineageChanges } from "./lineage-changes.ts";
import { newestGround } from "./newest-ground.ts";
import { removeMine } from "./remove-mine.ts";
import { takeBackGrant } from "./take-back-grant.ts";

const today = (context: AppContext) => shanghaiDay(context.now());

/** What a licence says is changed by two people; a remark is not of it (`changeNote`). */
export const changeMineChange = change(mines.changeMine, {
  subject: "mine",
  make: (tx, context, { params, body, ifMatch }, by) =>
    changeMine(tx, { id: params.id, ifMatch, today: today(context) }, body, { by, context }),
});

/** A planned block becomes a mine, and counts as one from then on. */
export const grantBlockChange = change(blocks.grantBlock, {
  subject: "mine",
  make: (tx, context, { params, body, ifMatch }, by) =>
    grantBlock(tx, { id: params.id, ifMatch, today: today(context) }, body, { by, context }),
});

export const takeBackGrantChange = change(blocks.takeBackGrant, {
  subject: "mine",
  make: (tx, context, { params, ifMatch }) =>
    takeBackGrant(tx, { id: params.id, ifMatch, today: today(context) }),
});

export const removeMineChange = change(mines.removeMine, {
  subject: "mine",
  ground: (tx, { params }) => newestGround(tx, params.id),
  make: (tx, context, { params, ifMatch }) =>
    removeMine(tx, { id: params.id, ifMatch, today: today(context) }),
});

export const addBoundaryChange = change(boundaries.addBoundary, {
  subject: "mine",
  about: ({ body }) => `自 ${body.validFrom} 起`,
  check: ({ body }) => requireSoundBoundary(body, "body."),
  ground: (tx, { params }) => newestGround(tx, params.id),
  make: (tx, context, { params, body, ifMatch }) =>
    addBoundary(tx, context, { id: params.id, ifMatch, today: today(context) }, body),
});

export const changeBoundaryChange = change(boundaries.changeBoundary, {
  subject: "boundary",
  check: ({ body: { parts, sourceCrs } }) => parts && requireSoundBoundary({ parts, sourceCrs }, "body."),
  ground: (tx, { params }) => newestGround(tx, params.id),
  make: (tx, _context, { params, body, ifMatch }) => changeBoundary(tx, { ...params, ifMatch }, body),
});

export const removeBoundaryChange = change(boundaries.removeBoundary, {
  subject: "boundary",
  ground: (tx, { params }) => newestGround(tx, params.id),
  make: (tx, _context, { params, ifMatch }) => removeBoundary(tx, { ...params, ifMatch }),
});

export const mineChanges: readonly Change[] = [
  changeMineChange,
  grantBlockChange,
  takeBackGrantChange,
  removeMineChange,
  ...lineageChanges,
  addBoundaryChange,
  changeBoundaryChange,
  removeBoundaryChange,
];
