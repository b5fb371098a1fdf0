import type { Knex } from "knex";
import type { AppContext } from "../context.ts";
import { changeVersioned } from "../db/versioned-write.ts";
import { conflict } from "../http/problem.ts";
import { type MineWrite, versionedMine } from "./change-mine.ts";
import { insertReserve, type ReserveInput } from "./reserve-store.ts";

/** One verified reserve a day; returns the mine's new version. */
export async function addReserve(
  tx: Knex,
  { newId }: Pick<AppContext, "newId">,
  write: MineWrite,
  reserve: ReserveInput,
): Promise<{ id: string; version: number }> {
  const mine = await changeVersioned(tx, versionedMine(tx, write), {});
  const sameDay = { mine_id: write.id, verified_on: reserve.verifiedOn };
  if (await tx("reserve").where(sameDay).first("id")) {
    throw conflict(
      "reserve_exists",
      `该矿山已有 ${reserve.verifiedOn} 核实的储量，同一日期只能登记一次。请更正原记录。`,
    );
  }
  await insertReserve(tx, newId(), write.id, reserve);
  return mine;
}
