import { setImmediate as nextTurn } from "node:timers/promises";
import type { Knex } from "knex";
import type { z } from "zod";
import type { listMines as listEndpoint, MineFilter, MineRow } from "#contract/mines";
import { type Page, readPage } from "../db/read-page.ts";
import { badRequest, notFound } from "../http/problem.ts";
import { type MineSort, mineList } from "./mine-list-sql.ts";
import { mineRow, type StoredMineRow } from "./mine-row.ts";

type Filter = z.output<typeof MineFilter>;
type StoredPageRow = StoredMineRow & { sort_key: string | null };

type MineQuery = z.output<typeof listEndpoint.query>;

export function listMines(db: Knex, today: string, query: MineQuery): Promise<Page<MineRow>> {
  return readPage<StoredPageRow, MineRow, MineSort>(db, mineList, query, {
    filter: filterBindings(query, today),
    idOf: ({ id }) => id,
    itemOf: mineRow,
  });
}

/** Every mine the filter lets through, by name. */
export async function allMines(db: Knex, today: string, filter: Filter): Promise<MineRow[]> {
  const { rows } = await db.raw<{ rows: StoredMineRow[] }>(mineList.pages.name.sql, {
    ...filterBindings(filter, today),
    afterKey: null,
    afterId: null,
    limit: null,
  });
  const mines: MineRow[] = [];
  for (let start = 0; start < rows.length; start += rowsPerTurn) {
    for (const row of rows.slice(start, start + rowsPerTurn)) mines.push(mineRow(row));
    await nextTurn();
  }
  return mines;
}

/** a few milliseconds of the event loop */
const rowsPerTurn = 1000;

/** One mine of the register as it stands today, ended or not; undefined when there is none. */
export async function findMine(db: Knex, today: string, id: string): Promise<MineRow | undefined> {
  const [row] = await allMines(db, today, { ids: id });
  return row;
}

/** The same, or 404. */
export async function requireMine(db: Knex, today: string, id: string): Promise<MineRow> {
  const mine = await findMine(db, today, id);
  if (!mine) throw notFound("矿山");
  return mine;
}

function filterBindings(filter: Filter, today: string): Record<string, Knex.Value> {
  return {
    day: filter.asOf ?? today,
    asOf: filter.asOf ?? null,
    q: filter.q || null,
    region: filter.region ?? null,
    mineral: filter.mineral ?? null,
    status: filter.status ?? null,
    productionClasses: filter.productionClass === undefined ? null : classList(filter.productionClass),
    disposition: filter.disposition ?? null,
    expired: filter.expired === undefined ? null : filter.expired === "true",
    reserveKnown: filter.reserve === undefined ? null : filter.reserve === "known",
    ids: filter.ids === undefined ? null : `{${idList(filter.ids)}}`,
  };
}

function classList(productionClass: NonNullable<Filter["productionClass"]>): string {
  return productionClass === "large_medium" ? "{large,medium}" : `{${productionClass}}`;
}

function idList(text: string): string {
  if (/^([0-9a-f-]{36}(,[0-9a-f-]{36})*)?$/i.test(text)) return text;
  throw badRequest("invalid_input", "矿山编号清单不正确，须为以逗号分隔的编号。", [
    { path: "query.ids", message: "须为以逗号分隔的矿山编号" },
  ]);
}
