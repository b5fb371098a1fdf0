import type { Knex } from "knex";
import * as contract from "#contract/carrying-out";
import { type Change, change } from "../approvals/change.ts";
import type { AppContext } from "../context.ts";
import { newestGround } from "../mines/newest-ground.ts";
import { carriedEffects } from "./carried-effects.ts";
import { carryOutGroup, type GroupIds } from "./carry-out-group.ts";
import { closeMines } from "./close-mines.ts";
import { readCarried, takeBack } from "./take-back-carrying.ts";
import { carriedMines, closedMines } from "./told-mines.ts";

/** A merger ends licences and makes one: one person says that it was carried out, another that it is so. */
export const carryOutGroupChange = change(contract.carryOutGroup, {
  subject: "scheme_carrying",
  waitsOnce: true,
  about: ({ params }, tx) => aboutGroup(tx, params),
  ground: (tx, { params }) => groundOf(tx, params),
  effects: carriedEffects,
  minesBefore: (tx, { params, body }) => carriedMines(tx, params, body),
  make: (tx, context, { params, body }, by) => carryOutGroup(tx, context, params, body, by),
});

export const closeSchemeMinesChange = change(contract.closeSchemeMines, {
  subject: "scheme_carrying",
  about: ({ params }, tx) => aboutScheme(tx, params.id),
  minesBefore: (tx, { body }) => closedMines(tx, body),
  make: (tx, context, { params, body }) => closeMines(tx, context, params.id, body),
});

export const takeBackCarryingChange = change(contract.takeBackCarrying, {
  subject: "scheme_carrying",
  waitsOnce: true,
  about: ({ params }, tx) => aboutScheme(tx, params.id),
  ground: async (tx, { params }) => {
    const carried = await readCarried(tx, params);
    return carried ? newestGround(tx, carried.mineId) : null;
  },
  make: (tx, context: AppContext, { params, ifMatch }) => takeBack(tx, context, { ...params, ifMatch }),
});

export const carryingChanges: readonly Change[] = [
  carryOutGroupChange,
  closeSchemeMinesChange,
  takeBackCarryingChange,
];

async function aboutScheme(tx: Knex, id: string): Promise<string | null> {
  const scheme = await tx("scheme").where({ id }).first("name");
  return scheme ? `方案“${scheme.name}”` : null;
}

async function aboutGroup(tx: Knex, { id, groupId }: GroupIds): Promise<string | null> {
  const groups: string[] = await tx("scheme_group").where({ scheme_id: id }).orderBy("position").pluck("id");
  const scheme = await aboutScheme(tx, id);
  return scheme && `${scheme}第 ${groups.indexOf(groupId) + 1} 组`;
}

/** The ground of the mine that merging leaves: of the 整合主体 until then. */
async function groundOf(tx: Knex, { id, groupId }: GroupIds) {
  const carried = await tx("scheme_carrying").where({ scheme_id: id, group_id: groupId }).first("mine_id");
  const group = await tx("scheme_group").where({ scheme_id: id, id: groupId }).first("subject_id");
  const mine = carried?.mine_id ?? group?.subject_id;
  return mine ? newestGround(tx, mine) : null;
}
