import { getCellAddress } from "write-excel-file/utility";
import {
  digitsAsText,
  type ExcelCell,
  type ExcelColumn,
  type ExcelValue,
  isNumber,
  printable,
} from "./excel-file.ts";
import { afterRows, beforeViews } from "./printed-pages.ts";
import { longRowHeightPt, rowHeightPt } from "./row-height.ts";
import type { StreamedSheet } from "./streamed-workbook.ts";
import type { CellLooks } from "./workbook-styles.ts";
import { markupText } from "./xml-text.ts";

type Cell = ExcelValue | ExcelCell;

/** characters that are handed on together */
const pieceLength = 1 << 16;

/** Where a sheet stands while its rows are written. */
interface SheetState {
  columns: readonly ExcelColumn[];
  letters: readonly string[];
  looks: CellLooks;
  /** of each column, where nothing is marked */
  plain: readonly number[];
  /** rows written, the head among them */
  rows: number;
  merged: string[];
  /** of each column, the last row that a cell above reaches over */
  coveredTo: number[];
}

/** The markup of a sheet in pieces, its rows taken one by one: head frozen, printed on A4 landscape, no cell a formula. */
export function* sheetXml(sheet: StreamedSheet, looks: CellLooks): Iterable<string> {
  const { columns } = sheet;
  const letters = columns.map((_, at) => getCellAddress(0, at).slice(0, -1));
  const plain = columns.map((column) => looks.of(column, null, false));
  const state: SheetState = { columns, letters, looks, plain, rows: 1, merged: [], coveredTo: [] };
  let piece = beforeRows(state);
  for (const row of sheet.rows) {
    piece += rowXml(state, row, false);
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
  }
  for (const row of sheet.footer ?? []) piece += rowXml(state, row, true);
  yield `${piece}</sheetData>`;
  const { merged } = state;
  if (merged.length > 0) yield `<mergeCells count="${merged.length}">${merged.join("")}</mergeCells>`;
  yield `${afterRows.join("")}${digitsAsText}</worksheet>`;
}

function beforeRows({ columns, letters, looks }: SheetState): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const heads = columns.map(({ header }, at) => textCell(`${letters[at]}1`, looks.head, header));
  const height = rowHeightPt(columns.map(({ header, width }) => ({ text: header, width })));
  return (
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${beforeViews}` +
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join("")}</cols><sheetData><row r="1" ht="${height}" customHeight="1">${heads.join("")}</row>`
  );
}

function rowXml(state: SheetState, row: readonly Cell[], isFooter: boolean): string {
  state.rows += 1;
  const { columns, rows } = state;
  let cells = "";
  for (let at = 0; at < columns.length; at += 1) cells += cellXml(state, at, row[at] ?? null, isFooter);
  const height = longRowHeightPt(longTexts(columns, row));
  const ht = height === null ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${rows}"${ht}>${cells}</row>`;
}

/** The texts that may need more than a line; a cell that reaches over several rows has room enough. */
function longTexts(columns: readonly ExcelColumn[], row: readonly Cell[]): { text: string; width: number }[] {
  const texts: { text: string; width: number }[] = [];
  for (const [at, { width, kind }] of columns.entries()) {
    if (kind !== "text") continue;
    const { value, rowSpan = 1 } = asCell(row[at] ?? null);
    if (value === null || rowSpan > 1) continue;
    const text = String(value);
    // a Chinese character is as wide as two
    if (2 * text.length >= width || text.includes("\n")) texts.push({ text, width });
  }
  return texts;
}

function cellXml(state: SheetState, at: number, cell: Cell, isFooter: boolean): string {
  const column = state.columns[at];
  if (column === undefined) return "";
  const { value, mark = null, rowSpan = 1 } = asCell(cell);
  const letter = state.letters[at];
  const address = `${letter}${state.rows}`;
  // nothing but its frame stands where a cell above reaches
  if ((state.coveredTo[at] ?? 0) >= state.rows) return `<c r="${address}" s="${state.plain[at] ?? 0}"/>`;
  if (rowSpan > 1) {
    const last = state.rows + rowSpan - 1;
    state.coveredTo[at] = last;
    state.merged.push(`<mergeCell ref="${address}:${letter}${last}"/>`);
  }
  const look = mark === null && !isFooter ? (state.plain[at] ?? 0) : state.looks.of(column, mark, isFooter);
  if (value === null || value === "") return `<c r="${address}" s="${look}"/>`;
  if (column.kind === "number" && isNumber(value)) return `<c r="${address}" s="${look}"><v>${value}</v></c>`;
  return textCell(address, look, String(value));
}

/** In the sheet itself: a list of shared texts would have to be held until the end. */
function textCell(address: string, look: number, text: string): string {
  return `<c r="${address}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${markupText(printable(text))}</t></is></c>`;
}

function asCell(cell: Cell): ExcelCell {
  return cell === null || typeof cell !== "object" ? { value: cell } : cell;
}
