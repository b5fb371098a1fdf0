import type { Knex } from "knex";
import type { z } from "zod";
import type { MineFilter, MineRow, mineSorts } from "#contract/mines";
import { type Cursor, readCursor, writeCursor } from "../http/cursor.ts";
import { badRequest, notFound } from "../http/problem.ts";
import { countMinesSql, keyPatternOf, type MineSort, minePageSql } from "./mine-list-sql.ts";
import { mineRow, type StoredMineRow } from "./mine-row.ts";

type Filter = z.output<typeof MineFilter>;
type StoredPageRow = StoredMineRow & { sort_key: string | null };

export interface MinePage {
  items: MineRow[];
  total: number;
  next: string | null;
}

export async function listMines(
  db: Knex,
  today: string,
  query: Filter & { sort: (typeof mineSorts)[number]; limit: number; after?: string | undefined },
): Promise<MinePage> {
  const bindings = filterBindings(query, today);
  const after = readCursor(query.after, query.sort, keyPatternOf(query.sort));
  const rows = await pageRows(db, query.sort, bindings, after, query.limit + 1);
  const { rows: counted } = await db.raw(countMinesSql, bindings);
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(mineRow),
    total: counted[0].total,
    next: last ? writeCursor({ sort: query.sort, key: last.sort_key, id: last.id }) : null,
  };
}

/** Every mine the filter lets through, by name. */
export async function allMines(db: Knex, today: string, filter: Filter): Promise<MineRow[]> {
  return (await pageRows(db, "name", filterBindings(filter, today), null, null)).map(mineRow);
}

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

async function pageRows(
  db: Knex,
  sort: MineSort,
  bindings: Record<string, Knex.RawBinding>,
  after: Cursor | null,
  limit: number | null,
): Promise<StoredPageRow[]> {
  const place = { afterKey: after?.key ?? null, afterId: after?.id ?? null, limit };
  const { rows } = await db.raw(minePageSql[sort], { ...bindings, ...place } as Record<string, Knex.Value>);
  return rows;
}

function filterBindings(filter: Filter, today: string): Record<string, Knex.Value> {
  const bindings = {
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
  return bindings as Record<string, Knex.Value>;
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
