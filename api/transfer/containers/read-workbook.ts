import { errorAt, warningAt } from "#gis/check/traced-item";
import { cornerSheetNames } from "#gis/corrections/corner-sheet";
import type { ReadOptions } from "#gis/formats/boundary-format";
import { readCornerRows } from "#gis/formats/corner-table";
import type { ParsedItem } from "#gis/formats/parsed-file";
import type { TableRow } from "#gis/formats/split-table";
import type { Issue } from "#gis/issue";
import { cellText, type SheetCell } from "#gis/register-lists/sheet-cell";
import { damagedWorkbook, readSheets } from "../register-lists/read-sheets.ts";
import { ContainerFault } from "./container-fault.ts";
import type { ContainerReading, ZipReader } from "./container-reader.ts";

/** as many as Excel has */
const mostRows = 1_048_576;

/** Corner tables in an Excel workbook, every sheet that is one; the row of a fault is that of its sheet. */
export const workbookReader: ZipReader = {
  id: "corner-table",
  label: "Excel 拐点坐标表",
  recognise: (members) => members.some(({ name }) => name === "xl/workbook.xml"),
  read: (_members, { bytes }, options) => readWorkbook(bytes, options),
};

/** Mines of every sheet of a workbook that is a corner table; as many mines of the file were read before it. */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions,
  itemsBefore = 0,
): Promise<ContainerReading> {
  const read = await readSheets({ bytes }, { mostRows });
  if ("fault" in read) throw damagedWorkbook(read.fault);
  const items: ParsedItem[] = [];
  const hidden: string[] = [];
  for (const { name, rows, isHidden } of read.sheets) {
    const place = { sheet: sheetOf(name), itemsBefore: itemsBefore + items.length };
    const mines = readCornerRows(rows.map(toRow), options, place).items;
    if (isHidden && mines.length > 0) hidden.push(name);
    else items.push(...mines);
  }
  if (items.length === 0 && hidden.length === 0) throw new ContainerFault("C04", { kind: "corners" });
  return { encoding: "utf-8", items, issues: hiddenIssue(hidden, items.length) };
}

/** C04: tables that nobody sees in Excel are not read behind a person's back; an error where there is nothing else. */
export function hiddenIssue(sheets: readonly string[], items: number): Issue[] {
  if (sheets.length === 0) return [];
  const context = { kind: "hidden", names: sheets.join("、").slice(0, 200) };
  return [items === 0 ? errorAt("C04", {}, context) : warningAt("C04", {}, context)];
}

/** What the name of a sheet says of its mine: those that Excel, WPS and our own workbook of errors give say nothing. */
export function sheetOf(name: string): string | null {
  const plain = name.trim();
  const isDefault = /^(Sheet|工作表)\s*\d*$/i.test(plain) || Object.values(cornerSheetNames).includes(plain);
  return isDefault ? null : name;
}

/** A row of a sheet, by its 0-based place, as the readers of tables take it. */
export function toRow(cells: readonly SheetCell[], index: number): TableRow {
  return { line: index + 1, cells: cells.map(asWritten) };
}

/** A name keeps its full-width signs; the table reader knows those of numbers and tells them. */
function asWritten(cell: SheetCell): string {
  return typeof cell === "string" ? cell.trim() : cellText(cell);
}
