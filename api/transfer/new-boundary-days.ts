import type { Knex } from "knex";
import { conflict } from "../http/problem.ts";
import { boundariesStartingSql } from "./transfer-sql.ts";

/** A mine has one extent a day: an import may not begin on the very day another extent of the same mine begins. */
export async function requireNewDays(db: Knex, mines: readonly string[], from: string): Promise<void> {
  if (mines.length === 0) return;
  const { rows } = await db.raw(boundariesStartingSql, { mines: [...mines], from });
  const names = (rows as { name: string }[]).map(({ name }) => name);
  if (names.length === 0) return;
  const listed = names.slice(0, 5).join("、") + (names.length > 5 ? "等" : "");
  throw conflict(
    "boundary_begins_that_day",
    `${listed} ${names.length} 座矿山已有自 ${from} 起生效的矿区范围。请另选生效日期，或取消选择这些矿山。`,
  );
}
