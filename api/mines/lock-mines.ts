import type { Knex } from "knex";

/**
 * Mines are taken first and in one order by whoever writes what belongs to them. Every such write counts the version of the register,
 * one row for all: who took that before the mine, and who took it after, would wait for each other.
 */
export async function lockMines(tx: Knex, ids: readonly string[]): Promise<void> {
  await tx("mine").whereIn("id", ids).orderBy("id").forNoKeyUpdate().select("id");
}
