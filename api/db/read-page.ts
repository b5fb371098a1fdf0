import type { Knex } from "knex";
import { readCursor, writeCursor } from "../http/cursor.ts";
import type { KeysetPage } from "./keyset.ts";

export interface Page<Item> {
  items: Item[];
  total: number;
  next: string | null;
}

/** The statements of a list: one that counts, one a sort that reads a page. Both bind the list's filter. */
export interface ListStatements<Sort extends string> {
  count: string;
  pages: Record<Sort, KeysetPage>;
}

interface PageOf<Sort extends string> {
  sort: Sort;
  limit: number;
  after?: string | undefined;
}

/** One page of a list after its mark, with how many rows the filter lets through in all. */
export async function readPage<Row extends { sort_key: string | null }, Item, Sort extends string>(
  db: Knex,
  { count, pages }: ListStatements<Sort>,
  { sort, limit, after }: PageOf<Sort>,
  {
    filter,
    idOf,
    itemOf,
  }: { filter: Record<string, Knex.Value>; idOf: (row: Row) => string; itemOf: (row: Row) => Item },
): Promise<Page<Item>> {
  const { sql, keyPattern } = pages[sort];
  const mark = readCursor(after, sort, keyPattern);
  const place = { afterKey: mark?.key ?? null, afterId: mark?.id ?? null, limit: limit + 1 };
  const { rows } = await db.raw<{ rows: Row[] }>(sql, { ...filter, ...place });
  const { rows: counted } = await db.raw(count, filter);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(itemOf),
    total: counted[0].total,
    next: last ? writeCursor({ sort, key: last.sort_key, id: idOf(last) }) : null,
  };
}

/** The same for a list that is no table: rows at hand, in their order, marked by their id. */
export function pageOfRows<Item>(
  rows: readonly Item[],
  { sort, limit, after }: PageOf<string>,
  idOf: (item: Item) => string,
): Page<Item> {
  const mark = readCursor(after, sort);
  const start = mark ? rows.findIndex((row) => idOf(row) === mark.id) + 1 : 0;
  const items = rows.slice(start, start + limit);
  const last = items.at(-1);
  const more = start + items.length < rows.length;
  return {
    items,
    total: rows.length,
    next: last !== undefined && more ? writeCursor({ sort, key: null, id: idOf(last) }) : null,
  };
}
