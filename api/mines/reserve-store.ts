import type { Knex } from "knex";
import type { z } from "zod";
import type { NewReserve, Reserve } from "#contract/mines";
import { newDoubts, reserveDoubts, statedReserve } from "#gis/check/entry-doubt";
import { reserveTroubles } from "#gis/check/reserve-troubles";
import { changeVersioned, removeVersioned, type VersionedRow } from "../db/versioned-write.ts";
import { badRequest, issuesAt } from "../http/problem.ts";
import { type Answers, confirmDoubts } from "./confirm-doubts.ts";
import { requireMine } from "./mine-list.ts";

export type ReserveInput = z.output<typeof NewReserve>;
export type ReserveRow = z.output<typeof Reserve>;

export function requireSoundReserve(
  reserve: ReserveInput,
  { path, today }: { path: string; today: string },
): void {
  const issues = issuesAt(path, reserveTroubles(reserve, today));
  if (issues.length > 0) throw badRequest("invalid_input", issues[0]?.message ?? "", issues);
}

export async function insertReserve(
  tx: Knex,
  id: string,
  mineId: string,
  reserve: ReserveInput,
): Promise<void> {
  await tx("reserve").insert({ id, mine_id: mineId, ...columnsOf(reserve) });
}

/** The size of a reserve that is written, confirmed where it is odd and was not so before. */
export async function confirmReserve(
  tx: Knex,
  { id, today }: { id: string; today: string },
  { reserve, before }: { reserve: ReserveInput; before: ReserveInput | null },
  answers: Answers,
): Promise<void> {
  const mine = await requireMine(tx, today, id);
  const doubtsOf = (one: ReserveInput) => reserveDoubts(statedReserve(one, mine));
  await confirmDoubts(tx, id, newDoubts(doubtsOf(reserve), before ? doubtsOf(before) : []), answers);
}

/** One verification of a mine, which only who saw its newest version may correct or take back. */
export interface ReserveWrite {
  id: string;
  reserveId: string;
  ifMatch: number;
}

export async function replaceReserve(tx: Knex, write: ReserveWrite, reserve: ReserveInput) {
  const { id, version } = await changeVersioned(tx, rowOf(tx, write), columnsOf(reserve));
  return { id, version };
}

export async function removeReserve(tx: Knex, write: ReserveWrite) {
  const { id, version } = await removeVersioned(tx, rowOf(tx, write));
  return { id, version };
}

/** Newest first. */
export async function reservesOf(db: Knex, mineId: string): Promise<ReserveRow[]> {
  return await db("reserve").where({ mine_id: mineId }).orderBy("verified_on", "desc").select({
    id: "id",
    version: "version",
    mineId: "mine_id",
    verifiedOn: "verified_on",
    remaining: "remaining",
    recoverable: "recoverable",
    unit: "unit",
    bulkDensity: "bulk_density",
    document: "document",
  });
}

export async function readReserve(db: Knex, mineId: string, reserveId: string): Promise<ReserveRow | null> {
  return (await reservesOf(db, mineId)).find(({ id }) => id === reserveId) ?? null;
}

function rowOf(tx: Knex, { id: mineId, reserveId, ifMatch }: ReserveWrite): VersionedRow {
  return {
    table: "reserve",
    key: { id: reserveId, mine_id: mineId },
    ifMatch,
    what: "储量核实记录",
    current: () => readReserve(tx, mineId, reserveId),
  };
}

function columnsOf(reserve: ReserveInput) {
  return {
    verified_on: reserve.verifiedOn,
    remaining: reserve.remaining,
    recoverable: reserve.recoverable,
    unit: reserve.unit,
    bulk_density: reserve.bulkDensity,
    document: reserve.document,
  };
}
