import type { Knex } from "knex";
import { type ColumnCount, columnCounts } from "#gis/attributes/count-columns";
import { notFound } from "../../http/problem.ts";
import { fingerprintOf } from "../remembered-mapping.ts";
import { storableJson } from "../storable-json.ts";
import { propertiesSql } from "./columns-sql.ts";

export interface CountedColumns {
  columns: ColumnCount[];
  /** there are more columns than are kept */
  hasMore: boolean;
}

interface PropertiesRow {
  index: number;
  properties: Record<string, unknown>;
  columnOrder: string[] | null;
}

const itemsPerStep = 1000;

/** The attribute columns of a staged file, counted when they are first asked for: reviewing a file does not change its attributes. */
export async function countedColumns(db: Knex, id: string): Promise<CountedColumns> {
  const row = await db("staging").where({ id }).whereNot({ state: "reading" }).first("columns");
  if (!row) throw notFound("暂存文件");
  return row.columns ?? (await countColumns(db, id));
}

/** The same columns in another order are the same file to a sender. */
export function columnsFingerprint({ columns }: CountedColumns): string {
  return fingerprintOf(columns.map(({ name }) => name).sort());
}

/** The same attributes, those first that the file has first. */
function inOrder(properties: Record<string, unknown>, order: readonly string[]): Record<string, unknown> {
  const first = order.filter((name) => name in properties).map((name) => [name, properties[name]]);
  return { ...Object.fromEntries(first), ...properties };
}

async function countColumns(db: Knex, id: string): Promise<CountedColumns> {
  const counts = columnCounts();
  for (let after = -1; ; ) {
    const { rows } = await db.raw(propertiesSql, { staging: id, after, limit: itemsPerStep });
    const items = rows as PropertiesRow[];
    for (const { properties, columnOrder } of items) counts.add(inOrder(properties, columnOrder ?? []));
    const last = items.at(-1);
    if (!last) break;
    after = last.index;
  }
  const counted = counts.result();
  await db("staging")
    .where({ id })
    .update({ columns: storableJson(counted) });
  return counted;
}
