import type { RowMarks } from "#gis/register-lists/cell-marks";
import { remarkHead } from "#gis/register-lists/remark-column";
import { printable } from "../../export/excel-file.ts";
import { rowHeightPt } from "../../export/row-height.ts";
import { type SheetRow, sheetRows } from "./sheet-rows.ts";
import type { WorkbookStyles } from "./workbook-styles.ts";

/** Where a list stands in its sheet (rows from 0), what is to be said of it, and the column (from 0) that says it. */
export interface SheetMarks {
  first: number;
  last: number;
  column: number;
  /** the list was handed back before: its remarks and colours of then are taken off */
  again: boolean;
  marks: readonly RowMarks[];
}

/**
 * The XML of a sheet with its wrong and doubtful cells coloured and a column of remarks, everything else as it is; null for a sheet
 * that is written in a way that cannot be followed.
 */
export function markSheet(xml: string, list: SheetMarks, styles: WorkbookStyles): string | null {
  const parts = sheetRows(xml);
  if (parts === null) return null;
  const byRow = new Map(list.marks.map((mark) => [mark.row, mark]));
  const rows = parts.rows.map((row) => {
    if (row.number <= list.first) return row.xml;
    if (row.number <= list.last + 1) return headRow(row, list, styles);
    return bodyRow(row, list, byRow.get(row.number), styles);
  });
  const missing = list.marks.some(({ row }) => !parts.rows.some(({ number }) => number === row));
  if (missing) return null;
  return `${withColumn(parts.before, list.column + 1)}${rows.join("")}${parts.after}`;
}

function headRow(row: SheetRow, { first, column }: SheetMarks, styles: WorkbookStyles): string {
  const cells = row.cells().filter((cell) => cell.column !== column);
  const look = cells.findLast((cell) => cell.column < column)?.style ?? 0;
  const text = row.number === first + 1 ? remarkHead : "";
  return row.withCells([...cells, row.textCell(column, text, styles.marked(look, null))]);
}

function bodyRow(
  row: SheetRow,
  { column, again }: SheetMarks,
  mark: RowMarks | undefined,
  styles: WorkbookStyles,
): string {
  if (!mark && !again) return row.xml;
  const cells = row.cells().filter((cell) => cell.column !== column);
  const look = cells.findLast((cell) => cell.column < column)?.style ?? 0;
  const seen = new Set(cells.map((cell) => cell.column));
  const missing = [...(mark?.cells.keys() ?? [])].filter((at) => !seen.has(at));
  const all = [...cells, ...missing.map((at) => row.emptyCell(at))].map((cell) => {
    const style = styles.marked(cell.style, mark?.cells.get(cell.column) ?? null);
    return style === cell.style ? cell : row.styledCell(cell, style);
  });
  if (!mark) return row.withCells(all);
  const text = printable(mark.remarks.join("\n"));
  const remark = row.textCell(column, text, styles.remark(look));
  return row.withCells([...all, remark], rowHeightPt([{ text, width: remarkWidth }]));
}

/** in characters */
const remarkWidth = 70;

/** The width of the column of remarks; a range of columns it lies in is parted. */
function withColumn(before: string, column: number): string {
  const ours = `<col min="${column}" max="${column}" width="${remarkWidth}" customWidth="1"/>`;
  const cols = /<cols>([\s\S]*?)<\/cols>/.exec(before);
  if (cols === null) return before.replace(/<sheetData\b[^>]*>$/, (data) => `<cols>${ours}</cols>${data}`);
  const ranges = [...(cols[1] ?? "").matchAll(/<col\b[^>]*?\/>/g)].map(([range]) => range);
  const parted = ranges.flatMap((range) => partedRange(range, column));
  const at = parted.findIndex((range) => numberIn(range, "min") > column);
  parted.splice(at < 0 ? parted.length : at, 0, ours);
  return before.replace(cols[0], () => `<cols>${parted.join("")}</cols>`);
}

function partedRange(range: string, column: number): string[] {
  const [min, max] = [numberIn(range, "min"), numberIn(range, "max")];
  if (column < min || column > max) return [range];
  const bounds = [
    [min, column - 1],
    [column + 1, max],
  ].filter(([from = 0, to = 0]) => from <= to);
  return bounds.map(([from, to]) =>
    range.replace(/\bmin="\d+"/, `min="${from}"`).replace(/\bmax="\d+"/, `max="${to}"`),
  );
}

const numberIn = (xml: string, name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(xml)?.[1] ?? 0);
