import writeXlsxFile, { type CellObject, type Row, type Sheet } from "write-excel-file/node";
import { borderColour, headerColour, markStyles, workbookFont } from "./excel-looks.ts";
import { printedPages } from "./printed-pages.ts";
import { longRowHeightPt } from "./row-height.ts";
import { xmlText } from "./xml-text.ts";

export interface ExcelColumn {
  /** with its unit, e.g. 面积（km²） */
  header: string;
  /** in characters */
  width: number;
  kind: "text" | "number" | "date";
  /** Excel number format of a number column, e.g. 0.0000; @ on a text column keeps the digits that a person types */
  format?: string;
}

/** Numbers may be exact decimal text, dates are YYYY-MM-DD; null leaves the cell empty. */
export type ExcelValue = string | number | null;

/** A cell unlike the others of its column: coloured for what is wrong with it, or reaching over the rows below it. */
export interface ExcelCell {
  value: ExcelValue;
  mark?: CellMark;
  /** how many rows it reaches over; what those hold in this column is not written */
  rowSpan?: number;
}
/** Red for what must be corrected, amber for what must be looked at. */
export type CellMark = "error" | "warning";

export interface ExcelSheet {
  name: string;
  columns: readonly ExcelColumn[];
  rows: readonly (readonly (ExcelValue | ExcelCell)[])[];
  /** rows below the table, in bold: totals, notes */
  footer?: readonly (readonly ExcelValue[])[];
}

const border = { borderColor: borderColour, borderStyle: "thin" } as const;
const headerStyle = {
  ...border,
  fontWeight: "bold",
  backgroundColor: headerColour,
  align: "center",
  alignVertical: "center",
  wrap: true,
} as const;

/** Licence numbers and coordinates are text on purpose: no green corners that say so. */
export const digitsAsText = `<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>`;

type CellStyle = Pick<
  CellObject,
  "fontWeight" | "backgroundColor" | "textColor" | "rowSpan" | "alignVertical"
>;

/** An xlsx workbook: header frozen, printed on A4 landscape one page wide, licence numbers safe as text. */
export async function excelFile(sheets: ExcelSheet | readonly ExcelSheet[]): Promise<Buffer> {
  const all = Array.isArray(sheets) ? (sheets as readonly ExcelSheet[]) : [sheets as ExcelSheet];
  const features = [
    printedPages(
      all.map(() => ({ first: 1, last: 1 })),
      digitsAsText,
    ),
  ];
  return await writeXlsxFile(all.map(pageOf), { ...workbookFont, features }).toBuffer();
}

function pageOf(sheet: ExcelSheet): Sheet<never> {
  const header: Row = sheet.columns.map((column) => ({ ...headerStyle, value: column.header }));
  const data = [
    header,
    ...withoutCovered(sheet.rows.map((row) => rowOf(sheet.columns, row, {}))),
    ...(sheet.footer ?? []).map((row) => rowOf(sheet.columns, row, { fontWeight: "bold" })),
  ];
  return {
    sheet: sheetName(sheet.name),
    data: data.map((row) => fitted(row, sheet.columns)),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
    dateFormat: "yyyy-mm-dd",
  };
}

/** As high as its longest text needs: not every program finds that out. A cell that reaches over several rows has room enough. */
function fitted(row: Row, columns: readonly ExcelColumn[]): Row {
  const cells = row.map((cell) => cell as CellObject | null);
  const texts = cells.map((cell, at) => ({
    text: cell?.wrap && (cell.rowSpan ?? 1) === 1 ? String(cell.value ?? "") : "",
    width: columns[at]?.width ?? 8,
  }));
  const height = longRowHeightPt(texts);
  return cells.map((cell) => cell && { alignVertical: "top", ...cell, ...(height !== null && { height }) });
}

function rowOf(
  columns: readonly ExcelColumn[],
  values: readonly (ExcelValue | ExcelCell)[],
  style: CellStyle,
): Row {
  return columns.map((column, index) => {
    const cell = values[index] ?? null;
    if (cell === null || typeof cell !== "object") return excelCell(column, cell, style);
    return excelCell(column, cell.value, { ...style, ...styleOf(cell) });
  });
}

function styleOf({ mark, rowSpan = 1 }: ExcelCell): CellStyle {
  return { ...(mark && markStyles[mark]), ...(rowSpan > 1 && { rowSpan, alignVertical: "top" }) };
}

/** Cells that another reaches over are left out, as the library asks. */
function withoutCovered(rows: Row[]): Row[] {
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const span = (cell as CellObject | null)?.rowSpan ?? 1;
      for (const covered of rows.slice(at + 1, at + span)) covered[column] = null;
    }
  }
  return rows;
}

/** A cell as its column wants it, never a formula; a word in a number or date column (合计, —) stays a word. */
export function excelCell(column: ExcelColumn, value: ExcelValue, style: CellStyle = {}): CellObject {
  const asTyped = column.kind === "text" &&
    column.format !== undefined && { type: String, format: column.format };
  const base = { ...border, ...style, ...asTyped };
  if (value === null || value === "") return base;
  if (column.kind === "number" && isNumber(value)) {
    return { ...base, type: Number, value: Number(value), ...(column.format && { format: column.format }) };
  }
  if (column.kind === "date" && /^\d{4}-\d{2}-\d{2}$/.test(String(value))) {
    return { ...base, type: Date, value: new Date(`${value}T00:00:00Z`), format: "yyyy-mm-dd" };
  }
  return { ...base, type: String, value: printable(String(value)), wrap: true };
}

export const isNumber = (value: string | number) => /^-?\d+(\.\d+)?$/.test(String(value));

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
