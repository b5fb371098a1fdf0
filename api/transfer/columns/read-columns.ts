import type { Knex } from "knex";
import type { StagedColumns } from "#contract/staged-columns";
import type { ColumnCount } from "#gis/attributes/count-columns";
import { type MappedColumn, type MappedField, mappedFieldLabels } from "#gis/attributes/mapped-field";
import { elevationWord, proposeColumns, statedUnit } from "#gis/attributes/propose-columns";
import { notFound } from "../../http/problem.ts";
import { differingFieldsSql, rememberedColumnsSql } from "./columns-sql.ts";
import { columnsFingerprint, countedColumns } from "./counted-columns.ts";

interface MappingRow {
  mapping: MappedColumn[] | null;
  sender: string;
}
interface RememberedRow {
  sender: string;
  usedAt: Date | string;
  columns: MappedColumn[];
}

/** The attribute columns of a staged file, what each is read as, and what is to be settled of them. */
export async function readColumns(db: Knex, id: string): Promise<StagedColumns> {
  const counted = await countedColumns(db, id);
  const row: MappingRow | undefined = await db("staging").where({ id }).first("mapping", "sender");
  if (!row) throw notFound("暂存文件");
  const mapping = row.mapping ?? proposeColumns(counted.columns.map(({ name }) => name));
  return {
    columns: shownColumns(counted.columns, mapping),
    hasMore: counted.hasMore,
    asked: await differingFields(db, id),
    mapped: row.mapping !== null,
    sender: row.sender,
    remembered: await rememberedColumns(db, columnsFingerprint(counted)),
  };
}

/** Mapped ones in the order in which they are asked, then those that are not used. */
function shownColumns(
  counts: readonly ColumnCount[],
  mapping: readonly MappedColumn[],
): StagedColumns["columns"] {
  const byName = new Map(counts.map((count) => [count.name, count]));
  const used = mapping.filter(({ field }) => field !== null);
  const names = new Set(used.map(({ name }) => name));
  const rest = counts
    .filter(({ name }) => !names.has(name))
    .map(({ name }) => ({ name, field: null, unit: null }));
  return [...used, ...rest].flatMap((column) => {
    const count = byName.get(column.name);
    if (!count) return [];
    const stated = statedUnit(column.name, column.field);
    return [{ ...count, ...column, statedUnit: stated, elevation: elevationWord(column.name) }];
  });
}

async function differingFields(db: Knex, id: string): Promise<StagedColumns["asked"]> {
  const { rows } = await db.raw(differingFieldsSql, { staging: id });
  return (rows as { field: MappedField; items: string | number }[]).map(({ field, items }) => ({
    field,
    label: mappedFieldLabels[field],
    itemCount: Number(items),
  }));
}

async function rememberedColumns(db: Knex, fingerprint: string): Promise<StagedColumns["remembered"]> {
  const { rows } = await db.raw(rememberedColumnsSql, { fingerprint });
  return (rows as RememberedRow[]).map(({ usedAt, ...kept }) => ({
    ...kept,
    usedAt: new Date(usedAt).toISOString(),
  }));
}
