import type { Knex } from "knex";
import type { RegisteredFields } from "#contract/mines";
import { knownMinesSql } from "./transfer-sql.ts";

/** A mine of the register with all its fields and the version they stand at. */
export type StoredMine = RegisteredFields & { id: string; version: number };

/** The mines of these ids, by id. */
export async function knownMines(db: Knex, ids: readonly string[]): Promise<Map<string, StoredMine>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.raw(knownMinesSql, { mines: [...ids] });
  return new Map((rows as StoredMine[]).map((mine) => [mine.id, mine]));
}
