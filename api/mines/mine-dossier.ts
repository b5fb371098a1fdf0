import type { Knex } from "knex";
import type { Reply } from "#contract/endpoint";
import type { getMine } from "#contract/mines";
import { boundariesOf, inForceOn } from "./boundary-store.ts";
import { confirmationsOf } from "./confirm-doubts.ts";
import { lineageOf } from "./lineage-list.ts";
import { requireMine } from "./mine-list.ts";
import { planOf } from "./plan-store.ts";
import { reservesOf } from "./reserve-store.ts";
import { surveysOf } from "./survey-store.ts";

type Dossier = Reply<typeof getMine>;

/** 一矿一档: the mine today, its boundary in force, its reserves, what it came from and went into, what is planned, and what was found on the spot. */
export async function mineDossier(db: Knex, today: string, id: string): Promise<Dossier> {
  const mine = await requireMine(db, today, id);
  return {
    mine,
    boundary: inForceOn(await boundariesOf(db, id), today),
    reserves: await reservesOf(db, id),
    lineage: await lineageOf(db, id),
    plan: await planOf(db, id),
    surveys: await surveysOf(db, id),
    confirmations: await confirmationsOf(db, id),
  };
}
