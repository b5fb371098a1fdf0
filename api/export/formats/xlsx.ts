import { Exact } from "#gis/exact-decimal";
import { excelColumn } from "../excel-columns.ts";
import { type ExcelSheet, type ExcelValue, excelFile } from "../excel-file.ts";
import { ExportFault, type ExportField, type FeatureWriter, type LayerContent } from "../layer.ts";

/** A workbook of the attributes: heads with units, the first row frozen, totals from exact values below. */
export const writeXlsx: FeatureWriter = async function* (layer, { day }) {
  yield await excelFile(sheetOf(layer, day));
};

/** Excel's own limit, its head and the totals taken off. */
const mostRows = 1_048_574;

function sheetOf({ title, fields, features, part }: LayerContent, day: string): ExcelSheet {
  const rows = Array.from(features, ({ values }) => values);
  if (rows.length > mostRows)
    throw new ExportFault(`共 ${rows.length} 条，超过 Excel 的 ${mostRows} 行。请改用 CSV 或 GeoPackage。`);
  const said = fields.map((_, at) => (at === firstText(fields) ? `筛选：${part}` : null));
  const footer = [totals(fields, rows), ...(part === undefined ? [] : [said])];
  return { name: `${title} ${day}`, columns: fields.map(excelColumn), rows, footer };
}

function totals(fields: readonly ExportField[], rows: readonly (readonly ExcelValue[])[]): ExcelValue[] {
  const named = firstText(fields);
  return fields.map(({ total }, at) => {
    if (at === named) return `合计 ${rows.length} 条`;
    return total ? Exact.sum(0, ...rows.map((row) => row[at] ?? 0)).toFixed() : null;
  });
}

const firstText = (fields: readonly ExportField[]) => fields.findIndex(({ kind }) => kind === "text");
