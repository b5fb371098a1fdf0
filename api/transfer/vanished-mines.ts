import type { Knex } from "knex";
import type { Input } from "#contract/endpoint";
import type { listVanishedMines, VanishedMine } from "#contract/vanished-mines";
import { type Page, readPage } from "../db/read-page.ts";
import { notFound } from "../http/problem.ts";
import { matchedMines } from "./item-matches.ts";
import { stagingRow } from "./staging-store.ts";
import { vanishedList } from "./vanished-sql.ts";

type VanishedQuery = Input<typeof listVanishedMines>["query"];

/** Mines of the register in a region that the file no longer holds: told, and never removed by an import. */
export async function vanishedMines(
  db: Knex,
  id: string,
  query: VanishedQuery,
  today: string,
): Promise<Page<VanishedMine>> {
  if (!(await stagingRow(db, id))) throw notFound("暂存文件");
  const held = `{${(await matchedMines(db, id)).join(",")}}`;
  return readPage<VanishedMine & { sort_key: string }, VanishedMine, VanishedQuery["sort"]>(
    db,
    vanishedList,
    query,
    {
      filter: { day: today, region: query.region, held, q: query.q || null },
      idOf: ({ mineId }) => mineId,
      itemOf: ({ sort_key: _, ...mine }) => mine,
    },
  );
}
