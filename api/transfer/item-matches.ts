import type { Knex } from "knex";
import type { StagedItem } from "#contract/transfer";
import { itemMatchesSql, matchedMinesSql, matchedVersionSql, refreshMatchesSql } from "./match-sql.ts";
import { markFaults } from "./register-faults.ts";

/**
 * Finds the register's mine each staged item speaks of, unless the register as the caller sees it is as it was when that was last done: a name shared
 * by two items of the file is no match, whichever of them is chosen. With it what the register says against them.
 */
export async function refreshMatches(db: Knex, staging: string): Promise<void> {
  const { rows } = await db.raw(matchedVersionSql, { staging });
  const [versions] = rows as { matched: string | null; current: string }[];
  if (!versions || versions.matched === versions.current) return;
  await db.raw(refreshMatchesSql, { staging });
  await markFaults(db, staging);
  const found = { matched_version: versions.current, matched_scope: db.raw("current_scope()") };
  await db("staging").where({ id: staging }).update(found);
}

/** The mines some items speak of, by their index in the file, with what they were found to differ in. */
export async function matchesOfItems(
  db: Knex,
  staging: string,
  indexes: readonly number[],
): Promise<Map<number, NonNullable<StagedItem["match"]>>> {
  const { rows } = await db.raw(itemMatchesSql, { staging, indexes: [...indexes] });
  const matches = rows as (NonNullable<StagedItem["match"]> & { index: number })[];
  return new Map(matches.map(({ index, ...match }) => [index, match]));
}

/** Every mine of the register that a staged file speaks of. */
export async function matchedMines(db: Knex, staging: string): Promise<string[]> {
  await refreshMatches(db, staging);
  const { rows } = await db.raw(matchedMinesSql, { staging });
  return (rows as { mineId: string }[]).map(({ mineId }) => mineId);
}
