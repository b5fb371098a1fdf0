import { columnCounts } from "#gis/attributes/count-columns";
import { fieldColumns, type MappedColumn } from "#gis/attributes/mapped-field";
import { proposeColumns } from "#gis/attributes/propose-columns";
import type { ParsedItem } from "#gis/formats/parsed-file";
import { mappableColumns } from "../transfer/columns/mappable-columns.ts";
import { rereadItem } from "../transfer/columns/reread-item.ts";
import { withColumn } from "./import-columns.ts";

/** What the columns of a file hold: what was said of them, laid over what their names say. Refuses what `mappableColumns` refuses. */
export function columnsBy(items: readonly ParsedItem[], said: readonly MappedColumn[]): MappedColumn[] {
  const counts = columnCounts();
  for (const { properties } of items) counts.add(properties);
  const names = counts.result().columns.map(({ name }) => name);
  return mappableColumns(said.reduce<MappedColumn[]>(withColumn, proposeColumns(names)), new Set(names));
}

/** Items with name, number, stated area and issues of attributes as these columns say, by the reader of the staging. */
export function itemsBy(items: readonly ParsedItem[], columns: readonly MappedColumn[]) {
  const byField = fieldColumns(columns);
  return items.map((item, index) => {
    const { name, number, properties, declaredAreaM2, declaredAreaText, issues, attributeLines } = item;
    const lines = attributeLines === undefined ? {} : { attributeLines };
    const body = { name, number, properties, declaredAreaM2, declaredAreaText, issues, ...lines };
    const hasShape = item.shape !== null;
    const read = rereadItem({ index, areaM2: item.areaM2, hasShape, body, asRead: null }, byField).body;
    const { fields, asRead: _, ...facts } = read;
    return { ...item, ...facts, fields };
  });
}
