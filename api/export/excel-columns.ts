import type { ExcelColumn } from "./excel-file.ts";
import { type ExportField, headOf } from "./layer.ts";

export const textColumn = (header: string, width: number): ExcelColumn => ({ header, width, kind: "text" });

export const dateColumn = (header: string, width: number): ExcelColumn => ({ header, width, kind: "date" });

/** `format` as Excel writes it, e.g. 0.0000 */
export const numberColumn = (header: string, width: number, format: string): ExcelColumn => ({
  header,
  width,
  kind: "number",
  format,
});

/** The column of a field, its unit in the head. */
export function excelColumn(field: ExportField): ExcelColumn {
  const { kind, width, decimals } = field;
  if (kind !== "number" || decimals === undefined) return { header: headOf(field), kind, width };
  return numberColumn(headOf(field), width, decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`);
}
