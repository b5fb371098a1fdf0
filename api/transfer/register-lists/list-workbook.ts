import writeXlsxFile, { type CellObject, type Row, type Sheet } from "write-excel-file/node";
import type { RowMarks } from "#gis/register-lists/cell-marks";
import { remarkHead, withoutRemarks } from "#gis/register-lists/remark-column";
import { cellText, type SheetCell } from "#gis/register-lists/sheet-cell";
import { printable, sheetName } from "../../export/excel-file.ts";
import { markStyles } from "../../export/excel-looks.ts";
import { printedPages } from "../../export/printed-pages.ts";
import type { ListReading } from "./list-reading.ts";
import type { ListSheet } from "./read-sheets.ts";

export interface MarkedList {
  sheets: readonly ListSheet[];
  reading: Pick<ListReading, "sheet" | "first" | "last">;
  marks: readonly RowMarks[];
}

const border = { borderColor: "#8c8c8c", borderStyle: "thin" } as const;
const headStyle = { ...border, fontWeight: "bold", backgroundColor: "#e8eef5" } as const;
/** of a line of 10 pt */
const linePt = 13;
const width = { least: 6, most: 36, remarks: 70, rowsLookedAt: 300 };

/**
 * A list as it was handed in, every sheet cell for cell, its wrong cells red and its doubtful ones amber, and what is to be
 * said of each row in one more column, which is no part of the list when it comes back.
 */
export async function listWorkbook({ sheets, reading, marks }: MarkedList): Promise<Uint8Array> {
  const titles = sheets.map((_, at) => titleRows(at === reading.sheet ? reading : { first: 0, last: 0 }));
  const pages = sheets.map((sheet, at) =>
    at === reading.sheet ? markedSheet(sheet, reading, marks) : plainSheet(sheet),
  );
  const look = { fontFamily: "宋体", fontSize: 10, features: [printedPages(titles)] };
  return await writeXlsxFile(pages, look).toBuffer();
}

const titleRows = ({ first, last }: { first: number; last: number }) => ({
  first: first + 1,
  last: last + 1,
});

function plainSheet({ name, rows, merges }: ListSheet): Sheet<never> {
  const data = rows.map((row): Row => row.map((cell) => cellOf(cell)));
  return sheetOf(name, merged(data, merges ?? []), widthsOf(rows, 0));
}

function markedSheet(
  { name, rows, merges }: ListSheet,
  { first, last }: MarkedList["reading"],
  marks: readonly RowMarks[],
): Sheet<never> {
  const plain = withoutRemarks(rows);
  const column = Math.max(...plain.map((row) => row.findLastIndex((cell) => cellText(cell) !== ""))) + 1;
  const byRow = new Map(marks.map((mark) => [mark.row, mark]));
  const data = plain.map((row, at): Row => {
    if (at < first) return row.map((cell) => cellOf(cell));
    if (at <= last) return headRow(row, column, at === first);
    return bodyRow(row, column, byRow.get(at + 1));
  });
  const widths = [...widthsOf(plain, first).slice(0, column), { width: width.remarks }];
  const kept = (merges ?? []).filter(({ lastColumn }) => lastColumn < column);
  return { ...sheetOf(name, merged(data, kept), widths), stickyRowsCount: last + 1 };
}

function headRow(row: readonly SheetCell[], column: number, isFirst: boolean): Row {
  const cells = cellsUpTo(row, column).map((cell) => ({ ...cellOf(cell), ...headStyle, wrap: true }));
  return [...cells, isFirst ? { type: String, value: remarkHead, ...headStyle, wrap: true } : headStyle];
}

function bodyRow(row: readonly SheetCell[], column: number, mark: RowMarks | undefined): Row {
  const cells = cellsUpTo(row, column).map((cell, at): CellObject => {
    const severity = mark?.cells.get(at);
    return { ...cellOf(cell), ...border, ...(severity && markStyles[severity]) };
  });
  if (!mark) return [...cells, border];
  const lines = mark.remarks.map((remark) => Math.ceil(signsOf(remark) / (width.remarks - 2)));
  const height = linePt * lines.reduce((sum, count) => sum + count, 0) + 6;
  return [
    ...cells.map((cell) => ({ ...cell, alignVertical: "center" as const })),
    { type: String, value: printable(mark.remarks.join("\n")), ...border, wrap: true, height },
  ];
}

const cellsUpTo = (row: readonly SheetCell[], column: number): SheetCell[] =>
  Array.from({ length: column }, (_, at) => row[at] ?? null);

/** A cell as it was read, never a formula; text stays text whatever is typed over it. */
function cellOf(cell: SheetCell): CellObject {
  if (cell === null || cell === "") return {};
  if (typeof cell === "string") return { type: String, value: printable(cell), format: "@", wrap: true };
  if ("d" in cell) return { type: Date, value: new Date(`${cell.d}T00:00:00Z`), format: "yyyy-mm-dd" };
  const value = Number(cell.n);
  return Number.isFinite(value) ? { type: Number, value } : { type: String, value: cell.n };
}

/** Cells that reached over others do so again, as long as those hold nothing and no other cell reaches over them. */
function merged(data: Row[], merges: NonNullable<ListSheet["merges"]>): Row[] {
  for (const { row, column, lastRow, lastColumn } of merges) {
    const reached = data.slice(row, lastRow + 1);
    for (const cells of reached) while (cells.length <= lastColumn) cells.push({});
    const [origin, ...others] = reached.flatMap((cells) =>
      cells.slice(column, lastColumn + 1),
    ) as CellObject[];
    const isFree = !others.some((cell) => cell === null || cell.value !== undefined || cell.rowSpan);
    if (!origin || origin.rowSpan || !isFree || reached.length !== lastRow - row + 1) continue;
    for (const cells of reached) cells.fill(null, column, lastColumn + 1);
    const spans = { rowSpan: lastRow - row + 1, columnSpan: lastColumn - column + 1 };
    reached[0]?.splice(column, 1, { ...origin, ...spans, align: "center", alignVertical: "center" });
  }
  return data;
}

function sheetOf(name: string, data: Row[], columns: { width: number }[]): Sheet<never> {
  return { sheet: sheetName(name), data, columns, orientation: "landscape", dateFormat: "yyyy-mm-dd" };
}

/** As wide as the longest of the first rows from the head on. */
function widthsOf(rows: readonly (readonly SheetCell[])[], from: number): { width: number }[] {
  const looked = rows.slice(from, from + width.rowsLookedAt);
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, at) => {
    const longest = Math.max(0, ...looked.map((row) => signsOf(cellText(row[at]))));
    return { width: Math.min(width.most, Math.max(width.least, longest + 2)) };
  });
}

/** A Chinese sign is as wide as two others. */
const signsOf = (text: string) => [...text].reduce((sum, sign) => sum + (sign > "\u00ff" ? 2 : 1), 0);
