import writeXlsxFile, { type CellObject, type Row } from "write-excel-file/node";
import { getCellAddress } from "write-excel-file/utility";
import { type ExcelColumn, type ExcelValue, excelCell, printable, sheetName } from "./excel-file.ts";
import { workbookFont } from "./excel-looks.ts";
import { printedPages } from "./printed-pages.ts";
import { rowHeightPt } from "./row-height.ts";

/** A column of a printed form; neighbours of one group stand below a common head. */
export interface FormFileColumn extends ExcelColumn {
  group?: string;
  centred?: boolean;
  /** for the program that reads it back, at the right end: never wrapped, and outside of what is printed */
  isUnprinted?: boolean;
}

export interface FormFile {
  name: string;
  /** small line in the upper left corner, e.g. 附件 2; empty: none */
  annex: string;
  title: string;
  /** left and right end of the line above the table */
  notes: readonly [left: string, right: string];
  columns: readonly FormFileColumn[];
  rows: readonly (readonly ExcelValue[])[];
}

const border = { borderColor: "#000000", borderStyle: "thin" } as const;
const headStyle = {
  ...border,
  fontWeight: "bold",
  align: "center",
  alignVertical: "center",
  wrap: true,
} as const;

/**
 * An official form as xlsx: title, reporting line, a head of two rows where columns are grouped, every cell framed; it
 * prints on A4 landscape, one page wide, its head repeated and its pages numbered. No cell is ever a formula.
 */
export async function formFile(form: FormFile): Promise<Buffer> {
  const printed = form.columns.filter(({ isUnprinted }) => !isUnprinted).length;
  const top = topRows(form, printed);
  const heads = headRows(form.columns);
  const spans = [
    ...top.flatMap((_, row) => topSpans(form, printed, row)),
    ...headSpans(form.columns, top.length),
  ];
  const empty = form.rows.length === 0 ? [form.columns.map((): ExcelValue => null)] : form.rows;
  const body = empty.map((row) => bodyRow(form.columns, row));
  const head = { first: top.length + 1, last: top.length + heads.length };
  const area = { columns: printed, rows: top.length + heads.length + body.length };
  const features = [printedPages([{ ...head, area }], mergedCells(spans))];
  const sheet = {
    sheet: sheetName(form.name),
    data: [...top, ...heads, ...body],
    columns: form.columns.map(({ width }) => ({ width })),
    stickyRowsCount: top.length + heads.length,
    orientation: "landscape" as const,
    dateFormat: "yyyy-mm-dd",
  };
  return await writeXlsxFile([sheet], { ...workbookFont, features }).toBuffer();
}

function topRows({ annex, title, notes, columns }: FormFile, printed: number): Row[] {
  const wide = (cells: [index: number, cell: CellObject][]): Row => {
    const row: Row = columns.map(() => null);
    for (const [index, cell] of cells) row[index] = cell;
    return row;
  };
  const [left, right] = notes;
  return [
    ...(annex === "" ? [] : [wide([[0, { type: String, value: annex, fontSize: 12 }]])]),
    wide([
      [
        0,
        {
          type: String,
          value: printable(title),
          fontSize: 18,
          fontWeight: "bold",
          align: "center",
          alignVertical: "center",
          height: 32,
        },
      ],
    ]),
    wide([
      [0, { type: String, value: printable(left), height: 20, alignVertical: "center" }],
      [
        rightFrom(printed),
        { type: String, value: printable(right), align: "right", alignVertical: "center" },
      ],
    ]),
  ];
}

/** Every cell framed, the row as high as its longest cell needs. */
function bodyRow(columns: readonly FormFileColumn[], row: readonly ExcelValue[]): Row {
  const height = rowHeightPt(
    columns.flatMap(({ width, isUnprinted }, index) =>
      isUnprinted ? [] : [{ text: String(row[index] ?? ""), width }],
    ),
  );
  return columns.map(
    (column, index): CellObject => ({
      ...excelCell(column, row[index] ?? null),
      ...border,
      height,
      alignVertical: "center",
      // a text stands off the number before it
      ...(column.kind === "text" && { align: "left", indent: 1 }),
      ...(column.centred && { align: "center", indent: 0 }),
      ...(column.isUnprinted && { wrap: false }),
    }),
  );
}

/** Column in which the right half of the line above the table begins. */
const rightFrom = (printed: number) => Math.ceil(printed / 2);

function headRows(columns: readonly FormFileColumn[]): Row[] {
  const cell = (value: string | null): CellObject =>
    value === null ? { ...headStyle, height: 30 } : { ...headStyle, type: String, value, height: 30 };
  if (!isGrouped(columns)) return [columns.map(({ header }) => cell(header))];
  return [
    columns.map(({ header, group }, index) => {
      const follows = group !== undefined && columns[index - 1]?.group === group;
      return cell(follows ? null : (group ?? header));
    }),
    columns.map(({ header, group }) => cell(group === undefined ? null : header)),
  ];
}

const isGrouped = (columns: readonly FormFileColumn[]) => columns.some(({ group }) => group !== undefined);

interface Span {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

function topSpans({ annex }: FormFile, printed: number, row: number): Span[] {
  const last = printed - 1;
  const from = rightFrom(printed);
  if (row === (annex === "" ? 1 : 2)) {
    return [
      { row, column: 0, lastRow: row, lastColumn: from - 1 },
      { row, column: from, lastRow: row, lastColumn: last },
    ];
  }
  return [{ row, column: 0, lastRow: row, lastColumn: last }];
}

/** Heads without a group reach over both rows, a group over its columns. */
function headSpans(columns: readonly FormFileColumn[], row: number): Span[] {
  if (!isGrouped(columns)) return [];
  return columns.flatMap(({ group }, column): Span[] => {
    if (group === undefined) return [{ row, column, lastRow: row + 1, lastColumn: column }];
    if (columns[column - 1]?.group === group) return [];
    const after = columns.findIndex((other, index) => index > column && other.group !== group);
    return [{ row, column, lastRow: row, lastColumn: (after === -1 ? columns.length : after) - 1 }];
  });
}

/** Merging is done here because the library leaves the frame of merged cells open. */
function mergedCells(spans: readonly Span[]): string {
  const merges = spans
    .filter(({ row, column, lastRow, lastColumn: to }) => row !== lastRow || column !== to)
    .map(
      ({ row, column, lastRow, lastColumn: to }) =>
        `<mergeCell ref="${getCellAddress(row, column)}:${getCellAddress(lastRow, to)}"/>`,
    );
  return `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`;
}
