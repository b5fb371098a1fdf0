import type { Knex } from "knex";
import { conflict } from "../http/problem.ts";
import { boundariesStartingSql } from "./chosen-sql.ts";

/** A mine has one extent a day: an import may not begin on the very day another extent of the same mine begins. */
export async function requireNewDays(db: Knex, staging: string, from: string): Promise<void> {
  const { rows } = await db.raw(boundariesStartingSql, { staging, from });
  const named = rows as { name: string; total: string | number }[];
  if (named.length === 0) return;
  const total = Number(named[0]?.total ?? 0);
  const listed = named.map(({ name }) => name).join("、") + (total > named.length ? "等" : "");
  throw conflict(
    "boundary_begins_that_day",
    `${listed} ${total} 座矿山已有自 ${from} 起生效的矿区范围。请另选生效日期，或取消选择这些矿山。`,
  );
}
