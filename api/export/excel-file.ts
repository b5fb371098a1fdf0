import writeXlsxFile, { type CellObject, type Row, type Sheet } from "write-excel-file/node";
import { printedPages } from "./printed-pages.ts";
import { xmlText } from "./xml-text.ts";

export interface ExcelColumn {
  /** with its unit, e.g. 面积（km²） */
  header: string;
  /** in characters */
  width: number;
  kind: "text" | "number" | "date";
  /** Excel number format of a number column, e.g. 0.0000 */
  format?: string;
}

/** Numbers may be exact decimal text, dates are YYYY-MM-DD; null leaves the cell empty. */
export type ExcelValue = string | number | null;

export interface ExcelSheet {
  name: string;
  columns: readonly ExcelColumn[];
  rows: readonly (readonly ExcelValue[])[];
  /** rows below the table, in bold: totals, notes */
  footer?: readonly (readonly ExcelValue[])[];
}

const border = { borderColor: "#8c8c8c", borderStyle: "thin" } as const;
const headerStyle = {
  ...border,
  fontWeight: "bold",
  backgroundColor: "#e8eef5",
  align: "center",
  alignVertical: "center",
  wrap: true,
} as const;

/** An xlsx workbook: header frozen, printed on A4 landscape one page wide, licence numbers safe as text. */
export async function excelFile(sheets: ExcelSheet | readonly ExcelSheet[]): Promise<Buffer> {
  const all = Array.isArray(sheets) ? (sheets as readonly ExcelSheet[]) : [sheets as ExcelSheet];
  const features = [printedPages(all.map(() => ({ first: 1, last: 1 })))];
  return await writeXlsxFile(all.map(pageOf), { fontFamily: "宋体", fontSize: 10, features }).toBuffer();
}

function pageOf(sheet: ExcelSheet): Sheet<never> {
  const header: Row = sheet.columns.map((column) => ({ ...headerStyle, value: column.header }));
  return {
    sheet: sheetName(sheet.name),
    data: [
      header,
      ...sheet.rows.map((row) => rowOf(sheet.columns, row, {})),
      ...(sheet.footer ?? []).map((row) => rowOf(sheet.columns, row, { fontWeight: "bold" })),
    ],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
    dateFormat: "yyyy-mm-dd",
  };
}

function rowOf(
  columns: readonly ExcelColumn[],
  values: readonly ExcelValue[],
  style: Pick<CellObject, "fontWeight">,
): Row {
  return columns.map((column, index) => excelCell(column, values[index] ?? null, style));
}

/** A cell as its column wants it, never a formula; a word in a number or date column (合计, —) stays a word. */
export function excelCell(
  column: ExcelColumn,
  value: ExcelValue,
  style: Pick<CellObject, "fontWeight"> = {},
): CellObject {
  const base = { ...border, ...style };
  if (value === null || value === "") return base;
  if (column.kind === "number" && isNumber(value)) {
    return { ...base, type: Number, value: Number(value), ...(column.format && { format: column.format }) };
  }
  if (column.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) {
    return { ...base, type: Date, value: new Date(`${value}T00:00:00Z`), format: "yyyy-mm-dd" };
  }
  return { ...base, type: String, value: printable(String(value)), wrap: true };
}

const isNumber = (value: string | number) => /^-?\d+(\.\d+)?$/.test(String(value));

/** A cell holds no more than this. */
export const printable = (text: string) => xmlText(text).slice(0, 32_767);

/** Excel allows 31 characters without []:*?/\ in a sheet's name. */
export function sheetName(name: string): string {
  return (
    printable(name)
      .replace(/[[\]:*?/\\]/g, " ")
      .trim()
      .slice(0, 31) || "表"
  );
}
